import NIOConcurrencyHelpers

/// A clock that stands still until nothing is left to do but wait for it: every sleep ends at once, and time jumps to
/// its end, or to some time after it. Nothing really sleeps.
package struct ManualClock: Clock {
  /// A moment of the clock.
  package struct Instant: InstantProtocol {
    /// The time since the clock began.
    package var offset: Duration

    /// The moment at `offset`.
    package init(offset: Duration) { self.offset = offset }

    package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    package func duration(to other: Instant) -> Duration { other.offset - offset }
    package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let time = NIOLockedValueBox(Instant(offset: .zero))

  private let lateness: Duration

  /// A clock that begins now. Its sleeps end late by `lateness`.
  package init(lateBy lateness: Duration = .zero) { self.lateness = lateness }

  package var now: Instant { time.withLockedValue { $0 } }
  package var minimumResolution: Duration { .zero }

  package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    time.withLockedValue { $0 = max($0, deadline.advanced(by: lateness)) }
  }
}
