package import BeeperDesktop
import Foundation

/// Settles by reading, and never by sending, what became of starts whose answers were lost: R4 of the promises.
package struct Settlement: Sendable {
  private let client: BeeperClient
  /// The chats that are there now.
  private let present: KnownChats

  /// A settlement against the chats of `accountIDs` as the server lists them now.
  package init(_ accountIDs: [String], client: BeeperClient) async throws(BeeperError) {
    self.client = client
    present = try await KnownChats.list(accountIDs, from: client)
  }

  /// What became of `start`, before whose run `knownChats` were there; those of `opened` were created by other starts of
  /// the run.
  package func settle(_ start: UnsettledStart, knownChats: KnownChats, opened: Set<String>) async throws(BeeperError)
    -> SettledStart
  {
    guard let (chat, kind) = try await chat(of: start) else {
      return SettledStart(state: .unknown, message: start.messageText == nil ? .none : .offered)
    }
    let isNew = !knownChats.contains(chat) && !opened.contains(chat.id)
    return SettledStart(
      state: isNew ? .created : .existing, chatID: chat.id, chatTitle: chat.title, matched: kind,
      message: try await message(of: start, in: chat.id, isNewChat: isNew))
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
  private func message(of start: UnsettledStart, in chatID: String, isNewChat: Bool) async throws(BeeperError)
    -> StartOutcome.Message
  {
    guard let text = start.messageText else { return .none }
    let sent = SentText(text, since: start.startedAt, isNewChat: isNewChat)
    return switch try await sent.presence(in: chatID, client: client) {
    case .present: .delivered
    case .absent: .notDelivered
    case .unclear: .offered
    }
  }
}
