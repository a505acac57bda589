/// A bearer token (RFC 6750) that cannot be printed by accident.
package struct AccessToken: Sendable {
  let secret: String

  /// The token `text` without the white space around it; nil unless the rest is visible ASCII, as a header field
  /// requires.
  package init?(_ text: String) {
    let bytes = text.utf8.drop(while: Self.isSpace)
    let end = bytes.lastIndex { !Self.isSpace($0) }.map(bytes.index(after:)) ?? bytes.startIndex
    let trimmed = bytes[..<end]
    guard !trimmed.isEmpty, trimmed.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    secret = String(decoding: trimmed, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Nothing of the token.
  package var description: String { "<access token>" }
  /// Nothing of the token.
  package var debugDescription: String { description }
  /// No children, so that `dump` and failed expectations show nothing of the token.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
