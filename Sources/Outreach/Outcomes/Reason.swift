import BeeperDesktop
package import Foundation

/// Why something did not happen, or why nobody knows. `code` is the stable word for programs; the words for people stand
/// in `Reports`.
package enum Reason: Hashable, Sendable, Codable {
  // MARK: Nothing was sent

  /// The person has nothing of the `kinds` that the networks of these names can be asked for.
  case notResolvable(networks: [String], kinds: [IdentifierKind])
  /// The record asks for an account that is not among those to be used.
  case accountNotUsed(String)
  /// The person of this name, planned before, would be reached by the same identifier on the same account.
  case sharedDestination(with: String)
  /// Beyond the limit of the run.
  case limit
  /// The saved plan that is applied starts nobody here.
  case notInPlan
  /// The person must never be contacted.
  case excluded
  /// An earlier run contacted the person on the account.
  case alreadyContacted(on: Date, accountID: String)
  /// The network could not be asked who the start would find, several times: a text might have reached somebody else.
  case notLookedUp
  /// The run ended before this person's turn.
  case stopped
  /// The account stopped working during the run.
  case accountLost(String)
  /// The record describes nobody who could be reached, for what the diagnostic of this code says.
  case unusableRecord(code: String, message: String)

  // MARK: The network cannot reach the person

  /// The network finds nobody by what is known of the person.
  case notFound
  /// The network takes no messages for the person.
  case cannotMessage

  // MARK: The request failed, or nobody knows what it did

  /// The server refused, or failed, with this word of its own, or `http_` and the status.
  case server(code: String)
  /// The request never reached the server.
  case notSent
  /// No answer came.
  case noAnswer
  /// The answer cannot be read.
  case unreadableAnswer
  /// The server answered with a redirect.
  case redirected
  /// The process ended before the answer was recorded.
  case interrupted
  /// Reading afterwards could not tell.
  case notSettled

  // MARK: The text was held back, or is not in its chat

  /// The chat exists, and only new chats get the text.
  case chatExists
  /// The network finds somebody else by what was asked for.
  case somebodyElse
  /// The start opened the chat that the start of the person of this name opened before.
  case sameChat(with: String?)
  /// The chat shows nothing by which its other participant could be recognised.
  case unconfirmed
  /// The chat does not show the text, which may have been sent.
  case notShown
  /// The composer holds another draft.
  case draftExists
  /// The ledger could not record the intent.
  case notJournaled
}

extension Reason {
  /// The stable word for programs, in snake_case but for the words of servers.
  package var code: String {
    switch self {
    case .notResolvable: "not_resolvable"
    case .accountNotUsed: "account_not_used"
    case .sharedDestination: "shared_destination"
    case .limit: "limit"
    case .notInPlan: "not_in_plan"
    case .excluded: "excluded"
    case .alreadyContacted: "already_contacted"
    case .notLookedUp: "not_looked_up"
    case .stopped: "stopped"
    case .accountLost: "account_lost"
    case .unusableRecord(let code, _): "unusable: \(code)"
    case .notFound: "not_found"
    case .cannotMessage: "cannot_message"
    case .server(let code): code
    case .notSent: "not_sent"
    case .noAnswer: "no_answer"
    case .unreadableAnswer: "unreadable_answer"
    case .redirected: "redirected"
    case .interrupted: "interrupted"
    case .notSettled: "not_settled"
    case .chatExists: "text_held_back"
    case .somebodyElse: "somebody_else"
    case .sameChat: "same_chat"
    case .unconfirmed: "unconfirmed"
    case .notShown: "not_shown"
    case .draftExists: "draft_exists"
    case .notJournaled: "not_journaled"
    }
  }

  /// The reason of `code`, where no more belongs to it; a word that is not ours is a server's.
  package init(code: String) {
    let plain: [Reason] = [
      .limit, .notInPlan, .excluded, .notLookedUp, .stopped, .notFound, .cannotMessage, .notSent, .noAnswer,
      .unreadableAnswer,
      .redirected, .interrupted, .notSettled, .chatExists, .somebodyElse, .sameChat(with: nil), .unconfirmed, .notShown,
      .draftExists, .notJournaled,
    ]
    self = plain.first { $0.code == code } ?? .server(code: code)
  }

  /// The server refused.
  static func server(_ error: APIError) -> Reason { .server(code: error.code ?? "http_\(error.status)") }

  /// Whether a text that is not in its chat for this reason was refused, or got lost, although nothing spoke against it.
  package var isRefusalOfText: Bool {
    switch self {
    case .draftExists, .unconfirmed, .sameChat, .excluded: false
    default: true
    }
  }

  /// Whether another person's entry leads to the same chat.
  package var sharesChat: Bool {
    switch self {
    case .sameChat, .sharedDestination: true
    default: false
    }
  }
}
