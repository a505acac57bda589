/// The app behind the API: its accounts, the users of their networks, its chats.
struct Desktop: Sendable {
  /// What a request meets before it is served.
  struct Admission: Sendable {
    let delay: Duration?
    let fault: World.Fault?
  }

  let world: World
  let accountIDs: [String]
  var directories: [String: Directory] = [:]
  var statuses: [String: World.AccountStatus] = [:]
  var chats = ChatStore()
  var keeping = BookKeeping() {
    didSet {
      for index in listeners.indices { listeners[index].hear(keeping.books) }
    }
  }
  private var faults: FaultPlan
  private var listeners: [BookListener] = []
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

  mutating func began(_ route: String) {
    keeping.began(route)
  }

  /// A number of the books, now and whenever it changes; of several only the last is kept.
  mutating func counts(_ count: @escaping @Sendable (SandboxBooks) -> Int) -> AsyncStream<Int> {
    let (counts, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    var listener = BookListener(count: count, continuation: continuation)
    listener.hear(keeping.books)
    listeners.append(listener)
    return counts
  }

  mutating func ended(_ route: String) {
    keeping.ended(route)
  }

  func books() -> SandboxBooks {
    keeping.closed(with: faults)
  }

  mutating func setStatus(_ change: World.Fault.Effect.AccountChange) {
    statuses[change.accountID] = change.status
  }

  /// The delay and the fault of a read or of a write other than a start.
  mutating func admit(_ call: Call) -> Admission {
    Admission(delay: delay(world.latency.reads), fault: faults.fault(for: call))
  }

  /// The delay and the fault of a start, which is noted under its destination, and the user whom it resolves to.
  mutating func admit(_ start: StartRequest) -> (admission: Admission, person: World.Person?) {
    let person = directories[start.accountID]?.person(for: start.user)
    let identifiers = IdentifierKind.allCases.compactMap(start.user.value)
    let fault = faults.fault(
      for: Call(
        method: "POST", path: "/v1/chats/start", accountID: start.accountID,
        identifiers: identifiers + (person.map { [$0.id] } ?? [])))
    keeping.start(
      accountID: start.accountID, userID: person?.id ?? identifiers.first ?? "", refused: fault?.isRefusal ?? false)
    return (Admission(delay: delay(world.latency.starts), fault: fault), person)
  }

  /// The account of an ID.
  ///
  /// - Throws: 404.
  func directory(_ accountID: String) throws(APIFailure) -> Directory {
    guard let directory = directories[accountID] else { throw .noSuchAccount }
    return directory
  }

  private mutating func delay(_ time: World.Milliseconds) -> Duration? {
    time.isZero ? nil : time.duration(using: &generator)
  }
}

extension World.Fault {
  /// Whether the fault is an answer after which a client may send the start again.
  fileprivate var isRefusal: Bool {
    guard case .answer(let answer) = effect else { return false }
    return answer.status == 429 && !commits
  }
}

extension ChatStore {
  /// Adds a chat of the world, its messages a minute apart.
  fileprivate mutating func add(_ chat: World.Chat, people: [World.Person]) {
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
}
