/// A chat of the app.
struct ChatRecord: Sendable {
  /// A message of a chat; the text is as it was sent.
  struct Message: Sendable {
    let id: Int
    /// nil: the app's user.
    let senderID: String?
    let text: String
    let sentAt: Timestamp
  }

  let id: String
  let localID: String
  let accountID: String
  let kind: World.Chat.Kind
  /// Everybody but the app's user.
  let people: [World.Person]
  let title: String
  /// Whether the people were invited and have not joined.
  let isPending: Bool
  var unreadCount = 0
  var draft: String?
  var lastActivity: Timestamp
  /// The place in the list of chats.
  var position = 0
  var messages = Timeline<Message>()
}
