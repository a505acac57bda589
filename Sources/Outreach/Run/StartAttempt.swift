package import BeeperDesktop
package import ContactBook

/// One request of a run: somebody is asked for on one account, once.
package struct StartAttempt: Sendable {
  /// The start's place in the plan.
  package let index: Int
  /// Counts the requests for the person, from 1.
  package let number: Int
  /// The person.
  package let person: Person
  /// The account that is asked.
  package let account: Account
  /// The request.
  package private(set) var request: StartChatRequest
  /// The text for the person, whether or not it is on board of the request.
  package private(set) var messageText: String?
  /// Whether the text also goes into a chat that exists already.
  let textsExistingChats: Bool
  /// Why the text was taken out; nil where it was not.
  private(set) var heldBack: HeldBack?

  /// Why a text is not sent after all.
  package enum HeldBack: String, Hashable, Sendable {
    /// The chat is there already.
    case chatExists = "text_held_back"
    /// The network finds somebody else.
    case somebodyElse = "somebody_else"
    /// The network finds a person whom the run has opened a chat with, or is about to, for somebody else of the inputs.
    case sameChat = "same_chat"
  }

  let item: StartQueue.Item
}

extension StartAttempt {
  init(_ item: StartQueue.Item, of start: PlannedStart, in run: StartRun<some Clock>) {
    let candidate = start.candidates[item.candidate]
    self.init(
      index: item.index, number: item.attempts, person: start.person,
      account: candidate.account,
      request: start.request(candidate: item.candidate, allowInvite: run.allowInvite, delivery: run.delivery),
      messageText: start.text(for: candidate), textsExistingChats: start.textsExistingChats, item: item)
  }
}

extension StartAttempt {
  /// The attempt without its text.
  package func holdingTextBack(_ reason: HeldBack) -> StartAttempt {
    var attempt = self
    attempt.request = StartChatRequest(
      accountID: request.accountID, user: request.user, allowInvite: request.allowInvite, messageText: nil)
    attempt.messageText = nil
    attempt.heldBack = reason
    return attempt
  }
}
