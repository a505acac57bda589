/// A message that the server took; the network has not confirmed it yet.
package struct SentMessage: Hashable, Sendable, Decodable {
  /// The chat it goes to.
  package var chatID: String
  /// The key of the message until the network confirms it.
  package var pendingMessageID: String

  /// An answer with the given members.
  package init(chatID: String, pendingMessageID: String) {
    self.chatID = chatID
    self.pendingMessageID = pendingMessageID
  }
}
