package import Foundation

/// A text that is due to a chat which a start came back with.
package struct DueText: Sendable {
  /// What was done for a text before.
  package enum Past: Hashable, Sendable {
    case nothing
    /// The start had it on board, and was sent at the date.
    case onBoard(Date)
    /// It was sent as a message at the date, or was about to be.
    case sent(Date)
    /// It was put into the composer, or was about to be.
    case drafted
  }

  /// The place of the person among the run's entries.
  package let entry: Int
  /// The account that the chat is on.
  package let accountID: String
  /// The chat.
  package let chatID: String
  /// The text.
  package let text: String
  /// When the start was sent.
  package let startedAt: Date
  /// What was done for it before.
  package let past: Past
  /// Whether this run created the chat.
  package let isNewChat: Bool
  /// Whether anything may be written to the chat: not when it is somebody else's, or has its text already.
  package let mayWrite: Bool

  /// A text with the given members.
  package init(
    entry: Int, accountID: String, chatID: String, text: String, startedAt: Date, past: Past, isNewChat: Bool,
    mayWrite: Bool
  ) {
    self.entry = entry
    self.accountID = accountID
    self.chatID = chatID
    self.text = text
    self.startedAt = startedAt
    self.past = past
    self.isNewChat = isNewChat
    self.mayWrite = mayWrite
  }

  /// Since when it may be in the chat; nil when it was never sent.
  var sentAt: Date? {
    switch past {
    case .nothing, .drafted: nil
    case .onBoard(let date), .sent(let date): date
    }
  }
}
