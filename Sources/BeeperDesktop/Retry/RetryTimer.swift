package import Foundation

/// The clock and the dice of retries, so that tests wait for nothing and know every number.
package struct RetryTimer: Sendable {
  /// The time since a fixed moment; never goes back.
  package var now: @Sendable () -> Duration
  /// Waits, or throws when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A random number from 0 up to 1.
  package var jitter: @Sendable () -> Double
  /// The date, which a `Retry-After` that names one is compared with.
  package var date: @Sendable () -> Date

  /// A timer of the given parts.
  package init(
    now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void,
    jitter: @escaping @Sendable () -> Double, date: @escaping @Sendable () -> Date
  ) {
    self.now = now
    self.sleep = sleep
    self.jitter = jitter
    self.date = date
  }

  /// The computer's own clock and random numbers.
  package static var live: RetryTimer {
    let start = ContinuousClock.now
    return RetryTimer(
      now: { start.duration(to: .now) },
      sleep: { try await Task.sleep(for: $0) },
      jitter: { Double.random(in: 0..<1) },
      date: { Date() }
    )
  }
}
