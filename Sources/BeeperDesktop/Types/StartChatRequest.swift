package import JSON

/// The body of `POST /v1/chats/start`; a member that is nil is left out of it.
package struct StartChatRequest: Hashable, Sendable {
  /// The account to start the chat on.
  package let accountID: String
  /// Whom to start it with.
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
}

extension StartChatRequest {
  /// The body.
  package var json: JSONValue {
    JSONValue(present: [
      ("accountID", .string(accountID)), ("user", user.json), ("allowInvite", allowInvite.map(JSONValue.bool)),
      ("messageText", messageText.map(JSONValue.string)),
    ])
  }

  /// What of the request must be in no error.
  var privateTexts: [String] {
    [user.id, user.email, user.fullName, user.phoneNumber, user.username, messageText].compactMap(\.self)
  }
}
