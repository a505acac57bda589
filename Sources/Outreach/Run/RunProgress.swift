/// Where a run stands.
package struct RunProgress: Hashable, Sendable {
  /// How many starts were planned.
  package let total: Int
  package var created = 0
  package var existing = 0
  package var failed = 0
  package var unknown = 0
  package var skipped = 0
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
  package var done: Int { created + existing + failed + unknown + skipped }

  /// The beginning of a run of `total` starts.
  package init(total: Int) { self.total = total }

  mutating func count(_ result: StartOutcome.Result) {
    switch result {
    case .created: created += 1
    case .existing: existing += 1
    case .failed: failed += 1
    case .unknown: unknown += 1
    case .skipped: skipped += 1
    }
  }
}
