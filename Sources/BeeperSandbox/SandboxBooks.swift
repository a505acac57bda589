/// A record of what a sandbox did: the truth that runs are checked against.
package struct SandboxBooks: Codable, Hashable, Sendable {
  /// A chat that a start created.
  package struct CreatedChat: Codable, Hashable, Sendable {
    package let chatID: String
    package let accountID: String
    package let userID: String
  }

  /// A text that reached a chat, by a start or as a message.
  package struct DeliveredText: Codable, Hashable, Sendable {
    package let chatID: String
    package let accountID: String
    /// As it was sent.
    package let text: String
    /// How often this text reached this chat.
    package var count: Int
  }

  /// The starts of one person.
  package struct Destination: Codable, Hashable, Sendable {
    package let accountID: String
    /// The ID of the user that the request resolves to; where there is none, the first identifier sent.
    package let userID: String
    /// Well-formed requests with a valid token, whatever their outcome.
    package var requests: Int
    /// How many of them were answered 429 and had no effect.
    package var refusals: Int
  }

  /// A draft that was put into a composer.
  package struct Draft: Codable, Hashable, Sendable {
    package let chatID: String
    package let text: String
  }

  /// In the order of creation.
  package internal(set) var chatsCreated: [CreatedChat] = []
  /// In the order of their first delivery.
  package internal(set) var textsDelivered: [DeliveredText] = []
  /// In the order of the first request.
  package internal(set) var destinations: [Destination] = []
  package internal(set) var drafts: [Draft] = []
  /// Requests to `POST /v1/chats/start`, with or without a token, well formed or not.
  package internal(set) var startRequests = 0
  /// The greatest number of starts that were received and not yet answered.
  package internal(set) var mostStartsInFlight = 0
  /// Requests by method and path pattern, such as `GET /v1/chats/{chatID}`.
  package internal(set) var requests: [String: Int] = [:]
  /// How often each fault of the world applied, in the world's order.
  package internal(set) var faultsApplied: [Int] = []
}

/// Writes the books and tells those who observe them. It indexes the lists, so that no entry is searched for.
struct BookKeeper: Sendable {
  static let startRoute = "POST /v1/chats/start"

  private struct Key: Hashable {
    let place: String
    let subject: String
  }

  /// Waits for a number of the books to change.
  private struct Observer: Sendable {
    let count: @Sendable (SandboxBooks) -> Int
    let continuation: AsyncStream<Int>.Continuation
    var last: Int?

    mutating func update(with books: SandboxBooks) {
      let number = count(books)
      guard number != last else { return }
      last = number
      continuation.yield(number)
    }
  }

  private(set) var books = SandboxBooks() {
    didSet {
      for index in observers.indices { observers[index].update(with: books) }
    }
  }
  private var observers: [Observer] = []
  private var textIndices: [Key: Int] = [:]
  private var destinationIndices: [Key: Int] = [:]
  private var startsInFlight = 0

  /// A number of the books, now and whenever it changes; of several only the last is kept.
  mutating func observe(_ count: @escaping @Sendable (SandboxBooks) -> Int) -> AsyncStream<Int> {
    let (counts, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    var observer = Observer(count: count, continuation: continuation)
    observer.update(with: books)
    observers.append(observer)
    return counts
  }

  /// - Parameter route: the method and the path's pattern.
  mutating func recordRequest(_ route: String) {
    books.requests[route, default: 0] += 1
    guard route == Self.startRoute else { return }
    books.startRequests += 1
    startsInFlight += 1
    books.mostStartsInFlight = max(books.mostStartsInFlight, startsInFlight)
  }

  mutating func recordAnswer(_ route: String) {
    if route == Self.startRoute { startsInFlight -= 1 }
  }

  /// Counts a request under its destination; `isRefused` says that it is answered 429 and has no effect.
  mutating func recordStart(accountID: String, userID: String, isRefused: Bool) {
    let key = Key(place: accountID, subject: userID)
    let index = destinationIndices[key] ?? books.destinations.count
    if index == books.destinations.count {
      destinationIndices[key] = index
      books.destinations.append(.init(accountID: accountID, userID: userID, requests: 0, refusals: 0))
    }
    books.destinations[index].requests += 1
    if isRefused { books.destinations[index].refusals += 1 }
  }

  mutating func recordChat(_ chatID: String, accountID: String, userID: String) {
    books.chatsCreated.append(.init(chatID: chatID, accountID: accountID, userID: userID))
  }

  mutating func recordText(_ text: String, in chatID: String, accountID: String) {
    let key = Key(place: chatID, subject: text)
    if let index = textIndices[key] {
      books.textsDelivered[index].count += 1
    } else {
      textIndices[key] = books.textsDelivered.count
      books.textsDelivered.append(.init(chatID: chatID, accountID: accountID, text: text, count: 1))
    }
  }

  mutating func recordDraft(_ text: String, in chatID: String) {
    books.drafts.append(.init(chatID: chatID, text: text))
  }
}
