/// Which characters a network's names are made of, and how many.
struct UsernameSyntax: Sendable {
  private let characters: CharacterTable
  private let first: CharacterTable
  private let length: ClosedRange<Int>

  /// `characters` and `first` list single characters and ranges (`a-z0-9_.`); letters count in either case unless
  /// `isCaseSensitive`. `…` stands for every letter outside of ASCII. Lengths are in UTF-8.
  init(_ characters: String, first: String? = nil, _ length: ClosedRange<Int>, isCaseSensitive: Bool = false) {
    self.characters = CharacterTable(characters, isCaseSensitive: isCaseSensitive)
    self.first = first.map { CharacterTable($0, isCaseSensitive: isCaseSensitive) } ?? self.characters
    self.length = length
  }

  static func digits(_ length: ClosedRange<Int>) -> Self { Self("0-9", length) }

  func matches(_ text: some StringProtocol) -> Bool {
    guard length.contains(text.utf8.count), let head = text.utf8.first, first.contains(head) else { return false }
    return text.utf8.dropFirst().allSatisfy(characters.contains)
  }
}

/// A set of bytes.
private struct CharacterTable: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var allowsNonASCII = false

  init(_ list: String, isCaseSensitive: Bool) {
    var bytes = Array(list.unicodeScalars)[...]
    while let scalar = bytes.popFirst() {
      guard let from = UInt8(exactly: scalar.value), from < 0x80 else {
        allowsNonASCII = true
        continue
      }
      var through = from
      if bytes.first == "-", let end = bytes.dropFirst().first, let byte = UInt8(exactly: end.value), byte > from {
        through = byte
        bytes.removeFirst(2)
      }
      for byte in from...through {
        insert(byte)
        if !isCaseSensitive, (byte | 0x20) &- UInt8(ascii: "a") < 26 { insert(byte ^ 0x20) }
      }
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: low & (1 << UInt64(byte)) != 0
    case 64..<128: high & (1 << UInt64(byte - 64)) != 0
    default: allowsNonASCII
    }
  }
}
