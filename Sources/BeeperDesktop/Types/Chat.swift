/// A conversation on one account.
package struct Chat: Hashable, Sendable {
  /// The key of the chat.
  package var id: String
  /// The account it belongs to.
  package var accountID: String
  /// The network's name, for display; empty when the server does not say.
  package var network: String
  /// The title as Beeper shows it; empty when there is none.
  package var title: String
  /// Direct chat or group; nil from servers that do not say.
  package var type: ChatType?
  /// The members.
  package var participants: ParticipantList
  /// The key of the chat in this installation only.
  package var localChatID: String?
  /// The chats that Beeper shows as this one; empty when it is no merged one.
  package var mergedChatIDs: [String]
  /// The merged chat that this one is shown in.
  package var mergedIntoChatID: String?
  /// The text that waits in the composer, or nil when there is none.
  package var draftText: String?
  /// The longest text of a message, in characters; nil when the server does not say.
  package var maxTextLength: Int?

  /// A chat with the given members.
  package init(
    id: String, accountID: String, network: String = "", title: String = "", type: ChatType? = nil,
    participants: ParticipantList, localChatID: String? = nil, mergedChatIDs: [String] = [],
    mergedIntoChatID: String? = nil, draftText: String? = nil
  ) {
    self.id = id
    self.accountID = accountID
    self.network = network
    self.title = title
    self.type = type
    self.participants = participants
    self.localChatID = localChatID
    self.mergedChatIDs = mergedChatIDs
    self.mergedIntoChatID = mergedIntoChatID
    self.draftText = draftText
  }

  /// The listed members that are people other than the account's owner.
  package var others: [Participant] {
    participants.items.filter { $0.isSelf != true && $0.isNetworkBot != true }
  }
}

extension Chat: Decodable {
  private enum CodingKeys: CodingKey {
    case id, accountID, network, title, type, participants, localChatID, merge, mergedIntoChatID, draft, capabilities
  }

  private enum NestedKeys: CodingKey {
    case chatIDs, text, maxTextLength
  }

  /// Reads a chat; `id`, `accountID` and `participants` are required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id),
      accountID: try members.decode(String.self, forKey: .accountID), network: members.lenient(.network) ?? "",
      title: members.lenient(.title) ?? "", type: members.lenient(.type),
      participants: try members.decode(ParticipantList.self, forKey: .participants),
      localChatID: members.lenient(.localChatID),
      mergedChatIDs: members.lenientObject(.merge, keyedBy: NestedKeys.self)?.lenientElements(.chatIDs) ?? [],
      mergedIntoChatID: members.lenient(.mergedIntoChatID),
      draftText: members.lenientObject(.draft, keyedBy: NestedKeys.self)?.lenient(.text))
    maxTextLength = members.lenientObject(.capabilities, keyedBy: NestedKeys.self)?.lenient(.maxTextLength)
  }
}

/// Direct chat or group; a word this version does not know is kept as it came.
package struct ChatType: RawRepresentable, Hashable, Sendable, Decodable {
  /// A direct chat.
  package static let single = ChatType(rawValue: "single")
  /// A group.
  package static let group = ChatType(rawValue: "group")

  /// The server's word.
  package var rawValue: String

  /// The type of the given word.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// The members of a chat that the server lists, which may be fewer than the chat has.
package struct ParticipantList: Hashable, Sendable {
  /// The listed members.
  package var items: [Participant]
  /// Whether the chat has more members than are listed.
  package var hasMore: Bool

  /// A list of `items`, complete unless said otherwise.
  package init(items: [Participant], hasMore: Bool = false) {
    self.items = items
    self.hasMore = hasMore
  }
}

extension ParticipantList: Decodable {
  private enum CodingKeys: CodingKey {
    case items, hasMore
  }

  /// Reads a list; `items` is required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      items: try members.decode([Participant].self, forKey: .items), hasMore: members.lenient(.hasMore) ?? false)
  }
}

/// A member of a chat.
package struct Participant: Hashable, Sendable {
  /// The person.
  package var user: User
  /// Whether the member is the network's own bot and not a person.
  package var isNetworkBot: Bool?

  /// A participant with the given members.
  package init(user: User, isNetworkBot: Bool? = nil) {
    self.user = user
    self.isNetworkBot = isNetworkBot
  }

  /// The network's key of the person.
  package var id: String { user.id }
  /// The handle on the network.
  package var username: String? { user.username }
  /// The phone number, in E.164.
  package var phoneNumber: String? { user.phoneNumber }
  /// The e-mail address.
  package var email: String? { user.email }
  /// The display name.
  package var fullName: String? { user.fullName }
  /// Whether this is the account's owner.
  package var isSelf: Bool? { user.isSelf }
}

extension Participant: Decodable {
  private enum CodingKeys: CodingKey {
    case isNetworkBot
  }

  /// Reads a participant as `User` does.
  package init(from decoder: any Decoder) throws {
    self.init(
      user: try User(from: decoder),
      isNetworkBot: try decoder.container(keyedBy: CodingKeys.self).lenient(.isNetworkBot))
  }
}
