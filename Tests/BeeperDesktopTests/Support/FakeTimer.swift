import BeeperDesktop
import Foundation
import NIOConcurrencyHelpers

/// A clock that moves only when somebody sleeps on it, and dice that always show the same.
struct FakeTimer: Sendable {
  private let slept = NIOLockedValueBox<[Duration]>([])
  let jitter: Double

  init(jitter: Double = 1) {
    self.jitter = jitter
  }

  /// How long was slept, each time.
  var sleeps: [Duration] { slept.withLockedValue { $0 } }

  var timer: RetryTimer {
    RetryTimer(
      now: { sleeps.reduce(.zero, +) },
      sleep: { duration in slept.withLockedValue { $0.append(duration) } },
      jitter: { jitter },
      date: { Date(timeIntervalSince1970: 784_111_777) }
    )
  }
}
