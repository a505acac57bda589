import BeeperSandbox
import CommandProcess
import GRDB
import Testing

extension RunFaults {
  @Suite struct PaceTests {
    @Test("R10: a second command on the same ledger keeps the pace of the first", arguments: [true, false])
    func secondCommandWaits(isOtherFile: Bool) async throws {
      try await Stage.with(try World.faulty()) { stage in
        var arguments = Stage.textArguments.map { $0 == "none" ? "1/h" : $0 }
        arguments[5] = "plain"
        #expect(try await stage.run(arguments + ["--limit", "1"]).exitCode == 0)
        try stage.write("others.csv", 5..<8)
        if isOtherFile { arguments[0] = "others.csv" }
        let second = try await stage.run(arguments, afterStarts: 1) { running in
          for await line in running.lines where line.contains("(--rate)") { return try running.send(.interrupt) }
        }
        #expect(second.exitCode == 130, "\(second.standardError)")
        let wait = try #require(second.standardError.firstMatch(of: #/0/3 · next in (\d+) min \(--rate\)/#)?.output.1)
        #expect((59...90).contains(try #require(Int(wait))))
        #expect(stage.server.books().startRequests == 1)
        #expect(try stage.checkedResults().rows.filter { $0.reason == "stopped" }.count == 3)
      }
    }

    @Test("R10: what the server asked for with a 429 binds the next command as well", arguments: [true, false])
    func secondCommandWaitsAsAsked(isOtherFile: Bool) async throws {
      let refusal = #"{"answer": {"status": 429, "retryAfter": 7200}}"#
      try await Stage.with(try World.faulty([FaultJSON.once(0, refusal)])) { stage in
        var arguments = Stage.textArguments + ["--concurrency", "1"]
        arguments[5] = "plain"
        let isWaiting: @Sendable (Command.Running) async throws -> Void = { running in
          for await line in running.lines where line.contains("the server asked to wait") {
            return try running.send(.interrupt)
          }
        }
        let first = try await stage.run(arguments, afterStarts: 1, meanwhile: isWaiting)
        #expect(first.exitCode == 130, "\(first.standardError)")

        try stage.write("others.csv", 5..<8)
        if isOtherFile { arguments[0] = "others.csv" }
        let second = try await stage.run(arguments, afterStarts: 1, meanwhile: isWaiting)
        #expect(second.exitCode == 130, "\(second.standardError)")
        #expect(second.standardError.contains("the server asked to wait 2 h"), "\(second.standardError)")
        #expect(stage.server.books().startRequests == 1)
      }
    }

    @Test("R10: a text that was left keeps the pace of texts, though no start is left, from the text before")
    func leftTextWaits() async throws {
      // Of the requests that write to a chat, three starts come first; the fifth is the second text.
      let hangs = #"{"match": {"method": "POST", "path": "/v1/chats/*", "nth": 5}, "effect": "hang", "commits": true}"#
      let world = try World.invented(
        #""faults": [\#(hangs)],"#, accountMembers: #", "startText": {"created": "ignored", "existing": "ignored"}"#)
      try await Stage.with(world, people: 0..<3) { stage in
        let arguments = Stage.textArguments + ["--deliver", "send"]
        let stopped = try await stage.run(arguments, afterStarts: 3) { running in
          await stage.server.reaches(2) { $0.textsDelivered.count }
          try running.send(.interrupt)
        }
        #expect(stopped.exitCode == 130, "\(stopped.standardError)")
        // The starts are long ago, and only the texts were just now.
        try await DatabaseQueue(path: stage.ledgerPath).write {
          try $0.execute(sql: "UPDATE attempt SET started_at = started_at - 7200")
        }
        let paced = Array(arguments[..<2] + arguments[4...])
        let second = try await Command.run(paced, in: stage.folder, environment: stage.server.environment) { running in
          for await line in running.lines where line.contains("(--rate)") { return try running.send(.interrupt) }
        }
        #expect(second.exitCode == 130, "\(second.standardError)")
        let line = #/1 at most, 30\/h on each account \(--rate\), from (\d+) min on\./#
        let wait = try #require(second.standardError.firstMatch(of: line)?.output.1, "\(second.standardError)")
        #expect((1...3).contains(try #require(Int(wait))))
        #expect(stage.server.books().textsDelivered.count == 2)
      }
    }
  }
}
