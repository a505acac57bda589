import BeeperDesktop
import Foundation
package import Outreach

// What reports call statuses, reasons and the rest of the vocabulary. Further sentences stand in `Headline` and
// `Advice` (the HTML page) and in `ReportText` (the terminal).

// MARK: Statuses

extension OutcomeStatus {
  /// The status for people. Its stable code, in the CSV and the ledger, is the raw value.
  package var words: String {
    switch self {
    case .unknown: "unknown"
    case .failed: "failed"
    case .created: "created"
    case .existing: "existing"
    case .wouldCreate: "would create"
    case .wouldReuse: "would reuse"
    case .unreachable: "unreachable"
    case .wouldStart: "would start"
    case .skipped: "skipped"
    }
  }

  /// What the status means, in a few words.
  var meaning: String {
    switch self {
    case .unknown: "may have happened: look first"
    case .failed: "went wrong, nothing happened"
    case .created: "new chats"
    case .existing: "the chat was there before"
    case .unreachable: "not on the network"
    case .wouldCreate: "no chat with them yet"
    case .wouldReuse: "a chat is there already"
    case .wouldStart: "not looked up"
    case .skipped: "nothing is sent to them"
    }
  }
}

// MARK: Reasons

extension Reason {
  /// The reason as the end of a sentence about the person; nil for reasons that need none beside their title.
  package var sentence: String? {
    switch self {
    case .notResolvable(let networks, let kinds): Self.missing(kinds, networks)
    case .accountNotUsed(let account): "asks for the account \"\(account)\", which this run does not use"
    case .sharedDestination(let other): "would open the same chat as \(other)"
    case .limit: "beyond --limit"
    case .notInPlan: "the plan does not start this person"
    case .excluded: "on the list of people who must not be contacted"
    case .alreadyContacted(let date, let accountID):
      "already contacted on \(date.formatted(.iso8601.year().month().day())) (\(accountID)); --again contacts them again"
    case .notLookedUp: "could not be looked up, so nothing was sent; the same command tries again"
    case .stopped: "the run ended before"
    case .accountLost(let account): "the account \(account) stopped working during the run"
    case .unusableRecord(_, let message): message
    case .notFound, .cannotMessage, .server, .notSent, .noAnswer, .unreadableAnswer, .redirected, .interrupted,
      .notSettled, .chatExists, .somebodyElse, .sameChat, .unconfirmed, .notShown, .draftExists, .notJournaled:
      nil
    }
  }

  /// "no phone number for WhatsApp", "no phone number or username for Telegram or Signal".
  private static func missing(_ kinds: [IdentifierKind], _ networks: [String]) -> String {
    let wanted = kinds.isEmpty ? "nothing that the network knows people by" : "no " + list(kinds.map(\.words))
    let named = networks.filter { !$0.isEmpty }
    return named.isEmpty ? wanted : "\(wanted) for \(list(named))"
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension IdentifierKind {
  /// The kind as people call it.
  fileprivate var words: String {
    switch self {
    case .id: "ID"
    case .phoneNumber: "phone number"
    case .email: "e-mail address"
    case .username: "username"
    }
  }
}

extension Refusal {
  /// Why the account cannot reach the person, in a few words.
  var sentence: String {
    let network = account.network ?? account.id
    return switch reason {
    case .cannotMessage: "takes no messages from strangers on \(network)"
    default: "not found on \(network)"
    }
  }
}

extension StartFailure {
  /// What happened, as a sentence.
  var sentence: String {
    switch reason {
    case .notSent: "Nothing was sent: \(detail ?? "the connection failed")."
    case .noAnswer: "No answer\(detail.map { ": \($0)" } ?? "")."
    case .redirected: "The server answered with a redirect, which is not followed\(status)."
    case .unreadableAnswer: "The server's answer cannot be read\(status)."
    case .interrupted: "The run ended before its answer was recorded."
    case .notSettled:
      "\(StartFailure(Reason(code: code ?? ""), httpStatus: httpStatus, detail: detail).sentence) Reading shows no chat "
        + "with this person; --again starts anew."
    default: "\(serverSentence) (\(detail ?? code ?? "no more is known"))."
    }
  }

  private var status: String { httpStatus.map { " (HTTP \($0))" } ?? "" }

  private var serverSentence: String {
    switch httpStatus {
    case 404: "The network finds nobody by what is known of this person"
    case 400, 422: "The network or Beeper refused this person"
    case 401: "Beeper does not accept the access token: run beeper-import login"
    case 403: "The access token lacks the permission for this: run beeper-import login and approve reading and writing"
    case 409: "Beeper cannot do this with the account as it is: look at the account in Beeper"
    case 429: "Beeper asks to slow down: go on later, at a lower rate"
    case .some(500...): "Beeper failed while it handled the request"
    default: "Beeper does not accept the request"
    }
  }
}

extension StartOutcome {
  /// Why it came to this, for people; nil where there is nothing to explain.
  var explanation: String? {
    switch result {
    case .created(let chat), .existing(let chat), .wouldReuse(let chat):
      chat.sharedWith.map { "opened the same chat as \($0)" }
    case .wouldShare(let other): "would open the same chat as \(other)"
    case .unreachable(let refusals): refusals.map(\.sentence).uniqued.joined(separator: "; ")
    case .failed(let failure), .unknown(let failure): failure.sentence
    case .skipped(let reason): reason.sentence
    case .wouldCreate, .wouldStart: nil
    }
  }
}

extension [String] {
  /// Each text once, where it stands first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

// MARK: Stable words

/// The report's stable words as people say them.
enum CodeTitles {
  private static let words = [
    // Why nothing was sent.
    "not_resolvable": "Nothing to find them by", "account_not_used": "Asks for another account",
    "shared_destination": "Same chat as another", "limit": "Beyond --limit", "not_in_plan": "Not in the plan",
    "stopped": "The run ended before",
    "account_lost": "Account stopped working", "already_contacted": "Contacted by an earlier run",
    "excluded": "Must not be contacted", "not_looked_up": "Could not be looked up",
    // Why the network cannot reach the person.
    "not_found": "Not found on the network", "cannot_message": "Takes no messages from strangers",
    // Why a request failed, or nobody knows what it did.
    "not_sent": "Beeper was not reached", "no_answer": "No answer came", "unreadable_answer": "Unreadable answer",
    "redirected": "Redirected", "interrupted": "The answer was not recorded",
    "not_settled": "Reading could not tell", "same_chat": "Another start opened the same chat",
    // Why the text is not in its chat.
    "text_held_back": "The chat exists: no text is sent (--text-to all would)",
    "somebody_else": "The network finds somebody else: no text is sent",
    "not_shown": "It may have been sent: the chat does not show it", "draft_exists": "A draft is there already",
    "not_journaled": "The ledger could not record it",
    // The identifier that the chat's other participant confirms.
    "phone_number": "Phone number", "email": "E-mail address", "username": "Username", "user_id": "User ID",
    "unconfirmed": "Nobody can say who the chat is with", "mismatch": "Wrong person",
    // What told created from existing.
    "chat_list": "The list of chats read before the first start",
    "chat_list_and_status": "The list of chats read before the first start, and the server says the same",
    "chat_list_against_status": "The list of chats read before the first start, though the server says otherwise",
    "chat_list_afterwards": "The list of chats read before the first start, and again afterwards",
    "earlier_start": "Another start of the same run opened the chat",
    // What happened to the text.
    "none": "Held back", "offered": "Sent: whether it was delivered is not known",
    "delivered": "Delivered", "not_delivered": "Not delivered", "drafted": "Left in the composer as a draft",
  ]

  /// `word` for people; words of others (a server's codes) with blanks for underscores.
  static func title(for word: String) -> String {
    if let known = words[word] { return known }
    if word.hasPrefix("http_") { return "HTTP " + word.dropFirst(5) }
    let isUnusable = word.hasPrefix("unusable: ")
    let text = (isUnusable ? String(word.dropFirst(10)) : word).replacing("_", with: " ").replacing("-", with: " ")
      .lowercased()
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

// MARK: Runs

extension RunEnd {
  /// Why the run ended before everybody had their turn; nil when they had.
  package var words: String? {
    switch self {
    case .completed: nil
    case .interrupted: "stopped before everybody had their turn"
    case .breakerOpened: "stopped: too many starts failed; see the report before you go on"
    case .unauthorized: "stopped: Beeper refused the access token"
    case .journalFailed: "stopped: the ledger could not record any more"
    }
  }
}

extension PaceEstimate {
  /// The pace and the time it takes, as a part of a sentence.
  package var words: String {
    guard let rate, let duration else { return "as fast as the server takes them" }
    return "at most \(rate) on each account, about \(duration.inWords)"
  }

  /// The pace and the time it takes, for people.
  fileprivate var sentence: String {
    rate == nil
      ? "No pace is kept (--rate): the server is asked as fast as it answers." : "The starts: \(words) (--rate)."
  }
}

extension RunDetails {
  /// What is to be known of the run, a sentence each.
  package var sentences: [String] {
    let asked: String? =
      switch server {
      case .sandbox?: "The sandbox was asked: nobody real is meant."
      case .offline?: "No server was asked: who can be reached, and who has a chat already, is not known."
      case .beeper?, nil: nil
      }
    let ending = end?.words.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
    return [asked, pace?.sentence].compactMap { $0 } + notices + [ending].compactMap { $0 }
  }
}

extension Duration {
  /// "40 s", "12 min", "3 h 20 min": as exact as a person asks, and never too short.
  package var inWords: String {
    let seconds = Int(min((self / .seconds(1)).rounded(.up), 1e12))
    switch seconds {
    case ..<90: return "\(seconds) s"
    case ..<5400: return "\(seconds / 60) min"
    case ..<172_800: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    default: return "\(seconds / 86400) d \(seconds % 86400 / 3600) h"
    }
  }
}
