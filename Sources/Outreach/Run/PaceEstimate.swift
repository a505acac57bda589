import BeeperDesktop

/// How long starts take at a pace.
package struct PaceEstimate: Hashable, Sendable {
  /// The pace; nil for none.
  package let rate: Rate?
  /// How long the account with the most starts is busy; nil without a pace.
  package let duration: Duration?

  /// The estimate for `starts`, each on its first account, with jitter at its mean: a quarter of the interval.
  package init(_ starts: [PlannedStart], rate: Rate?) {
    self.rate = rate
    var counts: [String: Int] = [:]
    for start in starts { counts[start.candidates[0].account.accountID, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    duration = rate.map { $0.interval * 5 / 4 * max(0, most - 1) }
  }
}
