/// How a text gets to a person.
package enum DeliveryMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// It goes out with the start, and nowhere else.
  case start
  /// It waits in the composer for a person to send it.
  case draft
  /// It goes out with the start and, where it has not shown in the chat when the starts are done and it had its time to
  /// show, once as a message.
  case send
  /// It goes out once as a message, after the chat has shown that it is with whom was meant; not with the start.
  case message
}

extension DeliveryMode {
  /// Whether the start has the text on board.
  package var goesWithStart: Bool {
    switch self {
    case .start, .send: true
    case .draft, .message: false
    }
  }

  /// Whether a chat that shows nothing of the other participant to compare may be written to.
  package var trustsUnconfirmed: Bool { self != .message }
}
