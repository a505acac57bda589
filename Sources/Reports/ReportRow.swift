package import BeeperDesktop
package import ContactBook
package import Foundation
package import Outreach

/// An entry as the columns of a report have it: a pure function of what happened.
package struct ReportRow: Hashable, Sendable {
  /// The entry.
  package let entry: ImportEntry
  /// The run; nil for a preview.
  package let runID: String?

  /// The row of `entry` in a report of the run.
  package init(_ entry: ImportEntry, runID: String?) {
    self.entry = entry
    self.runID = runID
  }
}

extension ImportReport {
  /// The rows, in the order of the entries.
  package var rows: [ReportRow] { entries.map { ReportRow($0, runID: runID) } }
}

// MARK: Columns

extension ReportRow {
  private var outcome: StartOutcome { entry.outcome }

  /// What happened, or would happen.
  package var status: OutcomeStatus { outcome.status }
  /// Why, in a stable word.
  package var reason: String? { outcome.reason?.code }
  /// The person's name, or the organization's.
  package var fullName: String? { entry.subject.name }
  /// The number that the account was asked for, else the best one.
  package var phoneNumber: String? { outcome.user?.phoneNumber ?? entry.subject.phoneNumber }
  /// The address that the account was asked for, else the best one.
  package var email: String? { outcome.user?.email ?? entry.subject.email }
  /// The username that the account was asked for, else the best one.
  package var username: String? { outcome.user?.username ?? entry.subject.username }
  /// The platform ID that the account was asked for, else the record's.
  package var userID: String? { outcome.user?.id ?? entry.subject.userID }
  /// The account that was asked last, or would be asked first.
  package var accountID: String? { outcome.account?.id }
  /// The network of that account.
  package var network: String? { outcome.account?.network }
  /// The chat.
  package var chatID: String? { outcome.chat?.id }
  /// The chat's title.
  package var chatTitle: String? { outcome.chat?.title }
  /// The identifier that the chat's other participant confirms, or `unconfirmed`, or `mismatch`.
  package var matched: String? {
    if case .wouldCreate(let match) = outcome.result { return match?.columnName }
    return outcome.chat?.match?.columnName
  }
  /// The rule that told created from existing.
  package var decidedBy: String? { outcome.chat?.decision?.rawValue }
  /// The text.
  package var messageText: String? { outcome.text.body }
  /// What happened to the text.
  package var message: String { outcome.text.status.rawValue }
  /// How many requests were sent.
  package var attempts: Int { outcome.requests.count }
  /// The status of the last answer that said no.
  package var httpStatus: Int? { outcome.failure?.httpStatus }
  /// The code of that answer, or our own for what happened on the way.
  package var errorCode: String? { outcome.failure?.code }
  /// Why, in a sentence.
  package var error: String? { outcome.explanation }
  /// When the first request was sent.
  package var startedAt: Date? { outcome.startedAt }
  /// From the first request to the outcome.
  package var durationInMilliseconds: Int? { outcome.duration.map { Int($0 / .milliseconds(1)) } }
  /// The records that the person was merged from.
  package var sources: [SourceLocation] { entry.subject.sources }

  /// What the account was asked for, or would be; nil for nothing.
  package var payload: UserPayload? { outcome.user }
  /// How the records became one person, or who else the person may be.
  package var merge: MergeExplanation? { entry.subject.merge }
}

extension ReportRow {
  /// Whether the chat that came back is with the wrong person.
  package var isMismatch: Bool { entry.isMismatch }

  /// Whether the row's chat is, or would be, another row's as well.
  var sharesChat: Bool { outcome.reason?.sharesChat == true }

  /// Whether the other participant of the chat shows nothing to compare.
  var isUnconfirmed: Bool { outcome.chat?.match == .unconfirmed }

  /// Why, as one of several notes: the sentence that there is, else the stable word in words.
  var reasonNote: String? {
    if let error { return error }
    guard let words = reason.map(CodeTitles.title) else { return nil }
    let isAbbreviation = words.dropFirst().first?.isUppercase == true
    return isAbbreviation ? words : words.prefix(1).lowercased() + words.dropFirst()
  }

  /// What to call the row where there is little room.
  package var displayName: String {
    fullName ?? username ?? email ?? phoneNumber ?? sources.first?.description ?? "?"
  }
}
