import BenchmarkInputs
import BeeperDesktop
import NIOConcurrencyHelpers
import Outreach
import TestSupport
import Testing

/// The pace of a run that is stopped at random moments and goes on, in simulated time.
@Suite struct PaceAcrossRestartsTests {
  /// What the accounts were asked, and when.
  struct Asked {
    var times: [String: [Duration]] = [:]
    var count = 0
  }

  @Test(
    "R10: no window of the rate's length sees more starts than the rate allows, wherever the run is stopped",
    arguments: ["1/s", "6/m", "30/h", "200/d"], 0..<25 as Range<UInt64>)
  func noWindowSeesMore(text: String, seed: UInt64) async throws {
    let rate = try #require(Rate(text))
    let window = rate.interval * rate.count
    let clock = ManualClock()
    var random = SplitMix64(seed: seed)
    let asked = NIOLockedValueBox(Asked())
    var left = try Invented.starts(20) + Invented.starts(20, accounts: [Invented.telegram])
    while !left.isEmpty {
      let stopAfter = Int.random(in: 1...8, using: &random)
      let answers = (0..<200).map { _ in Int.random(in: 0..<8, using: &random) }
      let jitters = NIOLockedValueBox((0..<200).map { _ in Double.random(in: 0..<1, using: &random) })
      let times = asked.withLockedValue(\.times)
      let now = clock.now.offset
      left = try await part(
        of: left, rate: rate, since: times.compactMapValues { $0.last.map { now - $0 } }, clock: clock,
        stopAfter: stopAfter, asked: asked, answers: answers, jitters: jitters)
      // The time until somebody runs the command again: often less than the pace asks for.
      let pause = rate.interval * Double.random(in: 0..<1.5, using: &random)
      try await clock.sleep(until: clock.now.advanced(by: pause), tolerance: nil)
    }
    for (_, times) in asked.withLockedValue(\.times) {
      #expect(times.count >= 20)
      #expect(times == times.sorted())
      for (first, next) in zip(times, times.dropFirst(rate.count)) { #expect(next - first >= window) }
      for (first, next) in zip(times, times.dropFirst()) { #expect(next - first >= rate.interval) }
    }
  }

  /// Makes starts until `stopAfter` requests were sent; those that remain.
  private func part(
    of starts: [PlannedStart], rate: Rate, since: [String: Duration], clock: ManualClock, stopAfter: Int,
    asked: NIOLockedValueBox<Asked>, answers: [Int], jitters: NIOLockedValueBox<[Double]>
  ) async throws -> [PlannedStart] {
    let (stops, stop) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let before = asked.withLockedValue(\.count)
    let log = StartRunTests.Log()
    let environment = StartRun<ManualClock>.Environment(
      start: { request in
        let number = asked.withLockedValue { asked in
          asked.times[request.accountID, default: []].append(clock.now.offset)
          asked.count += 1
          return asked.count - before
        }
        if number == stopAfter { stop.yield() }
        return answers[number] == 0
          ? .refused(APIError(status: 429, retryAfter: rate.interval * 0.5))
          : .answered(.init(chat: Invented.chat(for: request)))
      }, journal: RunJournal(note: { await log.take($0) }),
      stopRequest: { for await _ in stops { return } },
      jitter: { jitters.withLockedValue { $0.removeLast() } })
    let run = StartRun(
      starts, knownChats: KnownChats(), concurrency: 1, rate: rate, grace: .zero,
      earlierPaces: since.mapValues { EarlierPace(sinceLastAsked: $0) }, clock: clock)
    _ = await run.perform(in: environment)
    let words = await log.words()
    return starts.enumerated().filter { words[$0.offset] == "skipped" }.map(\.element)
  }
}
