package import JSON

/// What the server says about a chat that it found or created.
package struct StartedChat: Hashable, Sendable {
  /// The chat, which may belong to somebody else than was meant: the server ranks by name.
  package var chat: Chat
  /// Whether the chat existed: deprecated, not always sent, and only a witness beside the list of chats.
  package var status: StartStatus?

  /// An answer with the given members.
  package init(chat: Chat, status: StartStatus? = nil) {
    self.chat = chat
    self.status = status
  }
}

/// The deprecated word for whether a started chat existed before.
package enum StartStatus: String, Hashable, Sendable {
  /// The chat was there already.
  case existing
  /// The call created the chat.
  case created
}

extension StartedChat: AnswerValue {
  /// Reads an answer as `Chat` does; a status that this version does not know is nil.
  package init?(json: JSONValue) {
    guard let chat = Chat(json: json) else { return nil }
    self.init(chat: chat, status: json["status"]?.string.flatMap(StartStatus.init))
  }
}
