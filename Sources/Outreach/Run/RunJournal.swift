/// Where a run writes down what it is about to do and what came of it: R2 of the promises.
///
/// Calls come in an order that matters: what is noted by `ended` and `record` must be durable no later than the next
/// intent, so that nothing but what was on its way is in doubt after a crash.
package struct RunJournal: Sendable {
  /// Whether the request may be sent.
  package enum Permission: Sendable {
    case go
    /// Somebody asked never to be contacted.
    case excluded
  }

  /// Makes the intent durable; the request is sent only after it returns `go`.
  package var begin: @Sendable (StartAttempt) async throws -> Permission
  /// Notes what came of a request. May return before that is durable.
  package var ended: @Sendable (StartAttempt, StartOutcome.Result) async throws -> Void
  /// Notes what became of the start at a place in the plan. May return before that is durable.
  package var record: @Sendable (Int, StartOutcome) async throws -> Void
  /// Makes durable what was noted.
  package var flush: @Sendable () async throws -> Void

  /// A journal; without the others, everything may be sent and nothing needs to be made durable.
  package init(
    begin: @escaping @Sendable (StartAttempt) async throws -> Permission = { _ in .go },
    ended: @escaping @Sendable (StartAttempt, StartOutcome.Result) async throws -> Void = { _, _ in },
    record: @escaping @Sendable (Int, StartOutcome) async throws -> Void,
    flush: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.begin = begin
    self.ended = ended
    self.record = record
    self.flush = flush
  }
}
