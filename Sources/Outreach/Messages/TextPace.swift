/// Keeps texts that follow each other without starts between them as far apart as starts would be.
package actor TextPace {
  private var pace: Pace<ContinuousClock.Instant>

  /// The pace of `rate`; nil for none.
  package init(_ rate: Rate?) { pace = Pace(rate) { Double.random(in: 0..<1) } }

  /// Returns when the next text may be written, on whatever account.
  ///
  /// - Throws: `CancellationError`.
  package func takeTurn() async throws {
    let due = max(pace.earliest(Self.anyAccount) ?? .now, .now)
    pace.started(Self.anyAccount, at: due)
    try await ContinuousClock().sleep(until: due, tolerance: nil)
  }

  private static let anyAccount = "any"
}
