import BeeperDesktop
import ContactBook
import Foundation
import Outreach

/// An entry in the making: tests set what they are about.
struct EntryDraft {
  var status: OutcomeStatus
  var name: String?
  var sources: [SourceLocation]
  var kind = EntrySubject.Kind.person
  var phoneNumber: String?
  var email: String?
  var username: String?
  var account: AskedAccount?
  var user: UserPayload?
  var chatID: String?
  var chatTitle: String?
  var match: ParticipantMatch?
  var decision: OpenedChat.Decision?
  var sharedWith: String?
  var text = StartOutcome.Text()
  var failure: StartFailure?
  var reason: Reason?
  var requests = 0
  var startedAt: Date?
  var duration: Duration?
  var merge: MergeExplanation?

  init(_ status: OutcomeStatus, _ name: String? = nil, sources: [SourceLocation]) {
    self.status = status
    self.name = name
    self.sources = sources
  }

  var entry: ImportEntry {
    var subject = EntrySubject(kind, name: name, sources: sources)
    subject.phoneNumber = phoneNumber
    subject.email = email
    subject.username = username
    subject.merge = merge
    var outcome = StartOutcome(result, account: account, user: user, text: text)
    if let account, let user {
      let request = StartOutcome.Request(accountID: account.id, user: user, status: status, failure: failure)
      outcome.requests = Array(repeating: request, count: requests)
    }
    outcome.startedAt = startedAt
    outcome.duration = duration
    return ImportEntry(subject, outcome)
  }

  private var result: StartOutcome.Result {
    let chat = OpenedChat(
      id: chatID ?? "", title: chatTitle, match: match, decision: decision, sharedWith: sharedWith)
    let account = account ?? AskedAccount(id: "whatsapp", network: "WhatsApp")
    return switch status {
    case .created: .created(chat)
    case .existing: .existing(chat)
    case .unreachable: .unreachable([Refusal(account, reason ?? .notFound, failure: failure)])
    case .failed: .failed(failure ?? StartFailure(reason ?? .notSent))
    case .unknown: .unknown(failure ?? StartFailure(reason ?? .noAnswer))
    case .wouldCreate: .wouldCreate(match)
    case .wouldReuse: .wouldReuse(chat)
    case .wouldStart: .wouldStart(reason)
    case .skipped: .skipped(reason ?? .stopped)
    }
  }
}
