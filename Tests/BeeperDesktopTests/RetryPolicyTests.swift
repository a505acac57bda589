import BeeperDesktop
import Testing

@Suite("The retry policy")
struct RetryPolicyTests {
  let policy = RetryPolicy(
    maximumAttempts: 6, firstDelay: .milliseconds(100), longestDelay: .seconds(1), longestRetryAfter: .seconds(30),
    totalTime: .seconds(60))

  @Test(
    "doubles its backoff up to the longest delay",
    arguments: [(1, 100), (2, 200), (3, 400), (4, 800), (5, 1000)])
  func backoff(attempts: Int, milliseconds: Int) {
    let delay = policy.delay(afterAttempts: attempts, retryAfter: nil, elapsed: .zero, jitter: 1)
    #expect(delay == .milliseconds(milliseconds))
  }

  @Test("spreads its backoff over the whole interval", arguments: [(0.0, 0), (0.25, 100), (0.5, 200)])
  func jitter(jitter: Double, milliseconds: Int) {
    let delay = policy.delay(afterAttempts: 3, retryAfter: nil, elapsed: .zero, jitter: jitter)
    #expect(delay == .milliseconds(milliseconds))
  }

  @Test("waits as long as the server asks, within its bound", arguments: [(0, 0), (7, 7), (30, 30), (3600, 30)])
  func retryAfter(asked: Int, waited: Int) {
    let delay = policy.delay(afterAttempts: 1, retryAfter: .seconds(asked), elapsed: .zero, jitter: 0.5)
    #expect(delay == .seconds(waited))
  }

  @Test("ends with its attempts and with its time")
  func bounds() {
    #expect(policy.delay(afterAttempts: 6, retryAfter: nil, elapsed: .zero, jitter: 1) == nil)
    #expect(policy.delay(afterAttempts: 1, retryAfter: nil, elapsed: .milliseconds(59_901), jitter: 1) == nil)
    #expect(policy.delay(afterAttempts: 1, retryAfter: .seconds(30), elapsed: .seconds(31), jitter: 1) == nil)
    #expect(RetryPolicy.never.delay(afterAttempts: 1, retryAfter: .zero, elapsed: .zero, jitter: 0) == nil)
  }

  @Test("survives absurd numbers of attempts")
  func manyAttempts() {
    let policy = RetryPolicy(maximumAttempts: .max)
    #expect(policy.delay(afterAttempts: .max - 1, retryAfter: nil, elapsed: .zero, jitter: 1) == .seconds(4))
  }
}
