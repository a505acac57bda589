/// The books while they are written: an index over every list, so that no entry is searched for.
struct BookKeeping: Sendable {
  static let startRoute = "POST /v1/chats/start"

  private struct Key: Hashable {
    let place: String
    let subject: String
  }

  private(set) var books = SandboxBooks()
  private var texts: [Key: Int] = [:]
  private var destinations: [Key: Int] = [:]
  private var startsInFlight = 0

  mutating func began(_ route: String) {
    books.requests[route, default: 0] += 1
    guard route == Self.startRoute else { return }
    books.startRequests += 1
    startsInFlight += 1
    books.mostStartsInFlight = max(books.mostStartsInFlight, startsInFlight)
  }

  mutating func ended(_ route: String) {
    if route == Self.startRoute { startsInFlight -= 1 }
  }

  mutating func start(accountID: String, userID: String, refused: Bool) {
    let key = Key(place: accountID, subject: userID)
    let index = destinations[key] ?? books.destinations.count
    if index == books.destinations.count {
      destinations[key] = index
      books.destinations.append(.init(accountID: accountID, userID: userID, requests: 0, refusals: 0))
    }
    books.destinations[index].requests += 1
    if refused { books.destinations[index].refusals += 1 }
  }

  mutating func created(_ chatID: String, accountID: String, userID: String) {
    books.chatsCreated.append(.init(chatID: chatID, accountID: accountID, userID: userID))
  }

  mutating func delivered(_ text: String, to chatID: String, accountID: String) {
    let key = Key(place: chatID, subject: text)
    if let index = texts[key] {
      books.textsDelivered[index].count += 1
    } else {
      texts[key] = books.textsDelivered.count
      books.textsDelivered.append(.init(chatID: chatID, accountID: accountID, text: text, count: 1))
    }
  }

  mutating func drafted(_ text: String, in chatID: String) {
    books.drafts.append(.init(chatID: chatID, text: text))
  }

  /// The books with what the faults say of themselves.
  func closed(with faults: FaultPlan) -> SandboxBooks {
    var books = books
    books.faultsApplied = faults.applied
    return books
  }
}
