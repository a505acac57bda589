package import JSON

/// A message that the server took; the network has not confirmed it yet.
package struct SentMessage: Hashable, Sendable {
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

extension SentMessage: AnswerValue {
  /// Reads an answer; both members are required.
  package init?(json: JSONValue) {
    guard let chatID = json["chatID"]?.string, let pendingMessageID = json["pendingMessageID"]?.string else {
      return nil
    }
    self.init(chatID: chatID, pendingMessageID: pendingMessageID)
  }
}
