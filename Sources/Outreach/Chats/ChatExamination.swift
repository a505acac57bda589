package import BeeperDesktop

/// Keeps texts from going where they were not meant to go, by the network's own look-up of whom a start would find: into
/// chats that exist, where the list of chats does not show whom they are with, and to somebody else.
package struct ChatExamination: Sendable {
  private let client: BeeperClient
  private let knownChats: KnownChats

  /// An examination against `knownChats`, the chats that were there before the run.
  package init(client: BeeperClient, knownChats: KnownChats) {
    self.client = client
    self.knownChats = knownChats
  }

  /// What to send for `attempt`. Who cannot be looked up is taken for somebody new, as the list of chats says.
  package func examined(_ attempt: StartAttempt) async -> StartAttempt {
    guard attempt.messageText != nil else { return attempt }
    let accountID = attempt.request.accountID
    for (kind, value) in attempt.request.user.identifiers where kind != .id {
      guard let user = try? await client.user(foundBy: kind, value, accountID: accountID) else { continue }
      if let shown = user.value(of: kind), shown != value { return attempt.holdingTextBack(.somebodyElse) }
      guard !attempt.textsExistingChats, knownChats.chat(with: .id, user.id, accountID: accountID) != nil else {
        return attempt
      }
      return attempt.holdingTextBack(.chatExists)
    }
    return attempt
  }
}
