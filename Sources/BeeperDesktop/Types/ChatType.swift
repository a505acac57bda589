/// Whether a chat is direct or a group; a word this version does not know is kept as it came.
package struct ChatType: RawRepresentable, Hashable, Sendable {
  /// A direct chat.
  package static let single = ChatType(rawValue: "single")
  /// A group.
  package static let group = ChatType(rawValue: "group")

  /// The server's word.
  package var rawValue: String

  /// The type of the given word.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}
