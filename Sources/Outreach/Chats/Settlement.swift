package import BeeperDesktop
package import Foundation

/// A request that may or may not have had its effect.
package struct UnsettledStart: Sendable {
  /// Its key in the ledger.
  package let id: Int64
  /// The run it belongs to.
  package let runID: String
  /// The account that was asked.
  package let accountID: String
  /// What it was asked for.
  package let user: UserPayload
  /// The text that was on board.
  package let messageText: String?
  /// When it was sent.
  package let startedAt: Date

  /// A request with the given members.
  package init(
    id: Int64, runID: String, accountID: String, user: UserPayload, messageText: String?, startedAt: Date
  ) {
    self.id = id
    self.runID = runID
    self.accountID = accountID
    self.user = user
    self.messageText = messageText
    self.startedAt = startedAt
  }
}

/// What reading showed of a start whose answer was lost.
package struct SettledStart: Hashable, Sendable {
  /// The chat that is there now, and whether the start created it; nil where reading could not tell.
  package let finding: Finding?
  /// What happened to the text.
  package let text: TextStatus

  /// A chat that was found.
  package enum Finding: Hashable, Sendable {
    case created(OpenedChat)
    case existing(OpenedChat)

    /// The chat.
    package var chat: OpenedChat {
      switch self {
      case .created(let chat), .existing(let chat): chat
      }
    }

    /// What the start did.
    package var status: OutcomeStatus {
      switch self {
      case .created: .created
      case .existing: .existing
      }
    }
  }
}

/// Settles starts whose answers were lost by reading, and never by sending: R4 of the promises.
package struct Settlement: Sendable {
  private let client: BeeperClient
  /// The chats that are there now.
  private let present: KnownChats

  /// A settlement against the chats of `accountIDs` as the server lists them now.
  package init(_ accountIDs: [String], client: BeeperClient) async throws(BeeperError) {
    self.client = client
    present = try await KnownChats.list(accountIDs, from: client)
  }

  /// What reading shows of `start`. `knownChats` were there before its run, and other starts of the run created the chats
  /// in `opened`.
  package func settle(_ start: UnsettledStart, knownChats: KnownChats, opened: Set<String>) async throws(BeeperError)
    -> SettledStart
  {
    guard let (chat, kind) = try await chat(of: start) else {
      return SettledStart(finding: nil, text: start.messageText == nil ? .notSent : .offered)
    }
    let isNew = !knownChats.contains(chat) && !opened.contains(chat.id)
    let found = OpenedChat(
      id: chat.id, title: chat.title, match: kind.map { .confirmed(by: $0) } ?? .unconfirmed,
      decision: .chatListAfterwards)
    return SettledStart(
      finding: isNew ? .created(found) : .existing(found),
      text: try await text(of: start, in: chat.id, isNewChat: isNew))
  }

  private func chat(of start: UnsettledStart) async throws(BeeperError) -> (KnownChats.Chat, IdentifierKind?)? {
    for (kind, value) in start.user.identifiers {
      if let chat = present.chat(with: kind, value, accountID: start.accountID) { return (chat, kind) }
    }
    // Participants may hide what they were found by; the network's look-up still tells who they are.
    for (kind, value) in start.user.identifiers where kind != .id {
      guard let user = try await client.user(carrying: kind, value, accountID: start.accountID) else { continue }
      // That the look-up finds them is no confirmation: the chat itself shows nothing to compare.
      if let chat = present.chat(with: .id, user.id, accountID: start.accountID) {
        return (chat, chat.identifiers[kind] == value ? kind : nil)
      }
    }
    return nil
  }

  /// Whether the text is among the messages of the chat.
  private func text(of start: UnsettledStart, in chatID: String, isNewChat: Bool) async throws(BeeperError)
    -> TextStatus
  {
    guard let text = start.messageText else { return .notSent }
    let sent = SentText(text, since: start.startedAt, isNewChat: isNewChat)
    return switch try await sent.presence(in: chatID, client: client) {
    case .present: .delivered
    case .absent: .notDelivered
    case .unclear: .offered
    }
  }
}
