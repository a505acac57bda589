import JSON

/// A chat, as the API shows one; in the answer to a start with the two deprecated keys, in a list with `preview`.
struct Chat: Sendable {
  struct Participants: Sendable {
    let items: [Participant]
    let hasMore: Bool
    let total: Int
  }

  /// The deprecated `status` of the answer to a start.
  enum StartStatus: String, Sendable {
    case existing, created
  }

  let id: String
  let localChatID: String
  let accountID: String
  let network: String
  let title: String
  let type: World.Chat.Kind
  let participants: Participants
  let lastActivity: Timestamp
  let unreadCount: Int
  /// Of a chat that has one, its text.
  let draft: String?
  /// The one capability shown, where the network has it.
  let maxTextLength: Int?

  /// Only in `GET /v1/chats`.
  var preview: Message?
  /// Only in the answer to a start.
  var chatID: String?
  /// Only in the answer to a start.
  var status: StartStatus?
}

extension Chat: JSONRepresentable {
  /// Nobody archives, mutes or pins a chat of the sandbox.
  var json: JSONValue {
    JSONValue(present: [
      ("id", id.json), ("localChatID", localChatID.json), ("accountID", accountID.json), ("network", network.json),
      ("title", title.json), ("type", type.rawValue.json), ("participants", participants.json),
      ("lastActivity", lastActivity.json), ("unreadCount", unreadCount.json), ("isArchived", false.json),
      ("isMuted", false.json), ("isPinned", false.json), ("draft", draft.map { ["text": $0.json] }),
      ("capabilities", maxTextLength.map { ["maxTextLength": $0.json] }), ("preview", preview?.json),
      ("chatID", chatID?.json), ("status", status?.rawValue.json),
    ])
  }
}

extension Chat.Participants: JSONRepresentable {
  var json: JSONValue { ["items": items.json, "hasMore": hasMore.json, "total": total.json] }
}
