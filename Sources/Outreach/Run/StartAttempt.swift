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
  /// The text for the person, whether or not the request carries it.
  package private(set) var messageText: String?
  /// Whether the text also goes into a chat that exists already.
  let textsExistingChats: Bool
  /// Why the text was taken out; nil where it was not.
  private(set) var heldBack: Reason?

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
  /// The attempt without its text, held back for `reason`.
  package func holdingTextBack(_ reason: Reason) -> StartAttempt {
    var attempt = self
    attempt.request = StartChatRequest(
      accountID: request.accountID, user: request.user, allowInvite: request.allowInvite, messageText: nil)
    attempt.messageText = nil
    attempt.heldBack = reason
    return attempt
  }
}
