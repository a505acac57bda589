/// Where a run stands.
package struct RunProgress: Hashable, Sendable {
  /// How many starts were planned.
  package let total: Int
  /// How many starts ended with each status.
  package private(set) var counts: [OutcomeStatus: Int] = [:]
  /// Requests that are on their way.
  package var inFlight = 0
  /// Why nothing is sent at the moment; nil when something is.
  package var pause: Pause?

  /// Why nothing is sent at the moment.
  package enum Pause: Hashable, Sendable {
    /// The pace keeps the next start back for so long.
    case pace(Duration)
    /// The server asked to wait for so long.
    case rateLimited(Duration)
    /// The run is stopping; what is on its way is waited for.
    case stopping
  }

  /// How many starts have an outcome.
  package var done: Int { counts.values.reduce(0, +) }

  /// The beginning of a run of `total` starts.
  package init(total: Int) { self.total = total }

  mutating func count(_ status: OutcomeStatus) { counts[status, default: 0] += 1 }
}
