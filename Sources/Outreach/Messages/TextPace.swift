/// Keeps texts that follow each other without starts between them as far apart on an account as starts would be.
package actor TextPace<PaceClock: Clock> where PaceClock.Duration == Duration {
  private var pace: Pace<PaceClock.Instant>
  private let clock: PaceClock

  /// The pace of `rate`, nil for none, after what was asked of each account, by its ID, `before`. `jitter` gives numbers
  /// from 0 up to 1.
  package init(
    _ rate: Rate?, after before: [String: EarlierPace], clock: PaceClock,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    var pace = Pace<PaceClock.Instant>(rate, jitter: jitter)
    for (accountID, past) in before { pace.began(accountID, after: past, at: clock.now) }
    self.pace = pace
    self.clock = clock
  }

  /// How long it is until the next text may be sent on the account.
  package func wait(on accountID: String) -> Duration {
    let now = clock.now
    return max(.zero, now.duration(to: pace.earliest(accountID) ?? now))
  }

  /// Returns when the next text may be sent on the account.
  ///
  /// - Throws: `CancellationError`.
  package func takeTurn(on accountID: String) async throws {
    let due = max(pace.earliest(accountID) ?? clock.now, clock.now)
    pace.started(accountID, at: due)
    try await clock.sleep(until: due, tolerance: nil)
  }
}
