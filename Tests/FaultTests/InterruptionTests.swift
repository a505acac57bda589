import BeeperSandbox
import CommandProcess
import Foundation
import Testing

extension RunFaults {
  /// Runs that are told to stop, and go on.
  @Suite struct InterruptionTests {
    /// Long enough for a signal to come before the answer, however busy the machine is.
    private static let pause = #"{"slow": 2000}"#

    /// Twelve people with a little of everything: somebody whose chat is there, somebody nobody knows, a lost answer, two
    /// who are one to the network, two with one number, one beyond the limit; and a record without a number.
    private static func mixedWorld(pausesAt person: Int?) throws -> World {
      try World.faulty(
        (person.map { [FaultJSON.once($0, pause)] } ?? []) + [
          FaultJSON.start(3, FaultJSON.answer(404)), FaultJSON.once(4, "\"reset\"", commits: true),
        ],
        existing: [2], hidden: [1],
        members: #""wrongPersons": [{"accountID": "whatsapp", "identifier": "\#(Stage.phone(8))", "opens": "p1"}],"#)
    }

    private static let mixedArguments = Stage.textArguments + ["--concurrency", "1", "--limit", "10"]

    private func writeMixed(_ stage: Stage) throws {
      let rows =
        (0..<11).map { "Person\($0),\($0),\(Stage.phone($0))" } + [
          "Quentin,Other,\(Stage.phone(0))", "Nobody,Known,",
        ]
      try stage.write("people.csv", "First Name,Last Name,Phone\n" + rows.joined(separator: "\n") + "\n")
    }

    @Test("R3: whoever was started stays in the report, though the file names them no longer")
    func peopleWhoAreTakenOut() async throws {
      try await Stage.with(try World.faulty([FaultJSON.once(1, Self.pause)]), people: 0..<3) { stage in
        let arguments = Stage.textArguments + ["--concurrency", "1"]
        let stopped = try await stage.run(arguments, sending: .interrupt, afterStarts: 2)
        #expect(stopped.exitCode == 130, "\(stopped.standardError)")
        try stage.write("people.csv", [2, 3])
        let outcome = try await stage.run(arguments)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try stage.checkedResults().people("created") == [0, 1, 2, 3])
      }
    }

    @Test("R12, R6: a signal stops the texts that follow the starts, and the same command sends the rest")
    func stopsBetweenTexts() async throws {
      // Of the requests that write to a chat, three starts come first; the fifth is the second text.
      let hangs = #"{"match": {"method": "POST", "path": "/v1/chats/*", "nth": 5}, "effect": "hang", "commits": true}"#
      let world = try World.invented(
        #""faults": [\#(hangs), \#(FaultJSON.once(1, Self.pause))],"#,
        accountMembers: #", "startText": {"created": "ignored", "existing": "ignored"}"#)
      try await Stage.with(world, people: 0..<3) { stage in
        let sending = Stage.textArguments + ["--deliver", "send", "--concurrency", "1"]
        let first = try await stage.run(sending, sending: .interrupt, afterStarts: 2)
        #expect(first.exitCode == 130, "\(first.standardError)")
        let stopped = try await Command.run(sending, in: stage.folder, environment: stage.server.environment) {
          running in
          await stage.server.reaches(2) { $0.textsDelivered.count }
          try running.send(.interrupt)
        }
        #expect(stopped.exitCode == 130, "\(stopped.standardError)")
        let outcome = try await stage.run(sending)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let books = stage.server.books()
        #expect(books.textsDelivered.map(\.count) == [1, 1, 1])
      }
    }

    @Test(
      "R6, R1: who was asked for in vain when the run stopped is asked for on the next account, and there only",
      arguments: [Command.Running.Signal.interrupt, .kill])
    func goesOnAtTheNextAccount(signal: Command.Running.Signal) async throws {
      let world = try World(
        json: Array(
          """
          {"accounts": [
            {"accountID": "signal", "bridge": {"id": "signal", "provider": "cloud", "type": "signal"}},
            {"accountID": "whatsapp", "bridge": {"id": "whatsapp", "provider": "cloud", "type": "whatsapp"},
              "strangers": {"reachable": 1, "by": ["phoneNumber"]}}],
           "faults": [{"match": {"path": "/v1/chats/start", "accountID": "\(signal == .kill ? "whatsapp" : "signal")"},
             "effect": \(Self.pause), "times": 1}]}
          """.utf8))
      try await Stage.with(world, people: 0..<1) { stage in
        let arguments = Stage.arguments + ["--account", "signal", "--account", "whatsapp"]
        let stopped = try await stage.run(arguments, sending: signal, afterStarts: signal == .kill ? 2 : 1)
        #expect(stopped.exitCode == (signal == .kill ? -1 : 130), "\(stopped.standardError)")
        if signal == .interrupt { #expect(try stage.results().attempts == (try stage.attemptsInLedger())) }
        let outcome = try await stage.run(arguments)
        let books = stage.server.books()
        // A kill may come before the server has read whom the second request is for.
        let accounts = books.destinations.map(\.accountID)
        #expect(
          accounts == ["signal", "whatsapp"] || signal == .kill && accounts == ["signal"], "\(outcome.standardError)")
        #expect(books.destinations.allSatisfy { $0.requests == 1 })
        // The report tells of the requests of both parts.
        #expect(try stage.results().attempts == (try stage.attemptsInLedger()))
      }
    }

    @Test(
      "R12, R6: a signal stops the starts and the report is written; the command it names ends with the report of an undisturbed run",
      arguments: [(.interrupt, 130), (.terminate, 143)] as [(Command.Running.Signal, Int32)])
    func goesOnWhereItStopped(signal: Command.Running.Signal, exitCode: Int32) async throws {
      let undisturbed = try await Stage.with(Self.mixedWorld(pausesAt: nil)) { stage in
        try writeMixed(stage)
        let outcome = try await stage.run(Self.mixedArguments)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        return try stage.results()
      }
      #expect(undisturbed.people("existing") == [2, 8])
      #expect(undisturbed.row(8)?.reason == "same_chat")
      #expect(undisturbed.row(8)?.error == "opened the same chat as Person1 1")
      #expect(undisturbed.people("unreachable") == [3])
      #expect(undisturbed.row(4)?.status == "created")
      #expect(undisturbed.row(10)?.reason == "limit")
      #expect(undisturbed.rows.filter { $0.reason == "shared_destination" }.map(\.fullName) == ["Quentin Other"])
      #expect(undisturbed.unusableRecords == 1)

      try await Stage.with(Self.mixedWorld(pausesAt: 5)) { stage in
        try writeMixed(stage)
        let stopped = try await stage.run(Self.mixedArguments, sending: signal, afterStarts: 6)
        #expect(stopped.exitCode == exitCode)
        var results = try stage.checkedResults()
        #expect(results.people("created") == [0, 1, 4, 5])
        #expect(results.rows.filter { $0.reason == "stopped" }.count == 4)
        #expect(results.recordsRead == 13)

        let next = try #require(stopped.standardError.firstMatch(of: #/To go on where it stopped: (.*)/#)?.output.1)
        let resumed = try await Command.shell(String(next), in: stage.folder, environment: stage.server.environment)
        #expect(resumed.exitCode == 0, "\(resumed.standardError)")
        results = try stage.results()
        #expect(results.undisturbed == undisturbed.undisturbed)
        let books = stage.server.books()
        #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
        #expect(books.chatsCreated.count == results.count("created"))
        // Ten people are asked for, once each; two of them are one to the network.
        #expect(books.destinations.map(\.requests).sorted() == [1, 1, 1, 1, 1, 1, 1, 1, 2])
      }
    }

    @Test(
      "R12: a second SIGINT ends the command while its start hangs, with the ledger intact, and the next run settles",
      arguments: [true, false])
    func secondSignalEndsAtOnce(commits: Bool) async throws {
      try await Stage.with(try World.faulty([FaultJSON.once(2, "\"hang\"", commits: commits)]), people: 0..<6) {
        stage in
        let arguments = Stage.textArguments + ["--concurrency", "1"]
        let stopped = try await stage.run(arguments, interruptingTwiceAfterStarts: 3, chats: commits ? 3 : 2)
        #expect(stopped.exitCode == 130, "\(stopped.standardError)")
        var results = try stage.results()
        #expect(results.people("created") == [0, 1])
        #expect(results.people("unknown") == [2])
        #expect(results.people("skipped") == [3, 4, 5])

        let resumed = try await stage.run(arguments)
        #expect(resumed.exitCode == (commits ? 0 : 7), "\(resumed.standardError)")
        results = try stage.checkedResults()
        #expect(results.row(2)?.status == (commits ? "created" : "unknown"))
        #expect(results.count("created") == (commits ? 6 : 5))
        #expect(stage.server.books().startRequests == 6)
      }
    }

    @Test("R12: a second SIGINT waits for no reading either")
    func secondSignalEndsReading() async throws {
      let world = try World.faulty([
        FaultJSON.once(3, "\"reset\"", commits: true),
        #"{"match": {"method": "GET", "path": "/v1/chats/*"}, "effect": "hang", "times": 1}"#,
      ])
      try await Stage.with(world) { stage in
        let arguments = Stage.textArguments + ["--concurrency", "1"]
        let stopped = try await stage.run(arguments, afterStarts: 4) { running in
          let reading = "GET /v1/chats/{chatID}/messages"
          await stage.server.reaches(1) { $0.requests[reading] ?? 0 }
          try running.send(.interrupt)
          for await line in running.lines where line.hasPrefix("Stopping: ") { return try running.send(.interrupt) }
        }
        // Everybody had their turn; only what became of the last is not known yet, and the same command finds it out.
        #expect(stopped.exitCode == 130, "\(stopped.standardError)")
        #expect(try stage.results().people("unknown") == [3])
        #expect(try await stage.run(arguments).exitCode == 0)
        #expect(try stage.checkedResults().row(3)?.status == "created")
      }
    }
  }
}
