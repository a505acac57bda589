import Outreach

/// Keeps texts that follow each other without starts between them as far apart as starts would be.
actor TextPace {
  private let interval: Duration?
  private var next: ContinuousClock.Instant?

  /// The pace of `rate`; nil for none.
  init(_ rate: Rate?) { interval = rate?.interval }

  /// Returns when the next text may be written.
  ///
  /// - Throws: `CancellationError`.
  func takeTurn() async throws {
    guard let interval else { return }
    let due = max(next ?? .now, .now)
    next = due.advanced(by: interval)
    try await ContinuousClock().sleep(until: due, tolerance: nil)
  }
}
