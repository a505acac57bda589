/// Something in the input that a person should know of: a value with a place, never thrown.
package struct Diagnostic: Hashable, Sendable {
  /// How much is lost.
  package enum Severity: String, Hashable, Sendable {
    /// Nothing is lost.
    case note
    /// A value was dropped or guessed.
    case warning
    /// A record, or more, was not read.
    case error
  }

  /// What happened.
  package var reason: Reason
  /// Where it happened.
  package var source: SourceLocation

  /// `reason` at `source`.
  package init(_ reason: Reason, at source: SourceLocation) {
    self.reason = reason
    self.source = source
  }

  /// How much is lost.
  package var severity: Severity { reason.severity }
}
