/// The body of `POST /v1/chats/start`; a member that is nil is left out of it.
package struct StartChatRequest: Hashable, Sendable, Encodable {
  /// The account to start the chat on.
  package let accountID: String
  /// The person to start it with.
  package let user: UserPayload
  /// Whether the network may send an invitation when it needs one.
  package let allowInvite: Bool?
  /// The first message, for networks that need one to create a chat.
  package let messageText: String?

  /// A request with the given members; an empty text counts as none.
  package init(accountID: String, user: UserPayload, allowInvite: Bool? = nil, messageText: String? = nil) {
    self.accountID = accountID
    self.user = user
    self.allowInvite = allowInvite
    self.messageText = messageText.nonEmpty
  }

  /// The values that must be in no error.
  var privateTexts: [String] {
    [user.id, user.email, user.fullName, user.phoneNumber, user.username, messageText].compactMap(\.self)
  }
}

/// The candidates by which a network finds a person, as `POST /v1/chats/start` reads them.
///
/// A member is left out rather than sent empty: an omitted candidate is better than a wrong one.
package struct UserPayload: Hashable, Sendable, Codable {
  /// The network's key of the person, when it is known.
  package let id: String?
  /// An e-mail address.
  package let email: String?
  /// The display name; the server uses it for ranking only.
  package let fullName: String?
  /// A phone number, preferably in E.164.
  package let phoneNumber: String?
  /// A handle.
  package let username: String?

  /// A payload of the given candidates; an empty text counts as none.
  package init(
    id: String? = nil, email: String? = nil, fullName: String? = nil, phoneNumber: String? = nil,
    username: String? = nil
  ) {
    self.id = id.nonEmpty
    self.email = email.nonEmpty
    self.fullName = fullName.nonEmpty
    self.phoneNumber = phoneNumber.nonEmpty
    self.username = username.nonEmpty
  }
}

/// What the server says about a chat that it found or created.
package struct StartedChat: Hashable, Sendable {
  /// The chat, which may be with another person than was meant: the server ranks by name.
  package var chat: Chat
  /// Whether the chat existed: deprecated, not always sent, and only a witness beside the list of chats.
  package var status: StartStatus?

  /// A response with the given members.
  package init(chat: Chat, status: StartStatus? = nil) {
    self.chat = chat
    self.status = status
  }
}

/// The deprecated word for whether a started chat existed before.
package enum StartStatus: String, Hashable, Sendable, Decodable {
  /// The chat was there already.
  case existing
  /// The call created the chat.
  case created
}

extension StartedChat: Decodable {
  private enum CodingKeys: CodingKey {
    case status
  }

  /// Reads a response as `Chat` does; a status that this version does not know is nil.
  package init(from decoder: any Decoder) throws {
    self.init(
      chat: try Chat(from: decoder), status: try decoder.container(keyedBy: CodingKeys.self).lenient(.status))
  }
}
