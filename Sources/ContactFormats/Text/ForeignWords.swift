/// The different words of a text that have bytes past ASCII, and are no UTF-8; those too long for a name left out.
struct ForeignWords {
  private(set) var words: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    var seen: Set<[UInt8]> = []
    var index = 0
    while index < bytes.count, words.count < Self.limit {
      let start = index
      var isForeign = false
      while index < bytes.count, Self.isInWord(bytes[index]) {
        if bytes[index] >= 0x80 { isForeign = true }
        index += 1
      }
      if isForeign, index - start <= Self.longest {
        let word = Array(bytes[start..<index])
        if !isValidUTF8(word), seen.insert(word).inserted { words.append(word) }
      }
      index += 1
    }
  }

  /// No character of several bytes has one below 0x40 but in GB18030, whose characters of four are rare.
  private static func isInWord(_ byte: UInt8) -> Bool { byte >= 0x40 }

  private static let limit = 2000
  private static let longest = 64
}
