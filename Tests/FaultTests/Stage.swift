import BeeperSandbox
import CommandProcess
import Foundation
import GRDB
import Ledger
import Outreach
import Reports
import Testing

/// A sandbox that serves a world with faults, and a folder with invented people to import.
struct Stage: Sendable {
  static let arguments = [
    "people.csv", "--yes", "--rate", "none", "--progress", "none", "--force", "--report", "results.json",
  ]
  /// The same with a text for everybody.
  static let textArguments = arguments + ["--message", "Hello {{given_name}}", "--text-to", "all"]

  let server: SandboxServer
  let folder: URL

  /// Serves `world` while `body` runs in a folder of its own, in which `people.csv` names `people`.
  static func with<Result: Sendable>(
    _ world: World, people: some Sequence<Int> = 0..<4, perform body: (Stage) async throws -> Result
  ) async throws -> Result {
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        let stage = Stage(server: server, folder: folder)
        try stage.write("people.csv", people)
        return try await body(stage)
      }
    }
  }

  /// Writes a file that names invented people.
  func write(_ name: String, _ people: some Sequence<Int>) throws {
    let rows = people.map { "Person\($0),\($0),\(Self.phone($0))" }
    try write(name, "First Name,Last Name,Phone\n" + rows.joined(separator: "\n") + "\n")
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// A number of the range kept for fiction.
  static func phone(_ person: Int) -> String { "+447700900\(String(format: "%03d", person))" }

  func run(_ arguments: [String]) async throws -> Command.Outcome {
    try await Command.run(arguments, in: folder, environment: server.environment)
  }

  /// Runs the command, and sends it `signal` once the server has seen `count` starts.
  func run(_ arguments: [String], sending signal: Command.Running.Signal, afterStarts count: Int) async throws
    -> Command.Outcome
  {
    try await run(arguments, afterStarts: count) { try $0.send(signal) }
  }

  /// Runs the command, interrupts it once the server has seen `count` starts and created `chats`, and again once it has
  /// taken that in.
  func run(_ arguments: [String], interruptingTwiceAfterStarts count: Int, chats: Int) async throws -> Command.Outcome {
    try await run(arguments, afterStarts: count) { running in
      await hasCreated(chats)
      try running.send(.interrupt)
      for await line in running.lines where line.hasPrefix("Stopping: ") { return try running.send(.interrupt) }
    }
  }

  /// Runs the command, and `body` beside it once the server has seen `count` starts.
  func run(
    _ arguments: [String], afterStarts count: Int,
    meanwhile body: @escaping @Sendable (Command.Running) async throws -> Void
  ) async throws -> Command.Outcome {
    let counts = server.startCounts()
    return try await Command.run(arguments, in: folder, environment: server.environment) { running in
      for await seen in counts where seen >= count { return try await body(running) }
    }
  }

  /// Returns once the server has created `count` chats: a start is seen before it has its effect.
  func hasCreated(_ count: Int) async {
    await server.reaches(count) { $0.chatsCreated.count }
  }

  // MARK: What is left

  var ledgerPath: String {
    folder.deletingLastPathComponent().appending(path: "state/beeper-import/sandbox.sqlite").path
  }

  /// How many requests the ledger has.
  func attemptsInLedger(_ path: String? = nil) throws -> Int {
    try DatabaseQueue(path: path ?? ledgerPath).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") ?? 0
    }
  }

  /// What the last run's report says for people of how the run ended.
  func notices() throws -> [String] {
    let ledger = try #require(try Ledger(existing: ledgerPath))
    let report = try #require(try ledger.runs().first.flatMap { try ledger.report($0.id) })
    return report.details.sentences.filter { $0.hasPrefix("Stopped") }
  }

  func results() throws -> Results { try Results(json: Data(contentsOf: folder.appending(path: "results.json"))) }

  /// The results, which add up, agree with the books of the server, and are what the ledger holds: R3 and R5. No start
  /// was sent twice (R1), nothing was sent that the ledger does not have (R2), and no text was delivered twice.
  func checkedResults(sourceLocation: SourceLocation = #_sourceLocation) throws -> Results {
    let results = try results()
    let books = server.books()
    let ledger = try #require(try Ledger(existing: ledgerPath), sourceLocation: sourceLocation)
    let reports = try ledger.runs().compactMap { try ledger.report($0.id) }
    let last = try #require(reports.first, sourceLocation: sourceLocation)
    #expect(try Results(json: Data(last.json.utf8)) == results, sourceLocation: sourceLocation)

    #expect(results.rows.reduce(0) { $0 + $1.sources.count } == results.recordsRead, sourceLocation: sourceLocation)
    #expect(results.counts.values.reduce(0, +) == results.people, sourceLocation: sourceLocation)
    #expect(results.rows.count == results.people + results.unusableRecords, sourceLocation: sourceLocation)

    #expect(books.textsDelivered.allSatisfy { $0.count == 1 }, sourceLocation: sourceLocation)
    #expect(books.destinations.allSatisfy { $0.requests - $0.refusals <= 1 }, sourceLocation: sourceLocation)
    let created = reports.map { $0.rows.filter { $0.status == .created }.compactMap(\.chatID) }
    #expect(created.allSatisfy { Set($0).count == $0.count }, sourceLocation: sourceLocation)
    #expect(Set(created.joined()) == Set(books.chatsCreated.map(\.chatID)), sourceLocation: sourceLocation)
    #expect(try attemptsInLedger() >= books.startRequests, sourceLocation: sourceLocation)
    for row in results.rows where row.message == "delivered" {
      let delivered = books.textsDelivered.contains { $0.chatID == row.chatID && $0.text == row.messageText }
      #expect(delivered, "\(row)", sourceLocation: sourceLocation)
    }
    return results
  }
}
