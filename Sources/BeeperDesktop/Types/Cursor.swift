/// The server's opaque mark of a place in a list.
package struct Cursor: RawRepresentable, Hashable, Sendable {
  /// The server's text.
  package var rawValue: String

  /// The cursor of the given text.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}
