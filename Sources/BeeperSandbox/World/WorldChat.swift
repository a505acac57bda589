extension World {
  /// A chat that exists before the first start. `accountID` and `with` are required.
  package struct Chat: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
      case single, group
    }

    /// A message of the chat. `text` is required.
    package struct Message: Codable, Hashable, Sendable {
      package var text: String
      /// The ID of the person who sent it; default: the app's user.
      package var from: String?
    }

    /// Default: an ID made of the account's and the people's.
    package var id: String?
    package var accountID: String
    package var type: Kind
    /// The IDs of the other people: exactly one in a single chat.
    package var with: [String]
    /// Default: the other person's name.
    package var title: String?
    /// Default: 2026-01-01. The messages are a minute apart, the last one at this time.
    package var lastActivity: Timestamp
    /// Oldest first.
    package var messages: [Message]
    package var draft: String?
    package var unreadCount: Int

    enum CodingKeys: String, CodingKey, CaseIterable {
      case id, accountID, type, with, title, lastActivity, messages, draft, unreadCount
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      id = try values.decodeIfPresent(String.self, forKey: .id)
      accountID = try values.decode(String.self, forKey: .accountID)
      type = try values.decode(.type, default: .single)
      with = try values.decode([String].self, forKey: .with)
      title = try values.decodeIfPresent(String.self, forKey: .title)
      lastActivity = try values.decode(.lastActivity, default: Timestamp(milliseconds: 1_767_225_600_000))
      messages = try values.decode(.messages, default: [])
      draft = try values.decodeIfPresent(String.self, forKey: .draft)
      unreadCount = try values.decode(.unreadCount, default: 0)
    }
  }
}
