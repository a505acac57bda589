package import BeeperDesktop

/// Keeps texts from going where they were not meant to go, by the network's own look-up of whom a start would find: into
/// chats that exist, where the list of chats does not show whom they are with, to somebody else, and twice to one person
/// whom the inputs have as two.
package actor ChatExamination {
  private let client: BeeperClient
  private let knownChats: KnownChats
  /// For whom of the plan each user was found first.
  private var places: [LookUp.FoundUser: Int] = [:]

  /// An examination against `knownChats`, the chats that were there before the run.
  package init(client: BeeperClient, knownChats: KnownChats) {
    self.client = client
    self.knownChats = knownChats
  }

  /// What to send for `attempt`. Whom the network does not find is taken for somebody new, as the list of chats says.
  ///
  /// - Throws: `BeeperError` when the look-up fails in a way that a start would, or that may pass: nothing should be sent
  ///   then.
  package func examined(_ attempt: StartAttempt) async throws(BeeperError) -> StartAttempt {
    guard attempt.messageText != nil else { return attempt }
    let found = await LookUp(attempt.request.user, on: attempt.account, client: client)
    if let error = found.error, error.standsAgainstStarts { throw error }
    guard let user = found.user else { return attempt }
    if found.isDoubtful { return attempt.holdingTextBack(.somebodyElse) }
    let place = places[user] ?? attempt.index
    places[user] = place
    if place != attempt.index || knownChats.isOfTheRun(userID: user.userID, accountID: user.accountID) {
      return attempt.holdingTextBack(.sameChat(with: nil))
    }
    guard !attempt.textsExistingChats,
      knownChats.chat(with: .id, user.userID, accountID: user.accountID) != nil
    else { return attempt }
    return attempt.holdingTextBack(.chatExists)
  }
}

extension BeeperError {
  /// Whether nothing should be started after it. A network that has no look-up says nothing against the person.
  fileprivate var standsAgainstStarts: Bool {
    switch self {
    case .unauthorized, .accountNotConnected: true
    default: isTransient
    }
  }
}
