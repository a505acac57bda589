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
}
