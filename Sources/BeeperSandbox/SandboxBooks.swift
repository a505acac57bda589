/// What a sandbox did, by its own account: the truth that runs are checked against.
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
    /// The ID of the user whom the request resolves to; where there is none, the first identifier sent.
    package let userID: String
    /// Well-formed requests with a valid token, whatever became of them.
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
