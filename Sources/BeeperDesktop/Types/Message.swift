package import JSON

/// A message of a chat.
package struct Message: Hashable, Sendable {
  /// The key of the message.
  package var id: String
  /// The chat it stands in.
  package var chatID: String?
  /// Whether the account's owner wrote it.
  package var isSender: Bool?
  /// When it was written.
  package var timestamp: Timestamp?
  /// The text, which is rich text (Matrix HTML).
  package var text: String?

  /// A message with the given members.
  package init(
    id: String, chatID: String? = nil, isSender: Bool? = nil, timestamp: Timestamp? = nil,
    text: String? = nil
  ) {
    self.id = id
    self.chatID = chatID
    self.isSender = isSender
    self.timestamp = timestamp
    self.text = text
  }
}

extension Message: AnswerValue {
  /// Reads a message; `id` is required.
  package init?(json: JSONValue) {
    guard let id = json["id"]?.string else { return nil }
    self.init(
      id: id, chatID: json["chatID"]?.string, isSender: json["isSender"]?.bool,
      timestamp: json["timestamp"]?.string.map(Timestamp.init), text: json["text"]?.string)
  }
}
