package import ContactBook

/// Records what a run is about to do, and the results (promise R2).
///
/// The order matters: a note must be durable no later than the next intent, so that after a crash only the requests in
/// flight are in doubt.
package struct RunJournal: Sendable {
  /// Whether the request may be sent.
  package enum Permission: Sendable {
    case go
    /// Nothing is sent, for the reason.
    case refused(Reason)
  }

  /// The result of a request, or the final outcome of a person, or both.
  package struct Note: Sendable {
    /// The person's place in the plan.
    package let index: Int
    /// The person.
    package let person: Person
    /// The result of the latest request for this place; nil when none ended.
    package let result: StartOutcome.Result?
    /// How long the server asked for no more starts on the account, where it refused this one for its rate.
    package var rateLimit: Duration?
    /// The final outcome of the person; nil while there is more to try.
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
