/// Words in the double-byte code pages of East Asia.
///
/// Each has its common characters in rows of its own, and what is text in one is rare characters in the others. A letter
/// of ASCII beside them speaks against all: so does every Western word begin, end or go on.
enum EastAsianWords {
  /// Which of `words` are common characters of `page` throughout.
  static func understood(_ words: [[UInt8]], in page: CodePage) -> [Bool] {
    let rows = rows(of: page)
    let found = words.map { isUnderstood($0, rows: rows) }
    // All that is Korean is common Chinese as well, and half of what is Cyrillic: little text decides nothing.
    let length = zip(words, found).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
    return length >= leastLength ? found : words.map { _ in false }
  }

  /// The first bytes of common characters, and the second ones that go with them.
  private struct Rows {
    let first: [ClosedRange<UInt8>]
    let second: [ClosedRange<UInt8>]
  }

  private static func rows(of page: CodePage) -> Rows {
    switch page {
    // KS X 1001: Hangul in rows 16 to 40.
    case .korean: Rows(first: [0xB0...0xC8], second: [0xA1...0xFE])
    // JIS X 0208: signs, kana, kanji of both levels.
    case .japanese: Rows(first: [0x81...0x83, 0x88...0x9F, 0xE0...0xEA], second: [0x40...0x7E, 0x80...0xFC])
    // Big5: signs, characters of the first level.
    case .traditionalChinese: Rows(first: [0xA1...0xC6], second: [0x40...0x7E, 0xA1...0xFE])
    // JIS X 0208 in other bytes: only kana tell it from Chinese.
    case .unixJapanese: Rows(first: [0xA1...0xA1, 0xA4...0xA5, 0xB0...0xF4], second: [0xA1...0xFE])
    // GB 2312: signs, characters of both levels.
    default: Rows(first: [0xA1...0xA3, 0xB0...0xF7], second: [0xA1...0xFE])
    }
  }

  private static func isUnderstood(_ word: [UInt8], rows: Rows) -> Bool {
    var index = 0
    var characters = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        guard !isLetter(byte) else { return false }
        index += 1
      } else {
        guard index + 1 < word.count, rows.first.contains(where: { $0.contains(byte) }),
          rows.second.contains(where: { $0.contains(word[index + 1]) })
        else { return false }
        characters += 1
        index += 2
      }
    }
    return characters > 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.lowercased &- 0x61 < 26 }

  private static let leastLength = 16
}
