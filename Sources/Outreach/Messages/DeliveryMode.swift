/// How a text gets to a person.
package enum DeliveryMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// It goes out with the start, and nowhere else.
  case start
  /// It waits in the composer for a person to send it.
  case draft
  /// It goes out with the start and, where reading then shows that it is not in the chat, once as a message.
  case send
}
