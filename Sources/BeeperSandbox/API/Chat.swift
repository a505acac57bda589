/// A chat, as the API shows one. Nobody archives, mutes or pins a chat of the sandbox.
struct Chat: Encodable, Sendable {
  struct Participants: Encodable, Sendable {
    let items: [User]
    let hasMore: Bool
    let total: Int
  }

  struct Draft: Encodable, Sendable {
    let text: String
  }

  /// The one capability that is shown, where the network has it.
  struct Capabilities: Encodable, Sendable {
    let maxTextLength: Int
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
  let isArchived = false
  let isMuted = false
  let isPinned = false
  let draft: Draft?
  let capabilities: Capabilities?

  /// Only in `GET /v1/chats`.
  var preview: Message?
  /// Only in the answer to a start; deprecated.
  var chatID: String?
  /// Only in the answer to a start.
  var status: StartStatus?
}

/// A message, as the API shows one.
struct Message: Encodable, Sendable {
  struct SendStatus: Encodable, Sendable {
    let status = "SUCCESS"
    let timestamp: Timestamp
  }

  let id: String
  let chatID: String
  let accountID: String
  let senderID: String
  /// Whether the app's user sent it.
  let isSender: Bool
  let timestamp: Timestamp
  let sortKey: String
  let type = "TEXT"
  let text: String
  /// Only of a message of the app's user.
  let sendStatus: SendStatus?
}

/// The answer to a sent message.
struct PendingMessage: Encodable, Sendable {
  let chatID: String
  let pendingMessageID: String
}

extension World.TextForm {
  /// A text as it reads back.
  func readBack(_ text: String) -> String {
    guard self == .html else { return text }
    return text.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n", "\r\n": html += "<br>"
      default: html.append(character)
      }
    }
  }
}
