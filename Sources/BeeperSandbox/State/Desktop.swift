/// The app behind the API: its accounts, the users of their networks, its chats.
struct Desktop: Sendable {
  /// What a request meets before it is served.
  struct Admission: Sendable {
    let delay: Duration?
    let fault: World.Fault?
  }

  var books = BookKeeper()
  private let world: World
  private let accountIDs: [String]
  private var directories: [String: Directory] = [:]
  private var statuses: [String: World.AccountStatus] = [:]
  private var chats = ChatStore()
  private var faults: FaultPlan
  private var generator: SeededGenerator

  init(_ world: World) {
    self.world = world
    accountIDs = world.accounts.map(\.accountID)
    faults = FaultPlan(world.faults)
    generator = SeededGenerator(seed: world.latency.seed)
    for account in world.accounts {
      directories[account.accountID] = Directory(account, in: world)
      statuses[account.accountID] = account.status
    }
    for chat in world.chats.sorted(by: { $0.lastActivity < $1.lastActivity }) {
      let directory = directories[chat.accountID]
      chats.add(chat, people: chat.with.compactMap { directory?.person(id: $0) })
    }
  }

  /// The books, with how often each fault applied.
  func currentBooks() -> SandboxBooks {
    var books = books.books
    books.faultsApplied = faults.applied
    return books
  }

  mutating func setStatus(_ change: World.Fault.Effect.AccountChange) {
    statuses[change.accountID] = change.status
  }

  // MARK: Admitting requests

  /// The delay and the fault of a read or of a write other than a start.
  mutating func admit(_ call: Call) -> Admission {
    Admission(delay: delay(world.latency.reads), fault: faults.fault(for: call))
  }

  /// The delay and the fault of a start, which is recorded under its destination, and the user that it resolves to.
  mutating func admit(_ start: StartRequest) -> (admission: Admission, person: World.Person?) {
    let person = directories[start.accountID]?.person(for: start.user)
    let identifiers = IdentifierKind.allCases.compactMap(start.user.value)
    let fault = faults.fault(
      for: Call(
        method: "POST", path: "/v1/chats/start", accountID: start.accountID,
        identifiers: identifiers + (person.map { [$0.id] } ?? [])))
    books.recordStart(
      accountID: start.accountID, userID: person?.id ?? identifiers.first ?? "", isRefused: fault?.isRefusal ?? false)
    return (Admission(delay: delay(world.latency.starts), fault: fault), person)
  }

  private mutating func delay(_ time: World.Milliseconds) -> Duration? {
    time.isZero ? nil : time.duration(using: &generator)
  }

  // MARK: Starts

  /// Opens the direct chat with the user that a request resolved to when it was admitted, and creates it where there is
  /// none.
  ///
  /// - Throws: 404 for an unknown account or user; 409 for an account that is not connected; 422 for a payload without
  ///   an identifier, a user who cannot be messaged, or a missing text where the network requires one.
  mutating func start(_ request: StartRequest, with person: World.Person?) throws(APIFailure) -> Chat {
    let rule = try directory(request.accountID).account.startText
    guard IdentifierKind.allCases.contains(where: { request.user.value(of: $0) != nil }) else {
      throw .invalid("At least one identifier is required", code: "too_small", path: [.key("user")])
    }
    guard statuses[request.accountID] == .connected else { throw .notConnected }
    guard let person else { throw .noSuchUser }
    if let chatID = chats.directChat(accountID: request.accountID, userID: person.id) {
      if let text = request.messageText, rule.existing == .delivered {
        deliver(text, to: chatID, accountID: request.accountID)
      }
      return try startAnswer(chatID, .existing)
    }
    try checkReach(request, person, rule)
    // In one expression the answer would be made by a copy of everything.
    let chatID = createChat(request, person, rule)
    return try startAnswer(chatID, .created)
  }

  private func checkReach(
    _ request: StartRequest, _ person: World.Person, _ rule: World.StartText
  ) throws(APIFailure) {
    switch person.reach {
    case .open: break
    case .inviteOnly: guard request.allowInvite else { throw .inviteRequired }
    case .closed: throw .cannotMessage
    }
    if rule.created == .required, request.messageText == nil {
      throw .invalid("Required to create a chat on this network", code: "invalid_type", path: [.key("messageText")])
    }
  }

  private mutating func createChat(_ request: StartRequest, _ person: World.Person, _ rule: World.StartText) -> String {
    directories[request.accountID]?.add(person)
    let chatID = chats.add(
      accountID: request.accountID, with: [person], isPending: person.reach == .inviteOnly, at: now)
    books.recordChat(chatID, accountID: request.accountID, userID: person.id)
    if let text = request.messageText, rule.created != .ignored {
      deliver(text, to: chatID, accountID: request.accountID)
    }
    return chatID
  }

  /// Adds a text of the app's user to a chat.
  ///
  /// - Returns: the message's number.
  @discardableResult
  private mutating func deliver(_ text: String, to chatID: String, accountID: String) -> Int {
    books.recordText(text, in: chatID, accountID: accountID)
    return chats.addMessage(text, from: nil, to: chatID, at: now)
  }

  /// The time by the clock that stamps chats and messages.
  private var now: Timestamp { Timestamp(milliseconds: Timestamp.now.milliseconds + Int64(world.clockOffset) * 1000) }

  private func startAnswer(_ chatID: String, _ status: Chat.StartStatus) throws(APIFailure) -> Chat {
    var chat = try chat(chatID, participants: .max)
    chat.chatID = chatID
    chat.status = world.omits.contains(.startStatus) ? nil : status
    return chat
  }

  // MARK: Other writes

  /// Sets or clears a chat's draft.
  ///
  /// - Throws: 404 for an unknown chat; 409 for a text where the chat has a draft already.
  mutating func update(_ chatID: String, _ update: ChatUpdate) throws(APIFailure) -> Chat {
    let record = try record(chatID)
    switch update.draft {
    case .keep: break
    case .clear: chats.setDraft(nil, of: record.id)
    case .set(let draft):
      guard record.draft == nil else { throw .draftExists }
      chats.setDraft(draft, of: record.id)
      books.recordDraft(draft, in: record.id)
    }
    return try chat(record.id, participants: 100)
  }

  /// Sends a message.
  ///
  /// - Throws: 404 for an unknown chat; 409 for an account that is not connected.
  mutating func send(_ text: String, to chatID: String) throws(APIFailure) -> PendingMessage {
    let record = try record(chatID)
    guard statuses[record.accountID] == .connected else { throw .notConnected }
    let number = deliver(text, to: record.id, accountID: record.accountID)
    return PendingMessage(chatID: record.id, pendingMessageID: "pending-\(number)")
  }

  // MARK: Reads

  func accounts() -> [Account] {
    accountIDs.compactMap { directories[$0]?.account }.map { account in
      Account(
        accountID: account.accountID, bridge: account.bridge, network: account.network, user: User(account.user),
        status: world.omits.contains(.accountStatus) ? nil : statuses[account.accountID],
        statusText: account.statusText)
    }
  }

  /// The users that a phone number, e-mail address or `@username` finds exactly, or the contacts that contain a text.
  ///
  /// - Throws: 404 for an unknown account.
  func contacts(_ accountID: String, query: String) throws(APIFailure) -> Items<User> {
    let directory = try directory(accountID)
    if let identifier = Identifier(query: query) {
      return Items(items: directory.person(for: identifier).map { [User($0)] } ?? [])
    }
    return Items(items: directory.contacts.filter { $0.contains(query) }.map { User($0) })
  }

  /// A page of an account's contacts by name.
  ///
  /// - Throws: 404 for an unknown account.
  func contactList(_ accountID: String, query: String?, _ page: PageRequest) throws(APIFailure) -> Page<User> {
    let contacts = try directory(accountID).contacts
    var timeline = Timeline<World.Person>()
    for (index, person) in contacts.reversed().enumerated() { timeline.append(person, at: index) }
    return timeline.page(page, where: { person in query.map(person.contains) ?? true }, transform: { User($0) })
  }

  /// A page of the chats that a search finds, the most recent activity first. Only the list of chats shows previews.
  ///
  /// - Throws: 404 for an unknown account.
  func chats(_ search: ChatSearch, _ page: PageRequest, previews: Bool) throws(APIFailure) -> Page<Chat> {
    for accountID in search.accountIDs.sorted() { _ = try directory(accountID) }
    return try chats.recent.page(page, where: { id in chats[id].map(search.finds) ?? false }) {
      (chatID) throws(APIFailure) in
      let record = try record(chatID)
      var chat = chat(record, participants: 20)
      if previews { chat.preview = record.messages.entries.last.map { message($0.item, of: record) } }
      return chat
    }
  }

  /// - Throws: 404 for an unknown chat.
  func chat(_ chatID: String, participants: Int) throws(APIFailure) -> Chat {
    try chat(record(chatID), participants: participants)
  }

  /// A page of a chat's messages, newest first.
  ///
  /// - Throws: 404 for an unknown chat.
  func messages(_ chatID: String, _ page: PageRequest) throws(APIFailure) -> Page<Message> {
    let record = try record(chatID)
    return record.messages.page(page) { message($0, of: record) }
  }

  /// - Throws: 404.
  private func directory(_ accountID: String) throws(APIFailure) -> Directory {
    guard let directory = directories[accountID] else { throw .noSuchAccount }
    return directory
  }

  /// - Throws: 404.
  private func record(_ chatID: String) throws(APIFailure) -> ChatRecord {
    guard let record = chats[chatID] else { throw .noSuchChat }
    return record
  }

  // MARK: As the API shows it

  private func chat(_ record: ChatRecord, participants limit: Int) -> Chat {
    let account = directories[record.accountID]?.account
    var members = record.people.prefix(limit).map { person in
      var user = User(person, isSelf: false)
      user.isPending = record.isPending ? true : nil
      return user
    }
    if members.count < limit, let owner = account?.user { members.append(User(owner)) }
    let total = record.people.count + 1
    return Chat(
      id: record.id, localChatID: record.localID, accountID: record.accountID,
      network: account?.network ?? record.accountID, title: record.title, type: record.kind,
      participants: Chat.Participants(items: members, hasMore: members.count < total, total: total),
      lastActivity: record.lastActivity, unreadCount: record.unreadCount,
      draft: record.draft.map { Chat.Draft(text: world.textForm.readBack($0)) },
      capabilities: account?.maxTextLength.map { Chat.Capabilities(maxTextLength: $0) })
  }

  private func message(_ message: ChatRecord.Message, of record: ChatRecord) -> Message {
    let isSender = message.senderID == nil
    let number = String(message.id)
    return Message(
      id: number, chatID: record.id, accountID: record.accountID,
      senderID: message.senderID ?? directories[record.accountID]?.account.user.id ?? "", isSender: isSender,
      timestamp: message.sentAt, sortKey: String(repeating: "0", count: max(0, 12 - number.count)) + number,
      text: world.textForm.readBack(message.text),
      sendStatus: isSender ? Message.SendStatus(timestamp: message.sentAt) : nil)
  }
}

extension World.Fault {
  /// Whether the fault is an answer after which a client may send the start again.
  fileprivate var isRefusal: Bool {
    guard case .answer(let answer) = effect else { return false }
    return answer.status == 429 && !commits
  }
}

extension World.Person {
  /// Whether a text is in anything that is shown of the person.
  fileprivate func contains(_ text: String) -> Bool {
    let kinds: [IdentifierKind] = [.phoneNumber, .email, .username]
    let shown = [fullName] + kinds.filter { !hidden.contains($0) }.map(value)
    return shown.contains { $0?.lowercased().contains(text.lowercased()) ?? false }
  }
}
