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
  /// Whether it is a direct chat or a group, or nil from servers that do not say.
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
  /// The longest text it takes, in characters; nil when the server does not say.
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
  /// The members of a chat, and what the object that answers a start has besides.
  enum CodingKeys: CodingKey {
    case id, accountID, network, title, type, participants, localChatID, merge, mergedIntoChatID, draft
    case capabilities, status
  }

  private struct Merge: Decodable {
    var chatIDs: [String]
  }

  private struct Capabilities: Decodable {
    var maxTextLength: Int?
  }

  private struct Draft: Decodable {
    var text: String
  }

  /// Decodes a chat; `id`, `accountID` and `participants` are required.
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.container(keyedBy: CodingKeys.self))
  }

  /// Decodes the chat of an object; `id`, `accountID` and `participants` are required.
  init(_ container: KeyedDecodingContainer<CodingKeys>) throws {
    id = try container.decode(String.self, forKey: .id)
    accountID = try container.decode(String.self, forKey: .accountID)
    participants = try container.decode(ParticipantList.self, forKey: .participants)
    network = container.lenient(.network) ?? ""
    title = container.lenient(.title) ?? ""
    type = container.lenient(.type).map(ChatType.init)
    localChatID = container.lenient(.localChatID)
    mergedChatIDs = container.lenient(.merge, as: Merge.self)?.chatIDs ?? []
    mergedIntoChatID = container.lenient(.mergedIntoChatID)
    draftText = container.lenient(.draft, as: Draft.self)?.text
    maxTextLength = container.lenient(.capabilities, as: Capabilities.self)?.maxTextLength
  }
}
