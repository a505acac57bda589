/// A chat as the app keeps it.
struct ChatRecord: Sendable {
  /// A message of a chat; the text is as it was sent.
  struct Message: Sendable {
    let id: Int
    /// Nil for the app's user.
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

/// All chats, found by either ID and by the person they are with, in the order of their last activity.
struct ChatStore: Sendable {
  private struct Direct: Hashable {
    let accountID: String
    let userID: String
  }

  private var records: [String: ChatRecord] = [:]
  private var ids: [String: String] = [:]
  private var direct: [Direct: String] = [:]
  private(set) var recent = Timeline<String>()
  private var lastPosition = 0
  private var lastMessage = 0

  /// The chat with an ID, the one that is the same everywhere or the local one.
  subscript(id: String) -> ChatRecord? {
    records[id] ?? ids[id].flatMap { records[$0] }
  }

  /// The ID of the direct chat with a user.
  func directChat(accountID: String, userID: String) -> String? {
    direct[Direct(accountID: accountID, userID: userID)]
  }

  /// Adds a chat as the one that was active last; without an ID, it is made of the account's and the people's.
  ///
  /// - Returns: the ID.
  mutating func add(
    id: String? = nil, accountID: String, kind: World.Chat.Kind = .single, with people: [World.Person],
    title: String? = nil, isPending: Bool = false, at time: Timestamp
  ) -> String {
    let id = id ?? newID(accountID, people)
    let localID = String(records.count + 1)
    records[id] = ChatRecord(
      id: id, localID: localID, accountID: accountID, kind: kind, people: people,
      title: title ?? people.map(\.displayName).joined(separator: ", "), isPending: isPending, lastActivity: time)
    ids[localID] = id
    if kind == .single, let person = people.first {
      direct[Direct(accountID: accountID, userID: person.id)] = id
    }
    touch(id, at: time)
    return id
  }

  /// Adds a chat of the world, its messages a minute apart.
  mutating func add(_ chat: World.Chat, people: [World.Person]) {
    let id = add(
      id: chat.id, accountID: chat.accountID, kind: chat.type, with: people, title: chat.title, at: chat.lastActivity)
    for (index, message) in chat.messages.enumerated() {
      let minutes = Int64(chat.messages.count - 1 - index)
      let time = Timestamp(milliseconds: chat.lastActivity.milliseconds - minutes * 60_000)
      addMessage(message.text, from: message.from, to: id, at: time)
    }
    setDraft(chat.draft, of: id)
    setUnreadCount(chat.unreadCount, of: id)
  }

  /// Adds the newest message of a chat.
  ///
  /// - Returns: the message's number, unique among all chats.
  @discardableResult
  mutating func addMessage(_ text: String, from senderID: String?, to chatID: String, at time: Timestamp) -> Int {
    lastMessage += 1
    let message = ChatRecord.Message(id: lastMessage, senderID: senderID, text: text, sentAt: time)
    records[chatID]?.messages.append(message, at: lastMessage)
    touch(chatID, at: time)
    return lastMessage
  }

  mutating func setDraft(_ draft: String?, of chatID: String) {
    records[chatID]?.draft = draft
  }

  mutating func setUnreadCount(_ count: Int, of chatID: String) {
    records[chatID]?.unreadCount = count
  }

  /// Makes a chat the one that was active last.
  private mutating func touch(_ id: String, at time: Timestamp) {
    guard let position = records[id]?.position else { return }
    if position > 0 { recent.remove(at: position) }
    lastPosition += 1
    recent.append(id, at: lastPosition)
    records[id]?.position = lastPosition
    records[id]?.lastActivity = time
  }

  /// Room IDs look random, and are the same in every run.
  private func newID(_ accountID: String, _ people: [World.Person]) -> String {
    let hash = StableHash(accountID, people.map(\.id).joined(separator: " ")).text
    let id = "!\(hash):beeper.local"
    return records[id] == nil ? id : "!\(hash).\(records.count):beeper.local"
  }
}

extension World.Person {
  /// What an app shows as the title of a chat with the person.
  fileprivate var displayName: String {
    fullName ?? IdentifierKind.allCases.filter { $0 != .id && !hidden.contains($0) }.lazy.compactMap(value).first ?? id
  }
}

/// The filters of `GET /v1/chats/search`.
struct ChatSearch: Sendable {
  enum Scope: String, Sendable {
    case titles, participants
  }

  enum Kind: String, Sendable {
    case single, group, any
  }

  let query: String?
  let scope: Scope
  let kind: Kind
  /// Empty: all.
  let accountIDs: Set<String>

  /// Whether a chat is found: all words of the query are in the title, or in the names of the other people.
  func finds(_ chat: ChatRecord) -> Bool {
    guard accountIDs.isEmpty || accountIDs.contains(chat.accountID) else { return false }
    guard kind == .any || kind.rawValue == chat.kind.rawValue else { return false }
    guard let query else { return true }
    let text =
      switch scope {
      case .titles: chat.title
      case .participants: chat.people.compactMap(\.fullName).joined(separator: " ")
      }
    let searched = text.lowercased()
    return query.lowercased().split(separator: " ").allSatisfy { searched.contains($0) }
  }
}
