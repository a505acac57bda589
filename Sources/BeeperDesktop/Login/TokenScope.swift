/// What a token allows (RFC 6749, section 3.3): words between blanks.
package struct TokenScope: Hashable, Sendable {
  /// The words, in the server's order.
  package let words: [String]

  /// The scope that `text` lists; words with characters that no scope has are left out.
  package init(_ text: String) {
    words = text.split(separator: " ").filter { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } }.map(String.init)
  }

  /// The words with blanks between them.
  package var text: String { words.joined(separator: " ") }

  /// Whether chats can be read and started with it.
  package var sufficesForImports: Bool { words.contains("read") && words.contains("write") }
}
