/// Finds ASCII words in bytes without regard to case and without allocating: eight letters are compared at once.
struct WordTable {
  /// The letters of each word, eight in one; the words of one length stand together.
  private var letters: [UInt64] = []
  /// What is found for the words, in the order of `letters`.
  private var positions: [Int] = []
  /// Where the words of each length begin, one more than there are lengths.
  private var starts: [(letters: Int, position: Int)] = []

  /// A table of `spellings`; what it finds are their positions.
  init(_ spellings: [String]) {
    let longest = spellings.map(\.utf8.count).max() ?? 0
    for length in 0...(longest + 1) {
      starts.append((letters.count, positions.count))
      for (position, spelling) in spellings.enumerated() where spelling.utf8.count == length {
        let bytes = Array(spelling.utf8)
        positions.append(position)
        for offset in stride(from: 0, to: length, by: 8) { letters.append(bytes.word(at: offset).folded) }
      }
    }
  }

  /// The position of the word that stands at `range` of `bytes`; nil for other words.
  func position(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    let length = range.count
    guard length > 0, length + 1 < starts.count else { return nil }
    let first = bytes.word(at: range.lowerBound).prefix(length).folded
    let words = (length + 7) / 8
    var index = starts[length].letters
    for position in starts[length].position..<starts[length + 1].position {
      if letters[index] == first, words == 1 || matchesRest(of: range, in: bytes, from: index) {
        return positions[position]
      }
      index += words
    }
    return nil
  }

  private func matchesRest(of range: Range<Int>, in bytes: [UInt8], from index: Int) -> Bool {
    var index = index
    var offset = 8
    while offset < range.count {
      index += 1
      let word = bytes.word(at: range.lowerBound + offset).prefix(range.count - offset).folded
      if letters[index] != word { return false }
      offset += 8
    }
    return true
  }
}

extension UInt8 {
  /// The byte with ASCII capitals made small.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether the byte is a blank or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
