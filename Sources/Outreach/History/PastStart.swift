package import ContactBook
package import Foundation

/// A start of an earlier run, or of the interrupted part of this one, that may have reached somebody.
package struct PastStart: Hashable, Sendable {
  /// What is known of its outcome.
  package enum State: String, Hashable, Sendable, Codable {
    case created, existing
    /// Nobody knows whether it had its effect.
    case unknown
    /// The network knows nobody by what was asked for, or refused them: nothing happened.
    case failed
  }

  /// Its key in the ledger.
  package let id: Int64
  /// The run it belongs to.
  package let runID: String
  /// The account that was asked.
  package let accountID: String
  /// The name of the person, as it stood in the input.
  package let name: String?
  /// What the account was asked for.
  package let asked: Set<Identifier>
  /// Everything that was known of the person.
  package let known: Set<Identifier>
  /// What is known of its outcome.
  package let state: State
  /// When it was made.
  package let date: Date

  /// A start with the given members.
  package init(
    id: Int64, runID: String, accountID: String, name: String?, asked: Set<Identifier>, known: Set<Identifier>,
    state: State,
    date: Date
  ) {
    self.id = id
    self.runID = runID
    self.accountID = accountID
    self.name = name
    self.asked = asked
    self.known = known
    self.state = state
    self.date = date
  }

  /// The day, as people write it in files.
  package var day: String { date.formatted(.iso8601.year().month().day()) }
}
