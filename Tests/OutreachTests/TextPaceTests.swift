import NIOConcurrencyHelpers
import Outreach
import TestSupport
import Testing

/// How far apart texts are on an account, in simulated time.
@Suite struct TextPaceTests {
  private static let rate = Rate("30/h")

  private func turns(after before: [String: EarlierPace], on accountIDs: [String]) async throws -> [Duration] {
    let clock = ManualClock()
    let pace = TextPace(Self.rate, after: before, clock: clock) { 0.5 }
    var turns: [Duration] = []
    for accountID in accountIDs {
      try await pace.takeTurn(on: accountID)
      turns.append(clock.now.offset)
    }
    return turns
  }

  @Test func textsKeepTheirDistance() async throws {
    #expect(try await turns(after: [:], on: ["a", "a", "a"]) == [.zero, .seconds(150), .seconds(300)])
  }

  @Test("R10: the pace goes on from what was asked of the account before, and of no other")
  func goesOnFromBefore() async throws {
    let before = ["a": EarlierPace(sinceLastAsked: .seconds(30)), "b": EarlierPace(sinceLastAsked: .seconds(3600))]
    #expect(try await turns(after: before, on: ["b", "a", "a"]) == [.zero, .seconds(120), .seconds(270)])
    let refused = ["a": EarlierPace(rateLimit: .seconds(900))]
    #expect(try await turns(after: refused, on: ["a", "a"]) == [.seconds(900), .seconds(1050)])
  }

  /// A computer that slept, or was busy, wakes everybody at once: turns that were counted ahead had all been due by then.
  @Test("R10: those who wait together and wake late go one after the other")
  func lateWakersKeepTheirDistance() async throws {
    let clock = ManualClock(lateBy: .seconds(1000))
    let turns = NIOLockedValueBox<[Duration]>([])
    let pace = TextPace(Self.rate, after: [:], clock: clock) {
      turns.withLockedValue { $0.append(clock.now.offset) }
      return 0.5
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { try await pace.takeTurn(on: "a") } }
      try await group.waitForAll()
    }
    let times = turns.withLockedValue { $0 }
    #expect(times.count == 4)
    for (first, second) in zip(times, times.dropFirst()) { #expect(second - first >= .seconds(150)) }
  }

  @Test func whoIsCancelledTakesNoTurn() async throws {
    let clock = ManualClock()
    let pace = TextPace(Self.rate, after: [:], clock: clock) { 0.5 }
    await withTaskGroup(of: Void.self) { group in
      group.cancelAll()
      group.addTask { await #expect(throws: CancellationError.self) { try await pace.takeTurn(on: "a") } }
    }
    #expect(await pace.wait(on: "a") == .zero)
  }
}
