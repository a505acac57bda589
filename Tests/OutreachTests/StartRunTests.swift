import BeeperDesktop
import ContactBook
import NIOConcurrencyHelpers
import Outreach
import TestSupport
import Testing

@Suite struct StartRunTests {
  /// What a run did, as seen from the server.
  final class Server: Sendable {
    struct State {
      var inFlight = 0
      var mostInFlight = 0
      var requests: [StartChatRequest] = []
    }

    private let state = NIOLockedValueBox(State())
    private let answer: @Sendable (Int, StartChatRequest) async -> StartChatResult

    init(
      _ answer: @escaping @Sendable (Int, StartChatRequest) async -> StartChatResult = {
        .answered(.init(chat: Invented.chat(for: $1)))
      }
    ) {
      self.answer = answer
    }

    var requests: [StartChatRequest] { state.withLockedValue(\.requests) }
    var mostInFlight: Int { state.withLockedValue(\.mostInFlight) }

    func start(_ request: StartChatRequest) async -> StartChatResult {
      let number = state.withLockedValue { state in
        state.inFlight += 1
        state.mostInFlight = max(state.mostInFlight, state.inFlight)
        state.requests.append(request)
        return state.requests.count - 1
      }
      let result = await answer(number, request)
      state.withLockedValue { $0.inFlight -= 1 }
      return result
    }
  }

  actor Log {
    private(set) var outcomes: [Int: StartOutcome] = [:]
    private(set) var repeated: [Int] = []

    func take(_ note: RunJournal.Note) {
      guard let outcome = note.outcome else { return }
      if outcomes[note.index] != nil { repeated.append(note.index) }
      outcomes[note.index] = outcome
    }

    func words() -> [Int: String] { outcomes.mapValues(\.status.rawValue) }
  }

  /// Lets tests hold requests back until enough of them have come.
  actor Gate {
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let width: Int

    init(width: Int) { self.width = width }

    /// Returns when `width` callers wait; then all of them go on.
    func pass() async {
      await withCheckedContinuation { continuation in
        waiting.append(continuation)
        guard waiting.count == width else { return }
        for waiter in waiting { waiter.resume() }
        waiting = []
      }
    }
  }

  private func perform(
    _ starts: [PlannedStart], _ server: Server, known: KnownChats = KnownChats(), concurrency: Int = 4,
    rate: Rate? = nil, clock: ManualClock = ManualClock(), log: Log,
    stopRequest: (@Sendable () async -> Void)? = nil
  ) async throws -> RunEnd {
    var environment = StartRun<ManualClock>.Environment(
      start: { await server.start($0) }, journal: RunJournal(note: { await log.take($0) }), jitter: { 0 })
    if let stopRequest { environment.stopRequest = stopRequest }
    return await StartRun(starts, knownChats: known, concurrency: concurrency, rate: rate, clock: clock)
      .perform(in: environment).end
  }

  @Test(arguments: [1, 3, 8]) func boundHoldsAndIsReached(width: Int) async throws {
    let gate = Gate(width: width)
    let server = Server { _, request in
      await gate.pass()
      return .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    let end = try await perform(try Invented.starts(width * 5), server, concurrency: width, log: log)
    #expect(end == .completed)
    #expect(server.mostInFlight == width)
    #expect(await log.words().values.filter { $0 == "created" }.count == width * 5)
    #expect(await log.repeated.isEmpty)
  }

  @Test func slotIsRefilledOnlyAfterItsOutcomeIsRecorded() async throws {
    let server = Server()
    let log = Log()
    let environment = StartRun<ManualClock>.Environment(
      start: { await server.start($0) },
      journal: RunJournal(note: { note in
        #expect(server.requests.count == note.index + 1)
        await log.take(note)
      }))
    let run = StartRun(
      try Invented.starts(5), knownChats: KnownChats(), concurrency: 1, rate: nil, clock: ManualClock())
    #expect(await run.perform(in: environment).end == .completed)
    #expect(await log.outcomes.count == 5)
  }

  @Test("R11: one failure stops nobody") func oneFailureStopsNobody() async throws {
    let server = Server { number, request in
      number == 1
        ? .refused(APIError(status: 403, code: "forbidden")) : .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    #expect(try await perform(try Invented.starts(6), server, concurrency: 1, log: log) == .completed)
    #expect(
      await log.words() == [0: "created", 1: "failed", 2: "created", 3: "created", 4: "created", 5: "created"])
  }

  @Test("R5: created is what was not listed before, whatever the server says") func createdIsWhatWasNotListedBefore()
    async throws
  {
    let starts = try Invented.starts(3)
    var known = KnownChats()
    known.insert(Invented.chat(for: starts[1].request(candidate: 0, allowInvite: false)))
    let server = Server { _, request in .answered(.init(chat: Invented.chat(for: request), status: .existing)) }
    let log = Log()
    _ = try await perform(starts, server, known: known, concurrency: 1, log: log)
    #expect(await log.words() == [0: "created", 1: "existing", 2: "created"])
    #expect(await log.outcomes[0]?.chat?.decision == .chatListAgainstStatus)
    #expect(await log.outcomes[1]?.chat?.decision == .chatListAndStatus)
  }

  @Test("R1, R4: starts of unknown outcome are never sent again") func uncertainStartsAreNeverSentAgain() async throws {
    let server = Server { number, request in
      switch number {
      case 0: .unknown(.noAnswer(.timedOut))
      case 1: .unknown(.serverFailed(APIError(status: 502)))
      default: .answered(.init(chat: Invented.chat(for: request)))
      }
    }
    let log = Log()
    _ = try await perform(try Invented.starts(3), server, concurrency: 1, log: log)
    #expect(await log.words() == [0: "unknown", 1: "unknown", 2: "created"])
    #expect(server.requests.count == 3)
  }

  @Test("R1: what is refused with 429 is sent again after the pause asked for")
  func refusedForTheRateIsSentAgainAfterThePause() async throws {
    let clock = ManualClock()
    let server = Server { number, request in
      number < 2
        ? .refused(APIError(status: 429, retryAfter: .seconds(40)))
        : .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    let pauses = NIOLockedValueBox<[RunProgress.Pause]>([])
    let environment = StartRun<ManualClock>.Environment(
      start: { await server.start($0) }, journal: RunJournal(note: { await log.take($0) }),
      observe: { progress in pauses.withLockedValue { $0 += [progress.pause].compactMap { $0 } } })
    let run = StartRun(
      try Invented.starts(1), knownChats: KnownChats(), concurrency: 4, rate: nil, clock: clock)
    _ = await run.perform(in: environment)
    #expect(await log.words() == [0: "created"])
    #expect(await log.outcomes[0]?.requests.count == 3)
    #expect(clock.now.offset == .seconds(80))
    #expect(pauses.withLockedValue { $0 } == [.rateLimited(.seconds(40)), .rateLimited(.seconds(40))])
  }

  @Test("R1: what provably never reached the server is sent again, a few times")
  func whatNeverLeftIsSentAgainBoundedly() async throws {
    let server = Server { _, _ in .notSent(.connectionRefused) }
    let log = Log()
    _ = try await perform(try Invented.starts(1), server, log: log)
    #expect(await log.words() == [0: "failed"])
    #expect(server.requests.count == 5)
  }

  @Test func nextCandidateIsTriedWhenTheNetworkKnowsNobody() async throws {
    let starts = try Invented.starts(1, accounts: [Invented.whatsApp, Invented.telegram])
    let server = Server { number, request in
      number == 0 ? .refused(APIError(status: 404)) : .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    _ = try await perform(starts, server, log: log)
    #expect(server.requests.map(\.accountID) == ["whatsapp", "telegram"])
    #expect(await log.outcomes[0]?.account?.id == "telegram")
  }

  @Test("R11: a refused token stops the run at once") func refusedTokenStopsAtOnce() async throws {
    let server = Server { _, _ in .refused(APIError(status: 401)) }
    let log = Log()
    #expect(try await perform(try Invented.starts(9), server, concurrency: 1, log: log) == .unauthorized)
    #expect(server.requests.count == 1)
    #expect(await log.words().values.filter { $0 == "skipped" }.count == 8)
  }

  @Test("R11: a lost account stops its own starts only") func lostAccountStopsOnlyItsOwnStarts() async throws {
    var starts = try Invented.starts(4)
    starts += try Invented.starts(4, accounts: [Invented.telegram])
    let server = Server { _, request in
      request.accountID == "whatsapp"
        ? .refused(APIError(status: 409)) : .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    #expect(try await perform(starts, server, concurrency: 1, log: log) == .completed)
    #expect(server.requests.filter { $0.accountID == "whatsapp" }.count == 1)
    #expect(await log.words().values.filter { $0 == "created" }.count == 4)
    #expect(await log.words().values.filter { $0 == "skipped" }.count == 3)
  }

  @Test("R11: failures in a row open the breaker") func breakerOpensAfterFailuresInARow() async throws {
    let server = Server { _, _ in .refused(APIError(status: 403)) }
    let log = Log()
    #expect(try await perform(try Invented.starts(50), server, concurrency: 1, log: log) == .breakerOpened)
    #expect(server.requests.count == 5)
    #expect(await log.outcomes.count == 50)
  }

  @Test("R11: people whom the network does not know open no breaker") func peopleTheNetworkDoesNotKnowOpenNoBreaker()
    async throws
  {
    let server = Server { _, _ in .refused(APIError(status: 404)) }
    let log = Log()
    #expect(try await perform(try Invented.starts(50), server, log: log) == .completed)
    #expect(await log.words().values.allSatisfy { $0 == "unreachable" })
  }

  @Test("a person whom no account finds is unreachable on each of them, and no failure")
  func unreachableTellsOfEveryAccount() async throws {
    let starts = try Invented.starts(1, accounts: [Invented.whatsApp, Invented.telegram])
    let server = Server { number, _ in
      .refused(
        number == 0 ? APIError(status: 404, code: "NOT_FOUND") : APIError(status: 422, code: "CANNOT_MESSAGE"))
    }
    let log = Log()
    #expect(try await perform(starts, server, log: log) == .completed)
    let outcome = try #require(await log.outcomes[0])
    guard case .unreachable(let refusals) = outcome.result else {
      Issue.record("\(outcome.status)")
      return
    }
    #expect(refusals.map(\.account.id) == ["whatsapp", "telegram"])
    #expect(refusals.map(\.reason) == [.notFound, .cannotMessage])
    #expect(outcome.requests.map(\.status) == [.unreachable, .unreachable])
  }

  @Test("R10: the pace holds in every window") func paceHoldsInEveryWindow() async throws {
    let clock = ManualClock()
    let times = NIOLockedValueBox<[Duration]>([])
    let server = Server { _, request in
      times.withLockedValue { $0.append(clock.now.offset) }
      return .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    _ = try await perform(
      try Invented.starts(20), server, concurrency: 1, rate: Rate("6/m"), clock: clock, log: log)
    let sent = times.withLockedValue { $0.sorted() }
    #expect(sent.count == 20)
    for (earlier, later) in zip(sent, sent.dropFirst(6)) { #expect(later - earlier >= .seconds(60)) }
  }

  @Test("R12: a request to stop lets what is in flight finish") func requestToStopLetsWhatIsInFlightFinish()
    async throws
  {
    let (stops, stop) = AsyncStream.makeStream(of: Void.self)
    let server = Server { number, request in
      if number == 2 { stop.yield() }
      return .answered(.init(chat: Invented.chat(for: request)))
    }
    let log = Log()
    let end = try await perform(
      try Invented.starts(400), server, concurrency: 2, log: log, stopRequest: { for await _ in stops { return } })
    #expect(end == .interrupted)
    #expect(await log.outcomes.count == 400)
    let words = await log.words().values
    #expect(words.filter { $0 == "created" }.count == server.requests.count)
    #expect(words.filter { $0 == "skipped" }.count == 400 - server.requests.count)
  }

  @Test("R12: a cancelled run still records what is in flight") func cancellationRecordsWhatIsInFlight() async throws {
    let gate = Gate(width: 3)
    let server = Server { _, _ in
      await gate.pass()
      try? await Task.sleep(for: .seconds(3600))
      return .unknown(.noAnswer(.cancelled))
    }
    let log = Log()
    let starts = try Invented.starts(9)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { _ = try? await self.perform(starts, server, concurrency: 2, log: log) }
      await gate.pass()
      group.cancelAll()
    }
    #expect(await log.outcomes.count == 9)
    #expect(await log.words().values.filter { $0 == "unknown" }.count == 2)
    #expect(await log.words().values.filter { $0 == "skipped" }.count == 7)
  }
}
