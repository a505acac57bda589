package import BeeperDesktop

/// Keeps texts from going where they were not meant to go, by the network's own look-up of whom a start would find: into
/// chats that exist, where the list of chats does not show whom they are with, to somebody else, and twice to one person
/// whom the inputs have as two.
package actor ChatExamination {
  /// A person of a network, on an account.
  private struct FoundUser: Hashable {
    let accountID: String
    let userID: String
  }

  private let client: BeeperClient
  private let knownChats: KnownChats
  /// For whom of the plan each user was found first.
  private var places: [FoundUser: Int] = [:]

  /// An examination against `knownChats`, the chats that were there before the run.
  package init(client: BeeperClient, knownChats: KnownChats) {
    self.client = client
    self.knownChats = knownChats
  }

  /// What to send for `attempt`. Whom the network does not find is taken for somebody new, as the list of chats says.
  ///
  /// - Throws: `BeeperError` when the look-up fails in a way that may pass: nothing should be sent then.
  package func examined(_ attempt: StartAttempt) async throws(BeeperError) -> StartAttempt {
    guard attempt.messageText != nil, let found = try await lookUp(attempt) else { return attempt }
    if found.isSomebodyElse { return attempt.holdingTextBack(.somebodyElse) }
    let (accountID, userID) = (found.user.accountID, found.user.userID)
    let place = places[found.user] ?? attempt.index
    places[found.user] = place
    if place != attempt.index || knownChats.isOfTheRun(userID: userID, accountID: accountID) {
      return attempt.holdingTextBack(.sameChat)
    }
    guard !attempt.textsExistingChats, knownChats.chat(with: .id, userID, accountID: accountID) != nil else {
      return attempt
    }
    return attempt.holdingTextBack(.chatExists)
  }

  /// Whom the network finds, and whether they show another identifier than the one they were found by.
  private func lookUp(_ attempt: StartAttempt) async throws(BeeperError) -> (user: FoundUser, isSomebodyElse: Bool)? {
    let accountID = attempt.request.accountID
    for (kind, value) in attempt.request.user.identifiers {
      if kind == .id { return (FoundUser(accountID: accountID, userID: value), false) }
      do throws(BeeperError) {
        guard let user = try await client.user(foundBy: kind, value, accountID: accountID) else { continue }
        return (FoundUser(accountID: accountID, userID: user.id), (user.value(of: kind) ?? value) != value)
      } catch {
        // A network that cannot be asked at all says nothing against the person.
        if error.isTransient { throw error }
      }
    }
    return nil
  }
}
