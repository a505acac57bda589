import BeeperSandbox
import CommandProcess
import Testing

extension RunFaults {
  /// What goes wrong with single starts, each with a text on board.
  @Suite struct StartFaultTests {
    /// A lost answer, to the start of somebody new or of somebody whose chat is there already.
    struct LostAnswer: Sendable {
      let effect: String
      let commits: Bool
      let exists: Bool
      /// In the books of those who count in threes: two between any two of them go well, so that the breaker rests.
      let person: Int

      static let all = ["\"reset\"", "\"garbage\"", FaultJSON.answer(500), FaultJSON.answer(502)].flatMap { effect in
        [true, false].flatMap { commits in [true, false].map { (effect, commits, $0) } }
      }.enumerated().map { LostAnswer(effect: $1.0, commits: $1.1, exists: $1.2, person: $0 * 3) }

      var fault: String { FaultJSON.start(person, effect, commits: commits) }

      /// What reading shows.
      var status: String { exists ? "existing" : commits ? "created" : "unknown" }
      var message: String { commits ? "delivered" : exists ? "not_delivered" : "offered" }
    }

    @Test(
      "R4: a reset, garbage, 500 or 502, before the commit or after it, is settled by reading and never sent again",
      arguments: [true, false])
    func lostAnswersAreSettledByReading(sendsStatus: Bool) async throws {
      let lost = LostAnswer.all
      let world = try World.faulty(
        lost.map(\.fault), existing: lost.filter(\.exists).map(\.person), sendsStatus: sendsStatus)
      try await Stage.with(world, people: 0..<lost.count * 3) { stage in
        let outcome = try await stage.run(Stage.textArguments)
        #expect(outcome.exitCode == 7, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(stage.server.books().startRequests == lost.count * 3)
        for lost in lost {
          let row = try #require(results.row(lost.person))
          #expect(row.status == lost.status, "\(lost)")
          #expect(row.message == lost.message, "\(lost)")
          #expect(row.attempts == 1)
          #expect(row.decidedBy == (lost.status == "unknown" ? nil : "chat_list_afterwards"))
          #expect(row.reason == (lost.status == "unknown" ? "not_settled" : nil))
        }
        let unknown = lost.filter { $0.status == "unknown" }.map(\.person)
        #expect(results.people("unknown") == Set(unknown))
        #expect(results.rows.prefix(unknown.count).allSatisfy { $0.status == "unknown" })
        #expect(outcome.standardError.contains("+ \(unknown.count) unknown +"))
      }
    }

    @Test("R1: a start refused with 429 waits as long as asked and is sent again, and its text arrives once")
    func refusedForTheRate() async throws {
      let world = try World.faulty([
        FaultJSON.start(1, #"{"answer": {"status": 429, "retryAfter": 1}}"#, times: 1),
        FaultJSON.start(2, #"{"answer": {"status": 429, "retryAfter": 0}}"#, times: 2),
      ])
      try await Stage.with(world) { stage in
        let outcome = try await stage.run(Stage.textArguments + ["--concurrency", "1"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect((0..<4).map { results.row($0)?.attempts } == [1, 2, 3, 1])
        #expect(results.count("created") == 4)
        let books = stage.server.books()
        #expect(books.destinations.map(\.requests) == [1, 2, 3, 1])
        #expect(books.textsDelivered.count == 4)
      }
    }

    @Test("R5: an answer that comes late is an answer, and the chats listed before the first start decide")
    func slowAnswers() async throws {
      let world = try World.faulty(
        [FaultJSON.start(0, #"{"slow": 150}"#), FaultJSON.start(1, #"{"slow": 150}"#, commits: true)],
        existing: [1, 2],
        sendsStatus: false)
      try await Stage.with(world) { stage in
        let outcome = try await stage.run(Stage.textArguments)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people("created") == [0, 3])
        #expect(results.people("existing") == [1, 2])
        #expect(results.rows.allSatisfy { $0.decidedBy == "chat_list" && $0.attempts == 1 })
      }
    }

    @Test(
      "R11: what is wrong with one person stops nobody else",
      arguments: [(404, "unreachable", 0), (422, "failed", 6), (400, "failed", 6), (403, "failed", 6)]
        as [(Int, String, Int32)])
    func onePersonIsRefused(httpStatus: Int, status: String, exitCode: Int32) async throws {
      try await Stage.with(try World.faulty([FaultJSON.start(1, FaultJSON.answer(httpStatus))])) { stage in
        let outcome = try await stage.run(Stage.textArguments)
        #expect(outcome.exitCode == exitCode)
        let results = try stage.checkedResults()
        #expect(results.people(status) == [1])
        #expect(results.row(1)?.httpStatus == httpStatus)
        #expect(results.row(1)?.message == "none")
        #expect(results.people("created") == [0, 2, 3])
      }
    }
  }
}
