import BeeperSandbox
import CommandProcess
import Testing

extension RunFaults {
  /// Runs that end before everybody had their turn, because something is wrong with more than single people.
  @Suite struct StoppedRunTests {
    private static let arguments = Stage.textArguments + ["--concurrency", "1"]

    @Test(
      "R11: five failures in a row stop the run, which says so, and the same command goes on",
      arguments: [(502, 7), (403, 0)] as [(Int, Int32)], [true, false])
    func breakerOpens(_ failure: (status: Int, exitCode: Int32), sendsStatus: Bool) async throws {
      let fault =
        #"{"match": {"path": "/v1/chats/start"}, "effect": \#(FaultJSON.answer(failure.status)), "times": 5}"#
      try await Stage.with(try World.faulty([fault], sendsStatus: sendsStatus), people: 0..<12) { stage in
        let stopped = try await stage.run(Self.arguments)
        #expect(stopped.exitCode == 8)
        #expect(stopped.standardError.contains("stopped: too many starts failed"))
        #expect(stopped.standardError.contains("To go on where it stopped: beeper-import people.csv --yes"))
        #expect(try stage.notices() == ["Stopped: too many starts failed; see the report before you go on."])
        #expect(stage.server.books().startRequests == 5)
        var results = try stage.checkedResults()
        #expect(results.people(failure.status == 502 ? "unknown" : "failed") == [0, 1, 2, 3, 4])
        #expect(results.rows.filter { $0.reason == "stopped" }.count == 7)

        let resumed = try await stage.run(Self.arguments)
        #expect(resumed.exitCode == failure.exitCode, "\(resumed.standardError)")
        #expect(try stage.notices() == [])
        results = try stage.results()
        #expect(results.attempts == (try stage.attemptsInLedger()))
        let refused = failure.status == 403
        #expect(results.people("created") == Set(refused ? 0..<12 : 5..<12))
        let books = stage.server.books()
        // What was refused did nothing and may be asked for again; what is unknown may not.
        #expect(books.startRequests == (refused ? 17 : 12))
        #expect(books.textsDelivered.count == books.chatsCreated.count)
        #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
      }
    }

    @Test("R11: too large a share of failures stops the run, though never two follow each other")
    func breakerOpensByShare() async throws {
      let fault = #"{"match": {"path": "/v1/chats/start", "every": 2}, "effect": \#(FaultJSON.answer(403))}"#
      try await Stage.with(try World.faulty([fault]), people: 0..<40) { stage in
        let stopped = try await stage.run(Self.arguments)
        #expect(stopped.exitCode == 8, "\(stopped.standardError)")
        #expect(stage.server.books().startRequests == 20)
        let results = try stage.checkedResults()
        #expect(results.count("created") == 10)
        #expect(results.count("failed") == 10)
      }
    }

    @Test("R11: a refused token stops at once, and the same command goes on with a good one", arguments: [true, false])
    func tokenIsRefused(sendsStatus: Bool) async throws {
      let world = try World.faulty([FaultJSON.once(2, FaultJSON.answer(401))], sendsStatus: sendsStatus)
      try await Stage.with(world, people: 0..<6) { stage in
        let stopped = try await stage.run(Self.arguments)
        #expect(stopped.exitCode == 3)
        #expect(stopped.standardError.contains("stopped: Beeper refused the access token"))
        #expect(stage.server.books().startRequests == 3)
        var results = try stage.checkedResults()
        #expect(results.people("created") == [0, 1])
        #expect(results.people("failed") == [2])

        let badToken = try await Command.run(
          Self.arguments, in: stage.folder,
          environment: ["BEEPER_BASE_URL": stage.server.baseURL, "BEEPER_ACCESS_TOKEN": "another-token"])
        #expect(badToken.exitCode == 3)
        #expect(stage.server.books().startRequests == 3)

        #expect(try await stage.run(Self.arguments).exitCode == 0)
        results = try stage.results()
        #expect(results.people("created") == Set(0..<6))
        #expect(results.attempts == (try stage.attemptsInLedger()))
        let books = stage.server.books()
        #expect(books.startRequests == 7)
        #expect(books.textsDelivered.map(\.count) == Array(repeating: 1, count: 6))
      }
    }

    // MARK: Accounts that drop out

    /// A world with a WhatsApp and a Telegram account; the first half of its people wants the one, the rest the other.
    private func withTwoAccounts(_ faults: String, perform body: (Stage) async throws -> Void) async throws {
      let accounts = ["whatsapp", "telegram"].map {
        #"{"accountID": "\#($0)", "bridge": {"id": "\#($0)", "provider": "local", "type": "\#($0)"},"#
          + #" "strangers": {"reachable": 1, "by": ["phoneNumber"]}}"#
      }
      let world = try World(
        json: Array(#"{"accounts": [\#(accounts.joined(separator: ","))], "faults": [\#(faults)]}"#.utf8))
      try await Stage.with(world) { stage in
        let rows = (0..<10).map { "Person\($0),\($0),\(Stage.phone($0)),\($0 < 5 ? "whatsapp" : "telegram")" }
        try stage.write("people.csv", "First Name,Last Name,Phone,account_id\n" + rows.joined(separator: "\n") + "\n")
        try await body(stage)
      }
    }

    private static let bothAccounts = arguments + ["--account", "whatsapp", "--account", "telegram"]

    @Test("R11: an account that drops out stops its own starts only")
    func accountIsLost() async throws {
      try await withTwoAccounts(
        """
        {"match": {"path": "/v1/chats/start", "accountID": "whatsapp", "nth": 3},
         "effect": {"account": {"accountID": "whatsapp", "status": "disconnected"}}}
        """
      ) { stage in
        let outcome = try await stage.run(Self.bothAccounts)
        // Nobody has documented that a 409 did nothing.
        #expect(outcome.exitCode == 7, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people("created") == [0, 1, 5, 6, 7, 8, 9])
        #expect(results.people("unknown") == [2])
        #expect(results.row(2)?.httpStatus == 409)
        #expect([3, 4].allSatisfy { results.row($0)?.reason == "account_lost" })
      }
    }

    @Test("R11: an account that fails again and again is given up where another goes on")
    func accountFailsInARow() async throws {
      try await withTwoAccounts(
        #"{"match": {"path": "/v1/chats/start", "accountID": "whatsapp"}, "effect": \#(FaultJSON.answer(502))}"#
      ) { stage in
        let outcome = try await stage.run(Self.bothAccounts)
        #expect(outcome.exitCode == 7, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people("created") == [5, 6, 7, 8, 9])
        #expect(results.people("unknown") == [0, 1, 2])
        #expect([3, 4].allSatisfy { results.row($0)?.reason == "account_lost" })
      }
    }

    @Test("R11: people whose account was lost are no success, though every start that was made is one")
    func lostAccountIsNoSuccess() async throws {
      let world = try World.faulty([
        FaultJSON.once(0, FaultJSON.answer(502), commits: true),
        #"""
        {"match": {"method": "GET", "path": "/v1/accounts", "nth": 2},
         "effect": {"account": {"accountID": "whatsapp", "status": "reconnect_required"}}}
        """#,
      ])
      try await Stage.with(world) { stage in
        // The pace keeps everybody else back until the account is asked after.
        let outcome = try await stage.run(Self.arguments + ["--rate", "1/h"])
        let results = try stage.checkedResults()
        #expect(results.people("created") == [0])
        #expect([1, 2, 3].allSatisfy { results.row($0)?.reason == "account_lost" })
        #expect(outcome.exitCode == 6, "\(outcome.standardError)")
      }
    }
  }
}
