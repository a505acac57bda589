/// A `BEGIN:VCARD` or `END:VCARD` somewhere in a line: exports put rubbish before and behind both.
struct CardMark {
  enum Kind { case begin, end }

  let kind: Kind
  /// From the first letter of BEGIN or END to behind VCARD.
  let range: Range<Int>

  /// The first mark in `range` of `bytes`; with `kind`, the first one of that kind. Nil without.
  static func first(_ kind: Kind? = nil, in bytes: [UInt8], at range: Range<Int>) -> CardMark? {
    var start = range.lowerBound
    while true {
      let colon = bytes.position(of: UInt8(ascii: ":"), from: start, to: range.upperBound)
      guard colon < range.upperBound else { return nil }
      if let mark = CardMark(bytes, colon: colon, in: range), kind == nil || mark.kind == kind { return mark }
      start = colon + 1
    }
  }

  /// The mark whose colon is the first of the line at `range`; nil where the line is a property, or none.
  static func leading(in bytes: [UInt8], at range: Range<Int>) -> CardMark? {
    let colon = bytes.position(of: UInt8(ascii: ":"), from: range.lowerBound, to: range.upperBound)
    return colon < range.upperBound ? CardMark(bytes, colon: colon, in: range) : nil
  }

  private init?(_ bytes: [UInt8], colon: Int, in range: Range<Int>) {
    var before = colon
    while before > range.lowerBound, bytes[before - 1].isBlank { before -= 1 }
    var after = colon + 1
    while after < range.upperBound, bytes[after].isBlank || bytes[after] == UInt8(ascii: "\"") { after += 1 }
    guard bytes.hasWord(Self.card, at: after, to: range.upperBound) else { return nil }
    let end = after + Self.card.count
    let words: [(Kind, [UInt8])] = [(.begin, Self.begin), (.end, Self.end)]
    let found = words.first { _, word in
      before - word.count >= range.lowerBound && bytes.hasWord(word, at: before - word.count, to: before)
    }
    guard let (kind, word) = found else { return nil }
    self.kind = kind
    self.range = (before - word.count)..<end
  }

  private static let begin = Array("begin".utf8)
  private static let end = Array("end".utf8)
  private static let card = Array("vcard".utf8)
}

extension [UInt8] {
  /// Whether `word`, in small letters, stands at `start` in any case and ends before `limit`.
  fileprivate func hasWord(_ word: [UInt8], at start: Int, to limit: Int) -> Bool {
    guard start >= 0, start + word.count <= limit else { return false }
    return word.indices.allSatisfy { self[start + $0].lowercased == word[$0] }
  }

  /// Where those bytes from `start` on end that nobody sees: blanks, control characters, byte order marks (of UTF-8, of
  /// UTF-16, and of UTF-8 that was taken for Latin-1), zero-width characters, separators of Unicode. Line ends stay.
  func endOfInvisible(from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit {
      let length = lengthOfInvisible(at: index)
      guard length > 0, index + length <= limit else { break }
      index += length
    }
    return index
  }

  /// How many bytes the invisible character at `index` takes; 0 for any other.
  private func lengthOfInvisible(at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
    switch self[index] {
    case 0x0A, 0x0D: return 0
    case 0x00...0x20, 0x7F, 0xFE, 0xFF: return 1
    // Latin-1's next line and no-break space; in UTF-8 both stand behind another byte.
    case 0x85, 0xA0: return 1
    case 0xC2: return (0x80...0xA0).contains(byte(1)) || byte(1) == 0xAD ? 2 : 0
    case 0xC3: return self[index...].starts(with: Self.misreadMark) ? Self.misreadMark.count : 0
    case 0xE1: return byte(1) == 0xA0 && byte(2) == 0x8E ? 3 : 0
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xAF): return 3
      default: return 0
      }
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF || byte(1) == 0xBF && byte(2) == 0xBD ? 3 : 0
    default: return 0
    }
  }

  /// `ï»¿`, a byte order mark that was taken for Latin-1 and written in UTF-8.
  private static let misreadMark: [UInt8] = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII: what nearly every line begins with.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
