/// A character encoding that iconv knows.
package struct TextEncoding: Hashable, Sendable {
  /// The name by which it was found, as iconv takes it.
  package let name: String

  /// The encoding of `name` in any spelling that iconv knows; nil for others.
  package init?(_ name: some StringProtocol) {
    let name = Self.aliases[name.lowercased()] ?? String(name)
    // iconv takes the empty name for the locale's, and `//` for options.
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte), TextConverter(from: name) != nil else { return nil }
    self.name = name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.lowercased &- 0x61 < 26 || byte &- 0x30 < 10 || "-_.:+()".utf8.contains(byte)
  }

  private init(known name: String) { self.name = name }

  /// Spellings that exporters use and iconv does not know.
  private static let aliases = [
    "macroman": "MACINTOSH", "x-mac-roman": "MACINTOSH", "mac": "MACINTOSH", "ansi": "WINDOWS-1252",
    "shift-jis": "SHIFT_JIS", "x-sjis": "SHIFT_JIS", "unicode": "UTF-16LE",
  ]

  package static let utf8 = TextEncoding(known: "UTF-8")
  package static let utf16BigEndian = TextEncoding(known: "UTF-16BE")
  package static let utf16LittleEndian = TextEncoding(known: "UTF-16LE")
  package static let windows1252 = TextEncoding(known: "WINDOWS-1252")

  /// Whether its characters take two or four bytes, so that no byte of it means what it means in ASCII.
  var isWide: Bool {
    let name = name.uppercased()
    return ["UTF-16", "UTF-32", "UCS-2", "UCS-4", "UTF16", "UTF32"].contains { name.hasPrefix($0) }
  }

  /// `bytes` in UTF-8. What the encoding has no meaning for becomes U+FFFD; `isExact` tells whether there was any.
  package func decoded(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isExact: Bool) {
    guard let converter = TextConverter(from: name) else { return (Array(bytes), false) }
    return converter.utf8(bytes)
  }
}
