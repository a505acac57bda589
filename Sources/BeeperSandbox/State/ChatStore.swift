/// All chats, found by either ID and by whom they are with, in the order of their last activity.
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
