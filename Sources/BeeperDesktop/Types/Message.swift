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

extension Message: Decodable {
  private enum CodingKeys: CodingKey {
    case id, chatID, isSender, timestamp, text
  }

  /// Decodes a message; `id` is required.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    chatID = container.lenient(.chatID)
    isSender = container.lenient(.isSender)
    timestamp = container.lenient(.timestamp)
    text = container.lenient(.text)
  }
}
