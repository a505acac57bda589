import JSON

/// A message, as the API shows one.
struct Message: Sendable {
  let id: String
  let chatID: String
  let accountID: String
  let senderID: String
  /// Whether the app's user sent it: only then it has a `sendStatus`.
  let isSender: Bool
  let timestamp: Timestamp
  let sortKey: String
  let text: String
}

extension Message: JSONRepresentable {
  var json: JSONValue {
    JSONValue(present: [
      ("id", id.json), ("chatID", chatID.json), ("accountID", accountID.json), ("senderID", senderID.json),
      ("isSender", isSender.json), ("timestamp", timestamp.json), ("sortKey", sortKey.json), ("type", "TEXT"),
      ("text", text.json),
      ("sendStatus", isSender ? ["status": "SUCCESS", "timestamp": timestamp.json] : nil),
    ])
  }
}

/// The answer to a sent message.
struct PendingMessage: Sendable {
  let chatID: String
  let pendingMessageID: String
}

extension PendingMessage: JSONRepresentable {
  var json: JSONValue { ["chatID": chatID.json, "pendingMessageID": pendingMessageID.json] }
}
