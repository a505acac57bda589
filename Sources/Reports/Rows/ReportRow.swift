package import BeeperDesktop
package import ContactBook
package import Foundation

/// One person, or one record that could not be used, as a report shows it.
package struct ReportRow: Hashable, Sendable {
  /// What happened, or what would.
  package let status: ReportStatus
  /// Why, in a stable word.
  package var reason: String?
  package var fullName: String?
  package var phoneNumber: String?
  package var email: String?
  package var username: String?
  package var userID: String?
  package var accountID: String?
  package var network: String?
  package var chatID: String?
  package var chatTitle: String?
  /// The identifier that the chat's other participant confirms, or `unconfirmed`, or `mismatch`.
  package var matched: String?
  /// The rule that told created from existing.
  package var decidedBy: String?
  package var messageText: String?
  /// What became of the text.
  package var message: String?
  package var attempts = 0
  package var httpStatus: Int?
  package var errorCode: String?
  package var error: String?
  package var startedAt: Date?
  package var durationInMilliseconds: Int?
  /// The records that the person was merged from.
  package var sources: [SourceLocation]
  package var runID: String?
  /// Whether the row is about a person, or about a record that describes nobody.
  package var subject = Subject.person
  /// What the account was asked for, or would be; nil when nothing is.
  package var payload: UserPayload?
  /// How the records became one person's, or who else the person may be; nil for a single record without doubt.
  package var merge: MergeExplanation?

  /// What a row is about.
  package enum Subject: Hashable, Sendable {
    case person, unusableRecord
  }

  /// A row of `status` for what `sources` describe.
  package init(status: ReportStatus, sources: [SourceLocation]) {
    self.status = status
    self.sources = sources
  }

  /// What to call the row where there is little room.
  package var displayName: String {
    fullName ?? username ?? email ?? phoneNumber ?? sources.first?.description ?? "?"
  }
}
