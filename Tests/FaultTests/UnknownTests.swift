import BeeperSandbox
import CommandProcess
import Testing

extension RunFaults {
  /// What becomes of starts whose outcome is unknown when the same command comes again.
  @Suite struct UnknownTests {
    @Test("R4, R6: what could not be read in one run is settled by the next, by reading alone")
    func nextRunSettles() async throws {
      // The list is read before the first start; the second time, when the run would settle, there is none.
      let world = try World.faulty(
        [
          #"{"match": {"method": "GET", "path": "/v1/chats", "nth": 2}, "effect": {"answer": {"status": 404}}}"#,
          FaultJSON.once(0, "\"reset\"", commits: true), FaultJSON.once(2, FaultJSON.answer(502), commits: true),
          FaultJSON.once(4, FaultJSON.answer(500)), FaultJSON.once(6, "\"garbage\"", commits: true),
          FaultJSON.once(8, "\"reset\""),
        ], existing: [2, 4], hidden: [6])
      try await Stage.with(world, people: 0..<10) { stage in
        let first = try await stage.run(Stage.textArguments)
        #expect(first.exitCode == 7)
        #expect(first.standardError.contains("could not be settled by reading"))
        #expect(try stage.results().people("unknown") == [0, 2, 4, 6, 8])

        let second = try await stage.run(Stage.textArguments)
        #expect(second.exitCode == 7, "\(second.standardError)")
        #expect(stage.server.books().startRequests == 10)
        let results = try stage.checkedResults()
        #expect(results.rows.first == results.row(8))
        #expect(results.people("unknown") == [8])
        #expect([0, 2, 4, 6].map { results.row($0)?.status } == ["created", "existing", "existing", "created"])
        #expect(
          [0, 2, 4, 6].map { results.row($0)?.message } == ["delivered", "delivered", "not_delivered", "delivered"])
        #expect([1, 3, 5, 7, 9].allSatisfy { results.row($0)?.reason == "already_contacted" })
      }
    }

    @Test("R4: what reading cannot settle stays unknown and is sent again only with --again", arguments: [true, false])
    func onlyAgainSendsAgain(sendsStatus: Bool) async throws {
      try await Stage.with(try World.faulty([FaultJSON.once(1, "\"reset\"")], sendsStatus: sendsStatus)) { stage in
        for _ in 0..<2 {
          let outcome = try await stage.run(Stage.textArguments)
          #expect(outcome.exitCode == 7, "\(outcome.standardError)")
          #expect(try stage.checkedResults().rows.first?.phoneNumber == Stage.phone(1))
          #expect(stage.server.books().startRequests == 4)
        }
        // Texts go to new chats alone, so that nobody gets a second one.
        let again = try await stage.run(Stage.arguments + ["--message", "Hello {{given_name}}", "--again"])
        #expect(again.exitCode == 0, "\(again.standardError)")
        let results = try stage.results()
        #expect(results.people("created") == [1])
        #expect(results.people("existing") == [0, 2, 3])
        let books = stage.server.books()
        #expect(books.destinations.map(\.requests) == [2, 2, 2, 2])
        #expect(books.textsDelivered.count == 4)
        #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
      }
    }

    @Test("R5: two lost answers of one chat are one creation")
    func oneChatIsCreatedOnce() async throws {
      let world = try World.faulty(
        [FaultJSON.once(0, "\"reset\"", commits: true), FaultJSON.once(1, FaultJSON.answer(502), commits: true)],
        hidden: [0],
        members: #""wrongPersons": [{"accountID": "whatsapp", "identifier": "\#(Stage.phone(1))", "opens": "p0"}],"#)
      try await Stage.with(world, people: 0..<3) { stage in
        let outcome = try await stage.run(Stage.textArguments + ["--concurrency", "1"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.results()
        #expect(results.people("created") == [0, 2])
        #expect(results.people("existing") == [1])
        #expect(results.row(0)?.chatID == results.row(1)?.chatID)
        #expect(stage.server.books().chatsCreated.count == 2)
      }
    }
  }
}
