package import BeeperDesktop

/// Looks up who a start would reach, and takes its text out where the text must not go: to the wrong person, into a
/// chat that exists already (unless the start texts existing chats), or to a person that the run reached before.
package actor RecipientCheck {
  private let client: BeeperClient
  private let knownChats: KnownChats
  /// The index in the plan of the start that found each user first.
  private var places: [LookUp.FoundUser: Int] = [:]

  /// An examination against `knownChats`, the chats that were there before the run.
  package init(client: BeeperClient, knownChats: KnownChats) {
    self.client = client
    self.knownChats = knownChats
  }

  /// Returns the attempt to send: `attempt`, or a copy without its text. If the look-up finds nobody, the text stays.
  ///
  /// - Throws: `BeeperError` when the look-up fails as a start would, or may succeed later: send nothing then.
  package func examined(_ attempt: StartAttempt) async throws(BeeperError) -> StartAttempt {
    guard attempt.messageText != nil else { return attempt }
    let found = await LookUp(attempt.request.user, on: attempt.account, client: client)
    if let error = found.error, error.blocksStarts { throw error }
    guard let user = found.user else { return attempt }
    if found.isDoubtful { return attempt.holdingTextBack(.somebodyElse) }
    let place = places[user] ?? attempt.index
    places[user] = place
    if place != attempt.index || knownChats.wasOpenedByRun(userID: user.userID, accountID: user.accountID) {
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
  fileprivate var blocksStarts: Bool {
    switch self {
    case .unauthorized, .accountNotConnected: true
    default: isTransient
    }
  }
}
