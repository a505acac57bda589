import ArgumentParser

/// Measures starts at growing widths against the sandbox in another process.
struct StartsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "starts", abstract: "Starts a second at several widths, without and with latency.")

  @Option(help: "How many starts are made without latency.")
  var starts = 10_000

  @Option(help: "How many milliseconds the sandbox takes for a start, where it takes any.")
  var latency = 50.0

  @Option(help: "For how many seconds starts are made with latency.")
  var seconds = 4

  @Option(help: "How often each rate without latency is measured, in turn; the median counts.")
  var rounds = 3

  @Option(parsing: .upToNextOption, help: "How many starts may be on their way at a time.")
  var widths = [1, 4, 8, 16, 32]

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    for latency in [0, latency] {
      let title = latency == 0 ? "without latency" : "\(latency) ms a call"
      shared.output.begin(
        "starts: a second, \(title), the sandbox in another process; ideal is width / latency",
        columns: columns([:], width: 1, count: 1, latency: latency))
      for width in widths {
        let count = latency == 0 ? starts : Int(Double(width) / latency * 1000) * seconds
        let rates = try await rates(width: width, count: count, latency: latency)
        shared.output.line(
          "starts", "width \(width), \(title)", columns(rates, width: width, count: count, latency: latency))
      }
    }
  }

  /// Starts a second by each driver, all of them in each round.
  private func rates(width: Int, count: Int, latency: Double) async throws -> [StartsMeasurement.Driver: Double] {
    var durations: [StartsMeasurement.Driver: [Duration]] = [:]
    for _ in 0..<(latency == 0 ? max(1, rounds) : 1) {
      for driver in StartsMeasurement.Driver.allCases {
        let measurement = StartsMeasurement(driver: driver, width: width, count: count, latencyMilliseconds: latency)
        durations[driver, default: []].append(try await measurement.duration())
      }
    }
    return durations.mapValues { Double(count) / Samples($0).median }
  }

  private func columns(_ rates: [StartsMeasurement.Driver: Double], width: Int, count: Int, latency: Double)
    -> [Figure]
  {
    func rate(_ driver: StartsMeasurement.Driver) -> Figure.Value {
      rates[driver].map { .number($0, digits: 0) } ?? .missing
    }
    let ideal = latency == 0 ? nil : Double(width) / latency * 1000
    let share = ideal.flatMap { ideal in rates[.run].map { $0 / ideal } }
    return [
      Figure("starts", "starts", .count(count)),
      Figure("run_starts_per_second", "whole run", rate(.run)),
      Figure("ledger_starts_per_second", "on a ledger", rate(.ledger)),
      Figure("client_starts_per_second", "client only", rate(.client)),
      Figure("peer_requests_per_second", "AsyncHTTPClient", rate(.asyncHTTPClient)),
      Figure("ideal_starts_per_second", "ideal", ideal.map { .number($0, digits: 0) } ?? .missing),
      Figure("run_share_of_ideal", "run/ideal", share.map { .number($0, digits: 3) } ?? .missing),
    ]
  }
}
