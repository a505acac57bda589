/// How often and how soon a read is repeated: exponential backoff with full jitter, bounded in count and in time.
package struct RetryPolicy: Hashable, Sendable {
  /// One attempt and no more.
  package static let never = RetryPolicy(maximumAttempts: 1)

  /// How many requests are sent at most, the first among them.
  package var maximumAttempts: Int
  /// The longest wait before the second attempt; it doubles with each one.
  package var firstDelay: Duration
  /// The longest wait before any attempt.
  package var longestDelay: Duration
  /// The longest wait that a server may ask for.
  package var longestRetryAfter: Duration
  /// No attempt begins later than this after the first.
  package var totalTime: Duration

  /// A policy with the given bounds.
  package init(
    maximumAttempts: Int = 4, firstDelay: Duration = .milliseconds(250), longestDelay: Duration = .seconds(4),
    longestRetryAfter: Duration = .seconds(30), totalTime: Duration = .seconds(60)
  ) {
    self.maximumAttempts = maximumAttempts
    self.firstDelay = firstDelay
    self.longestDelay = longestDelay
    self.longestRetryAfter = longestRetryAfter
    self.totalTime = totalTime
  }

  /// How long to wait before the next attempt.
  ///
  /// - Parameters:
  ///   - attempts: how many attempts have failed.
  ///   - retryAfter: what the server asked for; it replaces the backoff, up to `longestRetryAfter`.
  ///   - elapsed: the time since the first attempt began.
  ///   - jitter: a random number from 0 up to 1, which the backoff is multiplied by.
  /// - Returns: the wait, or nil when there shall be no further attempt.
  package func delay(afterAttempts attempts: Int, retryAfter: Duration?, elapsed: Duration, jitter: Double) -> Duration?
  {
    guard attempts < maximumAttempts else { return nil }
    let delay = retryAfter.map { min(max($0, .zero), longestRetryAfter) } ?? backoff(afterAttempts: attempts) * jitter
    return elapsed + delay <= totalTime ? delay : nil
  }

  private func backoff(afterAttempts attempts: Int) -> Duration {
    var backoff = firstDelay
    var doublings = max(attempts, 1) - 1
    while doublings > 0, backoff > .zero, backoff < longestDelay {
      backoff *= 2
      doublings -= 1
    }
    return min(backoff, longestDelay)
  }
}
