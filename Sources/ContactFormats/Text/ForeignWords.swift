/// The different words of a text that have bytes past ASCII, and are no UTF-8.
struct ForeignWords {
  private(set) var words: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    var seen: Set<[UInt8]> = []
    var index = 0
    while index < bytes.count, words.count < Self.limit {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var start = index
      while start > 0, Self.isInWord(bytes[start - 1]), index - start < Self.longest { start -= 1 }
      while index < bytes.count, Self.isInWord(bytes[index]), index - start < Self.longest { index += 1 }
      let word = bytes[start..<index]
      if !isValidUTF8(word), seen.insert(Array(word)).inserted { words.append(Array(word)) }
    }
  }

  /// No character of several bytes has one below 0x40 but in GB18030, whose characters of four are rare.
  private static func isInWord(_ byte: UInt8) -> Bool { byte >= 0x40 }

  private static let limit = 2000
  private static let longest = 64
}
