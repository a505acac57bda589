import NIOConcurrencyHelpers

/// A clock that stands still until nothing is left to do but wait for it: every sleep ends at once, and time jumps to
/// its end. Nothing really sleeps.
struct ManualClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let time = NIOLockedValueBox(Instant(offset: .zero))

  var now: Instant { time.withLockedValue { $0 } }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    try Task.checkCancellation()
    time.withLockedValue { $0 = max($0, deadline) }
  }
}
