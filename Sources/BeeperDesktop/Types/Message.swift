package import Foundation

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

  /// Reads a message; `id` is required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id), chatID: members.lenient(.chatID),
      isSender: members.lenient(.isSender), timestamp: members.lenient(.timestamp),
      text: members.lenient(.text))
  }
}

/// A moment as the server writes it (RFC 3339), read as a date only when it is needed.
package struct Timestamp: RawRepresentable, Hashable, Sendable, Decodable {
  /// The server's text.
  package var rawValue: String

  /// The moment of the given text.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The date, or nil when the text is not an RFC 3339 date and time.
  package var date: Date? {
    (try? Date(rawValue, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ?? (try? Date(rawValue, strategy: .iso8601))
  }
}

/// A message that the server accepted; the network has not confirmed it yet.
package struct SentMessage: Hashable, Sendable, Decodable {
  /// The chat it goes to.
  package var chatID: String
  /// The key of the message until the network confirms it.
  package var pendingMessageID: String

  /// A message with the given members.
  package init(chatID: String, pendingMessageID: String) {
    self.chatID = chatID
    self.pendingMessageID = pendingMessageID
  }
}
