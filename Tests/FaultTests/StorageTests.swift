import BeeperSandbox
import CommandProcess
import Foundation
import Ledger
import Outreach
import Testing

extension RunFaults {
  /// Ledgers that cannot be written.
  @Suite struct StorageTests {
    @Test("R2, R3: a ledger that cannot grow stops the run: nothing is sent unrecorded, and all is reported")
    func ledgerCannotGrow() async throws {
      try await Stage.with(try World.faulty(), people: 0..<60) { stage in
        let line = (["beeper-import"] + Stage.textArguments).map { "'\($0)'" }.joined(separator: " ")
        let stopped = try await Command.shell(
          "ulimit -f 1000; exec \(line)", in: stage.folder, environment: stage.server.environment)
        try await check(stopped, stage, ledgerPath: stage.ledgerPath)
        try await finish(stage, ledger: [])
      }
    }

    @Test(
      "R2, R3: a full disk stops the run: nothing is sent unrecorded, and all is reported",
      .enabled("only who may mount a file system can", Disk.canBeMade))
    func diskIsFull() async throws {
      try await Stage.with(try World.faulty(), people: 0..<60) { stage in
        try await Disk.with("size=600k", in: stage.folder) { disk in
          let ledger = ["--ledger", disk.path + "/ledger.sqlite"]
          let stopped = try await stage.run(Stage.textArguments + ledger)
          #expect(stopped.standardError.contains("is full"))
          try await check(stopped, stage, ledgerPath: disk.path + "/ledger.sqlite")
          try await disk.remount("size=64m")
          try await finish(stage, ledger: ledger)
        }
      }
    }

    private func check(_ stopped: Command.Outcome, _ stage: Stage, ledgerPath: String) async throws {
      #expect(stopped.exitCode == 1, "\(stopped.standardError)")
      #expect(stopped.standardError.contains("the ledger could not record any more"))
      #expect(stopped.standardError.contains("To go on where it stopped: "))
      let books = stage.server.books()
      #expect(books.startRequests > 0)
      #expect(books.startRequests < 60)
      #expect(books.startRequests <= (try stage.attemptsInLedger(ledgerPath)))
      let results = try stage.results()
      #expect(results.recordsRead == 60)
      #expect(results.counts.values.reduce(0, +) == 60)
      #expect(results.count("created") == books.chatsCreated.count)
    }

    private func finish(_ stage: Stage, ledger: [String]) async throws {
      let outcome = try await stage.run(Stage.textArguments + ledger)
      #expect([0, 7].contains(outcome.exitCode), "\(outcome.standardError)")
      let results = try stage.results()
      let books = stage.server.books()
      // An intent may be in the ledger whose request was never sent: it stays unknown.
      #expect(results.count("created") + results.count("unknown") == 60)
      #expect(results.count("created") == books.chatsCreated.count)
      #expect(results.count("unknown") <= 4)
      #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
      #expect(books.destinations.allSatisfy { $0.requests == 1 })
    }

    @Test("R2: what the server sees of a start, the ledger has already")
    func intentComesFirst() async throws {
      try await Stage.with(try World.faulty([#"{"match": {"path": "/v1/chats/start"}, "effect": "hang"}"#])) { stage in
        let outcome = try await stage.run(Stage.textArguments + ["--concurrency", "3"], afterStarts: 3) { running in
          #expect(try stage.attemptsInLedger() == 3)
          try running.send(.kill)
        }
        #expect(outcome.exitCode == -1)
        let ledger = try #require(try Ledger(existing: stage.ledgerPath))
        let report = try #require(try ledger.runs().first.flatMap { try ledger.report($0.id) })
        #expect(report.entries.map(\.status) == [.unknown, .unknown, .unknown, .skipped])
      }
    }

    @Test(
      "R2: a ledger that cannot be written at all stops the run before its first start",
      .enabled("only who may mount a file system can", Disk.canBeMade))
    func readOnlyLedger() async throws {
      try await Stage.with(try World.faulty()) { stage in
        try await Disk.with("size=8m", in: stage.folder) { disk in
          let arguments = Stage.textArguments + ["--ledger", disk.path + "/ledger.sqlite"]
          #expect(try await stage.run(arguments + ["--limit", "1"]).exitCode == 0)
          try await disk.remount("ro")
          let outcome = try await stage.run(arguments)
          #expect(outcome.exitCode == 1)
          #expect(outcome.standardError.contains("cannot be used"), "\(outcome.standardError)")
          #expect(outcome.standardError.contains(disk.path))
          #expect(stage.server.books().startRequests == 1)
        }
      }
    }

    @Test("R2: a ledger that is no file of this tool, or in no folder that can be made, stops the run")
    func noLedger() async throws {
      try await Stage.with(try World.faulty()) { stage in
        try stage.write("notes.sqlite", String(repeating: "Not a ledger. ", count: 100))
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600], ofItemAtPath: stage.folder.appending(path: "notes.sqlite").path)
        for (name, words) in [("notes.sqlite", "no ledger"), ("people.csv/ledger.sqlite", "cannot be used")] {
          let outcome = try await stage.run(Stage.textArguments + ["--ledger", name])
          #expect(outcome.exitCode == 1)
          #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
        }
        #expect(stage.server.books().startRequests == 0)
      }
    }

    @Test("R14: a ledger that others can read is refused, and the one that is made is its owner's alone")
    func ledgerOfOthers() async throws {
      try await Stage.with(try World.faulty()) { stage in
        #expect(try await stage.run(Stage.textArguments + ["--limit", "1"]).exitCode == 0)
        for path in [stage.ledgerPath, stage.folder.appending(path: "results.json").path] {
          #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: stage.ledgerPath)
        let outcome = try await stage.run(Stage.textArguments)
        #expect(outcome.exitCode == 1)
        #expect(outcome.standardError.contains("chmod 600 \(stage.ledgerPath)"), "\(outcome.standardError)")
        #expect(stage.server.books().startRequests == 1)
      }
    }
  }
}
