import BeeperSandbox
import CommandProcess
import Testing

extension RunFaults {
  /// Starts that would lead to somebody else than whom they are for.
  @Suite struct SomebodyElseTests {
    private static let arguments = [
      "people.csv", "--message", "Hello {{full_name}}", "--rate", "none", "--progress", "none", "--force",
      "--concurrency", "1",
    ]

    /// Serves an account that finds people by number and by address: Ann and Bob of the file are one of them.
    private func withOneUser(_ faults: String = "", perform body: (Stage) async throws -> Void) async throws {
      let world = try World(
        json: Array(
          """
          {"accounts": [{"accountID": "imessage", "bridge": {"id": "i", "provider": "local", "type": "imessage"},
            "startText": {"created": "delivered", "existing": "delivered"}}],
          "people": [{"accountID": "imessage", "id": "ann", "fullName": "Ann", "phoneNumber": "\(Stage.phone(1))",
            "email": "ann@mail.example"}], "faults": [\(faults)]}
          """.utf8))
      try await Stage.with(world) { stage in
        try stage.write("people.csv", "Name,Phone,Email\nAnn Lee,\(Stage.phone(1)),\nBob Roy,,ann@mail.example\n")
        try await body(stage)
      }
    }

    @Test("R1: two people of the file who are one on the network get one text, and the dry run says so")
    func oneUserGetsOneText() async throws {
      try await withOneUser { stage in
        let preview = try await stage.run(Self.arguments + ["--dry-run", "--report", "preview.json"])
        #expect(preview.exitCode == 0, "\(preview.standardError)")
        #expect(preview.standardError.contains("2 people = 1 would create + 1 would reuse"))
        let outcome = try await stage.run(Self.arguments + ["--yes", "--report", "results.json"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(stage.server.books().textsDelivered.map(\.text) == ["Hello Ann Lee"])
        let results = try stage.results()
        #expect(results.rows.map(\.status) == ["created", "existing"])
        #expect(results.rows.map(\.message) == ["delivered", "none"])
      }
    }

    @Test("R1, R6: and they do when the run is taken up again between them")
    func oneUserGetsOneTextAcrossParts() async throws {
      try await withOneUser(
        """
        {"match": {"path": "/v1/chats/start", "nth": 2}, "effect": {"answer": {"status": 401}}}
        """
      ) { stage in
        let arguments = Self.arguments + ["--yes", "--report", "results.json"]
        let (first, second) = (try await stage.run(arguments), try await stage.run(arguments))
        #expect(first.exitCode == 3, "\(first.standardError)")
        #expect(second.exitCode == 0, "\(second.standardError)")
        let books = stage.server.books()
        #expect(books.startRequests == 3)
        #expect(books.textsDelivered.map(\.text) == ["Hello Ann Lee"])
      }
    }

    @Test("R5: a chat found by a look-up alone is as little confirmed after a kill as it is in one go")
    func lookUpConfirmsNothing() async throws {
      let world = try World.faulty([FaultJSON.once(0, "\"reset\"", commits: true)], hidden: [0, 1])
      try await Stage.with(world, people: 0..<2) { stage in
        let outcome = try await stage.run(
          Self.arguments + ["--yes", "--report", "results.json", "--deliver", "message"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(stage.server.books().textsDelivered.isEmpty)
        let results = try stage.results()
        #expect(results.people("created") == [0, 1])
        #expect(results.rows.allSatisfy { $0.message != "delivered" })
      }
    }
  }
}
