import BeeperDesktop
import ContactBook
import Foundation
import TestSupport
import Testing

@testable import Outreach

/// What a run does while the people whom it has a text for are still being looked up.
@Suite(.timeLimit(.minutes(1))) struct ExaminationTests {
  typealias Environment = StartRun<ManualClock>.Environment

  /// Starts with a text, which makes a run look people up.
  private func starts(_ count: Int, accounts: [Account] = [Invented.whatsApp]) throws -> [PlannedStart] {
    let people = mergePeople(try (0..<count).map { try Invented.contact($0) })
    var options = PlanOptions(accounts: accounts)
    options.template = try MessageTemplate("Hello")
    return ImportPlan(people, options: options, knownChats: KnownChats()).starts
  }

  private func run(
    _ starts: [PlannedStart], concurrency: Int, rate: Rate? = nil, clock: ManualClock = ManualClock()
  ) -> StartRun<ManualClock> {
    StartRun(starts, knownChats: KnownChats(), concurrency: concurrency, rate: rate, clock: clock)
  }

  @Test("R12: whoever is still being looked up when a stop is asked for is not asked for")
  func stopDuringALookUp() async throws {
    let (stops, stop) = AsyncStream.makeStream(of: Void.self)
    let (stopping, isStopping) = AsyncStream.makeStream(of: Void.self)
    let (server, log) = (StartRunTests.Server(), StartRunTests.Log())
    let end = await run(try starts(1), concurrency: 2).perform(
      in: Environment(
        start: { await server.start($0) },
        examine: { attempt in
          stop.yield()
          for await _ in stopping { break }
          return attempt
        },
        journal: RunJournal(note: { await log.take($0) }),
        observe: { if $0.pause == .stopping { isStopping.yield() } },
        stopRequest: { for await _ in stops { return } }))
    #expect(end.end == .interrupted)
    #expect(server.requests.isEmpty)
    #expect(await log.words() == [0: "skipped"])
  }

  @Test("R11: whoever is still being looked up when the token is refused is not asked for")
  func refusedTokenDuringALookUp() async throws {
    let (refusals, refusal) = AsyncStream.makeStream(of: Void.self)
    let server = StartRunTests.Server { _, _ in .refused(APIError(status: 401)) }
    let log = StartRunTests.Log()
    let end = await run(try starts(2), concurrency: 2).perform(
      in: Environment(
        start: { await server.start($0) },
        examine: { attempt in
          if attempt.index == 1 { for await _ in refusals { break } }
          return attempt
        },
        journal: RunJournal(note: { await log.take($0) }),
        observe: { if $0.counts[.failed] == 1 { refusal.yield() } }))
    #expect(end.end == .unauthorized)
    #expect(server.requests.count == 1)
    #expect(await log.words() == [0: "failed", 1: "skipped"])
  }

  /// Driven by hand: what a task reads off a simulated clock depends on when it gets to run.
  @Test("R10: the pace is kept between requests, however long the look-ups before them take")
  func paceHoldsWithSlowLookUps() throws {
    typealias Event = StartRun<ManualClock>.Event
    let rate = try #require(Rate("1/s"))
    let run = run(try starts(12), concurrency: 4, rate: rate)
    var state = StartRun.State(run: run, jitter: { 0 })
    var now = ManualClock.Instant(offset: .zero)
    var coming: [(at: ManualClock.Instant, event: Event)] = []
    var sent: [Duration] = []
    while !state.isOver {
      for launch in state.launches(at: now) {
        switch launch {
        case .examine(let attempt):
          let time = Duration.seconds(attempt.index.isMultiple(of: 3) ? 5 : 0)
          coming.append((now.advanced(by: time), .examined(attempt)))
        case .send(let attempt):
          sent.append(now.offset)
          let answer = StartChatResult.answered(.init(chat: Invented.chat(for: attempt.request)))
          coming.append((now, .answered(attempt, answer, startedAt: Date(), took: .zero)))
        }
      }
      _ = state.takeNotes()
      if let due = state.takeTimer() { coming.append((due, .timeCame)) }
      guard let next = coming.indices.min(by: { coming[$0].at < coming[$1].at }) else { break }
      let (time, event) = coming.remove(at: next)
      now = max(now, time)
      state.handle(event, at: now)
    }
    #expect(state.isOver)
    #expect(sent.count == 12)
    for (earlier, later) in zip(sent, sent.dropFirst()) { #expect(later - earlier >= .seconds(1)) }
  }

  @Test("R11: nothing more is asked of a lost account, not even what it refused for its rate")
  func lostAccountIsNotAskedAgain() async throws {
    let (losses, loss) = AsyncStream.makeStream(of: Void.self)
    let server = StartRunTests.Server { number, request in
      guard request.user.phoneNumber != "+447700900000" else { return .refused(APIError(status: 409)) }
      for await _ in losses { break }
      return .refused(APIError(status: 429, retryAfter: .seconds(5)))
    }
    let log = StartRunTests.Log()
    _ = await run(try starts(2), concurrency: 2).perform(
      in: Environment(
        start: { await server.start($0) }, journal: RunJournal(note: { await log.take($0) }),
        observe: { if $0.counts[.unknown] == 1 { loss.yield() } }))
    #expect(server.requests.count == 2)
    let outcome = try #require(await log.outcomes[1])
    #expect(outcome.status == .skipped)
    #expect(outcome.requests.count == 1)
  }

  @Test("R11: whoever cannot be looked up is tried again and then left out, and nothing is sent")
  func lookUpThatFails() async throws {
    let clock = ManualClock()
    let (server, log) = (StartRunTests.Server(), StartRunTests.Log())
    let end = await run(try starts(9), concurrency: 1, clock: clock).perform(
      in: Environment(
        start: { await server.start($0) },
        examine: { attempt throws(BeeperError) in
          guard attempt.index != 2 else { throw .serverFailed(APIError(status: 502)) }
          return attempt
        }, journal: RunJournal(note: { await log.take($0) })))
    // Five failures in a row open the breaker: nobody else is asked for while one is tried again.
    #expect(end.end == .breakerOpened)
    #expect(server.requests.count == 2)
    #expect(await log.words()[2] == "skipped")
    #expect(clock.now.offset == .seconds(2 + 4 + 8 + 16))
  }

  @Test("R11: a look-up says as well as a start that the token is refused or the account is gone")
  func lookUpTellsOfTheAccount() async throws {
    for (error, end, words) in [
      (BeeperError.unauthorized(APIError(status: 401)), RunEnd.unauthorized, ["skipped", "skipped"]),
      (.accountNotConnected(APIError(status: 409)), .completed, ["created", "created"]),
    ] {
      let (server, log) = (StartRunTests.Server(), StartRunTests.Log())
      let ended = await run(try starts(2, accounts: [Invented.whatsApp, Invented.telegram]), concurrency: 1).perform(
        in: Environment(
          start: { await server.start($0) },
          examine: { attempt throws(BeeperError) in
            guard attempt.request.accountID != "whatsapp" else { throw error }
            return attempt
          }, journal: RunJournal(note: { await log.take($0) })))
      #expect(ended.end == end)
      #expect(server.requests.allSatisfy { $0.accountID == "telegram" })
      #expect(await log.words() == [0: words[0], 1: words[1]])
    }
  }

  @Test("R2: a journal that fails while everybody waits ends the run at once")
  func journalFailsDuringThePause() async throws {
    struct DiskFull: Error {}
    let clock = ManualClock()
    let (server, log) = (StartRunTests.Server(), StartRunTests.Log())
    let end = await run(try starts(3), concurrency: 1, rate: Rate("1/h"), clock: clock).perform(
      in: Environment(
        start: { await server.start($0) },
        journal: RunJournal(
          note: { await log.take($0) }, flush: { if !server.requests.isEmpty { throw DiskFull() } })))
    #expect(end == RunConclusion(.journalFailed, journalProblem: "DiskFull()"))
    #expect(server.requests.count == 1)
    #expect(clock.now.offset == .zero)
    #expect(await log.words() == [0: "created", 1: "skipped", 2: "skipped"])
  }
}
