package import JSON

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

extension Chat: AnswerValue {
  /// Reads a chat; `id`, `accountID` and `participants` are required.
  package init?(json: JSONValue) {
    guard let id = json["id"]?.string, let accountID = json["accountID"]?.string,
      let participants = json["participants"].flatMap(ParticipantList.init(json:))
    else { return nil }
    self.init(
      id: id, accountID: accountID, network: json["network"]?.string ?? "", title: json["title"]?.string ?? "",
      type: json["type"]?.string.map(ChatType.init), participants: participants,
      localChatID: json["localChatID"]?.string,
      mergedChatIDs: json["merge"]?["chatIDs"]?.array?.compactMap(\.string) ?? [],
      mergedIntoChatID: json["mergedIntoChatID"]?.string, draftText: json["draft"]?["text"]?.string)
    maxTextLength = json["capabilities"]?["maxTextLength"]?.integer
  }
}
