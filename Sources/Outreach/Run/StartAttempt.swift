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
  package let request: StartChatRequest
  /// The text for the person, whether or not it is on board of the request.
  package let messageText: String?

  let item: StartQueue.Item
}

extension StartAttempt {
  init(_ item: StartQueue.Item, of start: PlannedStart, in run: StartRun<some Clock>) {
    let candidate = start.candidates[item.candidate]
    self.init(
      index: item.index, number: item.attempts, person: start.person,
      account: candidate.account,
      request: start.request(candidate: item.candidate, allowInvite: run.allowInvite, delivery: run.delivery),
      messageText: start.text(for: candidate), item: item)
  }
}
