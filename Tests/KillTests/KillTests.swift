import BeeperDesktop
import BeeperSandbox
import BenchmarkInputs
import CommandProcess
import Foundation
import Ledger
import Reports
import Testing

/// A run of 500 people with texts is killed at random moments, and the same command is run again until it is
/// done. Every round compares the ledger with the sandbox's own books.
///
/// 10 kills by default; KILL_ROUNDS names another number.
@Suite(.serialized) struct KillTests {
  static let people = 500
  static let slots = 4
  /// Kills in one run, before it may come to its end.
  static let killsInRun = 10

  static let runs: [Int] = {
    let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap(Int.init) ?? 10
    return Array(0..<max(1, rounds / killsInRun))
  }()

  @Test(
    "R1, R2, R3, R5, R6, R13: killed at any moment and run again, no text arrives twice and nobody is missing",
    arguments: runs) func noTextTwiceAndNobodyMissing(seed: Int) async throws
  {
    var generator = SplitMix64(seed: UInt64(seed))
    let world = try World.invented(
      #""omits": ["startStatus"], "latency": {"starts": [0, 6], "reads": 0, "seed": \#(seed)},"#,
      accountMembers: #", "startText": {"created": "delivered", "existing": "delivered"}"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        let run = try KilledRun(server, folder)
        for _ in 0..<Self.killsInRun {
          let done = server.books().startRequests
          let left = Self.people - done
          guard left > Self.slots else { break }
          // Anywhere between the command's beginning and well into the starts.
          let more = Int.random(in: 0...max(1, left / 3), using: &generator)
          _ = try await run.kill(after: done + more)
          try await run.checkInterrupted()
        }
        try await run.finish()
      }
    }
  }
}

/// A run that is killed now and then.
private struct KilledRun {
  private let server: SandboxServer
  private let folder: URL
  private let arguments = [
    "people.csv", "--yes", "--concurrency", "\(KillTests.slots)", "--rate", "none", "--progress", "none", "--message",
    "Hello {{given_name}}", "--force", "--report", "people.json",
  ]

  init(_ server: SandboxServer, _ folder: URL) throws {
    self.server = server
    self.folder = folder
    let rows = (0..<KillTests.people).map { "Person\($0),\($0),+44770090\(String(format: "%04d", $0))" }
    try ("First Name,Last Name,Phone\n" + rows.joined(separator: "\n") + "\n")
      .write(to: folder.appending(path: "people.csv"), atomically: true, encoding: .utf8)
  }

  private var ledgerPath: String {
    folder.deletingLastPathComponent().appending(path: "state/beeper-import/sandbox.sqlite").path
  }

  /// Runs the command until the server has seen `count` starts, and kills it then.
  func kill(after count: Int) async throws -> Int32? {
    let counts = server.startCounts()
    return try await Command.run(arguments, in: folder, environment: server.environment) {
      for await seen in counts where seen >= count { return }
    }
  }

  /// R1, R2: what the server saw is in the ledger, and no text was delivered twice.
  func checkInterrupted() async throws {
    guard let ledger = try Ledger(existing: ledgerPath), let run = try ledger.runs().first else { return }
    let report = try #require(try ledger.report(run.id))
    let books = server.books()
    #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
    #expect(books.destinations.allSatisfy { $0.requests == 1 })
    #expect(report.recordsRead == KillTests.people)
    #expect(report.people == KillTests.people)
    // Requests that may have been sent are in the ledger: one more for each slot may have been on its way.
    let attempted = report.rows.count { $0.attempts > 0 }
    #expect(attempted >= books.startRequests)
    #expect(attempted <= books.startRequests + KillTests.slots * (KillTests.killsInRun + 1))
  }

  /// Runs the command to its end, and compares report, ledger and books.
  func finish() async throws {
    let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
    #expect([0, 7].contains(outcome.exitCode), "\(outcome.standardError)")
    let books = server.books()
    #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
    #expect(books.destinations.allSatisfy { $0.requests == 1 })
    let ledger = try #require(try Ledger(existing: ledgerPath))
    // The last run may have been completed before its last kill: then the same command finds everybody contacted.
    let runs = try ledger.runs()
    #expect(runs.allSatisfy { $0.end == .completed })
    let report = try #require(try runs.last.flatMap { try ledger.report($0.id) })
    #expect(report.people == KillTests.people)
    #expect(report.count(.created) == books.chatsCreated.count)
    #expect(report.count(.created) + report.count(.unknown) == KillTests.people)
    #expect(report.count(.unknown) <= KillTests.slots * KillTests.killsInRun)
    let created = Set(books.chatsCreated.map(\.chatID))
    #expect(Set(report.rows.filter { $0.status == .created }.compactMap(\.chatID)) == created)
    // Reading settles whatever there is to read: who is still unknown has no chat.
    #expect(report.rows.filter { $0.status == .unknown }.allSatisfy { $0.chatID == nil })
  }
}
