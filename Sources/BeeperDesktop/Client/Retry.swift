package import Foundation

/// How a read is repeated: exponential backoff with full jitter, bounded in count and in time.
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

/// The clock and the random numbers of retries; tests replace them.
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

/// Reads the field `Retry-After` (RFC 9110, 10.2.3).
enum RetryAfter {
  /// The wait that `text` asks for at `now`: a number of seconds, or the time until an HTTP date; nil for other texts.
  static func duration(_ text: String, now: Date) -> Duration? {
    if let seconds = Int(text) {
      return seconds >= 0 ? .seconds(min(seconds, Int(Int32.max))) : nil
    }
    guard let date = HTTPDate.parse(text) else { return nil }
    return .milliseconds(Int64((max(0, date.timeIntervalSince(now)) * 1000).rounded()))
  }
}

/// The preferred form of a date in HTTP (RFC 9110, 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
private enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date that `text` names, or nil when it has another form.
  static func parse(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT",
      let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
      return nil
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
    return calendar.date(from: components)
  }
}
