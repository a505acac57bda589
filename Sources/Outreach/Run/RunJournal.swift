package import ContactBook

/// Where a run writes down what it is about to do and what came of it: R2 of the promises.
///
/// Calls come in an order that matters: what is noted must be durable no later than the next intent, so that nothing but
/// what was on its way is in doubt after a crash.
package struct RunJournal: Sendable {
  /// Whether the request may be sent.
  package enum Permission: Sendable {
    case go
    /// Nothing is sent, for the reason.
    case refused(Reason)
  }

  /// What came of a request, or what became of a person, or both in one.
  package struct Note: Sendable {
    /// The person's place in the plan.
    package let index: Int
    /// The person.
    package let person: Person
    /// What came of the request that was begun last for this place; nil when none ended.
    package let result: StartOutcome.Result?
    /// How long the server asked for no more starts on the account, where it refused this one for its rate.
    package var rateLimit: Duration?
    /// What became of the person; nil while there is more to try.
    package var outcome: StartOutcome?
  }

  /// Makes the intent durable; the request is sent only after it returns `go`.
  package var begin: @Sendable (StartAttempt) async throws -> Permission
  /// Takes a note, whole or not at all. May return before it is durable.
  package var note: @Sendable (Note) async throws -> Void
  /// Makes durable what was noted.
  package var flush: @Sendable () async throws -> Void

  /// A journal; without `begin` and `flush`, everything may be sent and nothing needs to be made durable.
  package init(
    begin: @escaping @Sendable (StartAttempt) async throws -> Permission = { _ in .go },
    note: @escaping @Sendable (Note) async throws -> Void,
    flush: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.begin = begin
    self.note = note
    self.flush = flush
  }
}
