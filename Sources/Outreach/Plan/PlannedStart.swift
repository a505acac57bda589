package import BeeperDesktop
package import ContactBook

/// One person whom a run will open a chat with.
package struct PlannedStart: Sendable {
  /// Somebody to ask one account for.
  package struct Candidate: Sendable {
    /// The account to ask.
    package let account: Account
    /// What the network may find the person by.
    package let user: UserPayload
    /// The direct chat with the person that was there already when the chats were listed.
    package let knownChat: KnownChats.Chat?
  }

  /// The person.
  package let person: Person
  /// Whom to ask for, in order: the next one is tried only when the network said that it knows nobody by the one
  /// before. At least one.
  package internal(set) var candidates: [Candidate]
  /// The text to open the chat with; nil for none.
  package let messageText: String?
  /// Whether the text also goes into a chat that exists already.
  package let textsExistingChats: Bool

  /// The start with those of its candidates that `kept` names, in that order; nil when it names none of them.
  package func keeping<Key: Hashable>(_ kept: [Key], by key: (Candidate) -> Key) -> PlannedStart? {
    let byKey = Dictionary(candidates.map { (key($0), $0) }) { first, _ in first }
    var start = self
    start.candidates = kept.compactMap { byKey[$0] }
    return start.candidates.isEmpty ? nil : start
  }

  /// The request for the candidate at `index`; it carries the text if `delivery` says so.
  package func request(candidate index: Int, allowInvite: Bool, delivery: DeliveryMode = .start) -> StartChatRequest {
    let candidate = candidates[index]
    return StartChatRequest(
      accountID: candidate.account.accountID, user: candidate.user, allowInvite: allowInvite ? true : nil,
      messageText: delivery.goesWithStart ? text(for: candidate) : nil)
  }

  /// The text that goes out with the start of `candidate`.
  package func text(for candidate: Candidate) -> String? {
    candidate.knownChat == nil || textsExistingChats ? messageText : nil
  }
}
