import ArgumentParser
import BeeperSandbox
import Foundation

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

  @Option(help: "How often each rate without latency is measured; the median is printed.")
  var rounds = 3

  @Option(parsing: .upToNextOption, help: "How many chats to start at the same time.")
  var widths = [1, 4, 8, 16, 32]

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    let drivers = await drivers()
    for latency in [0, latency] {
      let title = latency == 0 ? "without latency" : "\(latency) ms a call"
      shared.output.begin(
        "starts: a second, \(title), the sandbox in another process; ideal is width / latency",
        columns: columns([:], drivers, width: 1, count: 1, latency: latency))
      for width in widths {
        let count = latency == 0 ? starts : Int(Double(width) / latency * 1000) * seconds
        let rates = try await rates(drivers, width: width, count: count, latency: latency)
        shared.output.line(
          "starts", "width \(width), \(title)", columns(rates, drivers, width: width, count: count, latency: latency))
      }
    }
  }

  /// Every driver; the official SDK only where it is installed.
  private func drivers() async -> [StartsMeasurement.Driver] {
    if await OfficialSDK.isInstalled { return StartsMeasurement.Driver.allCases }
    shared.output.remark("official SDK: not installed, left out (\(OfficialSDK.installation))")
    return StartsMeasurement.Driver.allCases.filter { $0 != .officialSDK }
  }

  /// Starts a second by each driver, all of them in each round.
  private func rates(
    _ drivers: [StartsMeasurement.Driver], width: Int, count: Int, latency: Double
  ) async throws -> [StartsMeasurement.Driver: Double] {
    var durations: [StartsMeasurement.Driver: [Duration]] = [:]
    for _ in 0..<(latency == 0 ? max(1, rounds) : 1) {
      for driver in drivers {
        let measurement = StartsMeasurement(driver: driver, width: width, count: count, latencyMilliseconds: latency)
        durations[driver, default: []].append(try await measurement.duration())
      }
    }
    return durations.mapValues { Double(count) / Samples($0).median }
  }

  private func columns(
    _ rates: [StartsMeasurement.Driver: Double], _ drivers: [StartsMeasurement.Driver], width: Int, count: Int,
    latency: Double
  ) -> [Figure] {
    let ideal = latency == 0 ? nil : Double(width) / latency * 1000
    var figures =
      [Figure("starts", "starts", .count(count))]
      + drivers.map { driver in
        Figure(driver.key, driver.heading, rates[driver].map { .number($0, digits: 0) } ?? .missing)
      }
    if drivers.contains(.officialSDK) {
      let times = latency == 0 ? ratio(rates[.run], rates[.officialSDK], digits: 1) : .missing
      figures.append(Figure("run_times_sdk", "run/SDK", times))
    }
    return figures + [
      Figure("ideal_starts_per_second", "ideal", ideal.map { .number($0, digits: 0) } ?? .missing),
      Figure("run_share_of_ideal", "run/ideal", ratio(rates[.run], ideal, digits: 3)),
    ]
  }

  private func ratio(_ rate: Double?, _ other: Double?, digits: Int) -> Figure.Value {
    guard let rate, let other else { return .missing }
    return .number(rate / other, digits: digits)
  }
}

extension StartsMeasurement.Driver {
  /// The name of its figure in JSON.
  fileprivate var key: String {
    switch self {
    case .run: "run_starts_per_second"
    case .ledger: "ledger_starts_per_second"
    case .client: "client_starts_per_second"
    case .asyncHTTPClient: "peer_requests_per_second"
    case .officialSDK: "sdk_starts_per_second"
    }
  }

  /// The heading of its column.
  fileprivate var heading: String {
    switch self {
    case .run: "whole run"
    case .ledger: "on a ledger"
    case .client: "client only"
    case .asyncHTTPClient: "AsyncHTTPClient"
    case .officialSDK: "official SDK"
    }
  }
}

/// Serves a sandbox in which everybody is reachable: run in a process of its own by `StartsCommand`, until its standard
/// input ends, as it does with its parent.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

  /// How long each start takes, in milliseconds.
  @Option var latency = 0.0

  func run() async throws {
    try await Sandbox.serve(try World(json: Array(world.utf8))) { server in
      FileHandle.standardOutput.write(Data("\(server.baseURL) \(server.accessToken)\n".utf8))
      await Self.endOfInput()
    }
  }

  private var world: String {
    """
    {
      "latency": {"starts": \(latency)},
      "accounts": [
        {
          "accountID": "whatsapp",
          "bridge": {"id": "whatsapp", "provider": "cloud", "type": "whatsapp"},
          "strangers": {"reachable": 1, "by": ["phoneNumber"]}
        }
      ]
    }
    """
  }

  /// Waits in a thread of its own: one of the pool's would be missing to the server.
  private static func endOfInput() async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        while readLine() != nil {}
        continuation.resume()
      }
    }
  }
}
