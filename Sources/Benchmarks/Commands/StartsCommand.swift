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

  @Option(parsing: .upToNextOption, help: "How many starts may be on their way at a time.")
  var widths = [1, 4, 8, 16, 32]

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    for latency in [0, latency] {
      let title = latency == 0 ? "without latency" : "\(latency) ms a call"
      shared.output.begin(
        "starts: a second, \(title), the sandbox in another process; ideal is width / latency",
        columns: columns(width: 1, count: 1, latency: latency, run: 1, ledger: 1, client: 1))
      for width in widths {
        let ideal = latency == 0 ? nil : Double(width) / latency * 1000
        let count = ideal.map { Int($0) * seconds } ?? starts
        let run = try await rate(.run, width: width, count: count, latency: latency)
        let ledger = try await rate(.ledger, width: width, count: count, latency: latency)
        let client = try await rate(.client, width: width, count: count, latency: latency)
        shared.output.line(
          "starts", "width \(width), \(title)",
          columns(width: width, count: count, latency: latency, run: run, ledger: ledger, client: client))
      }
    }
  }

  private func rate(_ driver: StartsMeasurement.Driver, width: Int, count: Int, latency: Double) async throws -> Double
  {
    let measurement = StartsMeasurement(driver: driver, width: width, count: count, latencyMilliseconds: latency)
    return Double(count) / (try await measurement.duration()).seconds
  }

  private func columns(width: Int, count: Int, latency: Double, run: Double, ledger: Double, client: Double)
    -> [Figure]
  {
    let ideal = latency == 0 ? nil : Double(width) / latency * 1000
    return [
      Figure("starts", "starts", .count(count)),
      Figure("run_starts_per_second", "whole run", .number(run, digits: 0)),
      Figure("ledger_starts_per_second", "on a ledger", .number(ledger, digits: 0)),
      Figure("client_starts_per_second", "client only", .number(client, digits: 0)),
      Figure("ideal_starts_per_second", "ideal", ideal.map { .number($0, digits: 0) } ?? .missing),
      Figure("run_share_of_ideal", "run/ideal", ideal.map { .number(run / $0, digits: 3) } ?? .missing),
    ]
  }
}
