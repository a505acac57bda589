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
  let isSender: Bool
  let timestamp: Timestamp
  let sortKey: String
  let type = "TEXT"
  let text: String
  /// Only of messages that the app's user sent.
  let sendStatus: SendStatus?
}

/// The answer to a sent message.
struct PendingMessage: Encodable, Sendable {
  let chatID: String
  let pendingMessageID: String
}
