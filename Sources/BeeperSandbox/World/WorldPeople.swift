extension World {
  /// A user of one network. `accountID` and `id` are required.
  package struct Person: Codable, Hashable, Sendable {
    /// Whether a chat with the person can be started.
    package enum Reach: String, Codable, Sendable {
      case open
      /// Only with `allowInvite`; the person is then pending in the chat. Without it a start answers 422.
      case inviteOnly
      /// Never: the person is shown as `cannotMessage`, and a start answers 422.
      case closed
    }

    package var accountID: String
    package var id: String
    package var fullName: String?
    package var phoneNumber: String?
    package var email: String?
    package var username: String?
    package var reach: Reach
    /// Whether the person is among the account's contacts; others are found by an exact identifier only.
    package var isContact: Bool
    /// The identifiers that find the person; default: all that the network uses.
    package var resolvedBy: Set<IdentifierKind>
    /// Identifiers that find the person but are never shown, as networks do with phone numbers.
    package var hidden: Set<IdentifierKind>

    package init(accountID: String, id: String) {
      self.accountID = accountID
      self.id = id
      reach = .open
      isContact = false
      resolvedBy = Set(IdentifierKind.allCases)
      hidden = []
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
      case accountID, id, fullName, phoneNumber, email, username, reach, isContact, resolvedBy, hidden
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      accountID = try values.decode(String.self, forKey: .accountID)
      id = try values.decode(String.self, forKey: .id)
      fullName = try values.decodeIfPresent(String.self, forKey: .fullName)
      phoneNumber = try values.decodeIfPresent(String.self, forKey: .phoneNumber)
      email = try values.decodeIfPresent(String.self, forKey: .email)
      username = try values.decodeIfPresent(String.self, forKey: .username)
      reach = try values.decode(.reach, default: .open)
      isContact = try values.decode(.isContact, default: true)
      resolvedBy = try values.decode(.resolvedBy, default: Set(IdentifierKind.allCases))
      hidden = try values.decode(.hidden, default: [])
    }

    func value(of kind: IdentifierKind) -> String? {
      switch kind {
      case .id: id
      case .phoneNumber: phoneNumber
      case .email: email
      case .username: username
      }
    }
  }

  /// An identifier whose start opens another person's chat, as ranking by name can. All keys are required.
  package struct WrongPerson: Codable, Hashable, Sendable {
    package var accountID: String
    /// A phone number, e-mail address, username or user ID.
    package var identifier: String
    /// The ID of the person whose chat is opened.
    package var opens: String
  }
}

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
