/// A chat, as the API shows one; in the answer to a start with the two deprecated keys, in a list with `preview`.
struct Chat: Encodable, Sendable {
  struct Participants: Encodable, Sendable {
    let items: [Participant]
    let hasMore: Bool
    let total: Int
  }

  struct Capabilities: Encodable, Sendable {
    let maxTextLength: Int
  }

  struct Draft: Encodable, Sendable {
    let text: String
  }

  /// The deprecated `status` of the answer to a start.
  enum StartStatus: String, Encodable, Sendable {
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
  let isArchived: Bool
  let isMuted: Bool
  let isPinned: Bool
  let draft: Draft?
  let capabilities: Capabilities?

  /// Only in `GET /v1/chats`.
  var preview: Message?
  /// Only in the answer to a start.
  var chatID: String?
  /// Only in the answer to a start.
  var status: StartStatus?
}
