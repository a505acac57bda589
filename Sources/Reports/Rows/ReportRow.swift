package import BeeperDesktop
package import ContactBook
package import Foundation
import Outreach

/// One person, or one record that could not be used, as a report shows it.
package struct ReportRow: Hashable, Sendable, Codable {
  /// What happened, or what would.
  package var status: ReportStatus
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
  /// The requests that were sent, in their order.
  package var requests: [Request]?
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
  package enum Subject: String, Hashable, Sendable, Codable {
    case person, unusableRecord
  }

  /// One request that was sent for the row.
  package struct Request: Hashable, Sendable, Codable {
    package let accountID: String
    /// The columns that hold what the account was asked by.
    package let askedBy: [String]
    /// created, existing, failed or unknown.
    package let result: String
    package let httpStatus: Int?
    package let errorCode: String?
  }

  /// A row of `status` for what `sources` describe.
  package init(status: ReportStatus, sources: [SourceLocation]) {
    self.status = status
    self.sources = sources
  }

  /// Whether the chat that came back is with somebody else than was asked for.
  package var isMismatch: Bool { matched == Self.mismatch }

  /// Whether a text could not be written although nothing spoke against it.
  package var isTextRefused: Bool {
    guard message == StartOutcome.Message.notDelivered.rawValue, let reason else { return false }
    let objections = ["draft_exists", Self.unconfirmed, Self.sameChat, SkipReason.Code.excluded.rawValue]
    return !objections.contains(reason)
  }

  /// Whether the row's chat is, or would be, another row's as well.
  package var sharesChat: Bool { reason == Self.sameChat || reason == SkipReason.Code.sharedDestination.rawValue }

  /// Whether the other participant of the chat shows nothing to compare.
  package var isUnconfirmed: Bool { matched == Self.unconfirmed }

  /// Whether the other participant of the chat carries an identifier of the person.
  package var isConfirmed: Bool { matched != nil && !isMismatch && !isUnconfirmed }

  static let mismatch = "mismatch"
  static let unconfirmed = "unconfirmed"
  /// The reason of a row whose start came back with the chat of another person of the run.
  static let sameChat = StartAttempt.HeldBack.sameChat.rawValue

  /// What to call the row where there is little room.
  package var displayName: String {
    fullName ?? username ?? email ?? phoneNumber ?? sources.first?.description ?? "?"
  }
}
