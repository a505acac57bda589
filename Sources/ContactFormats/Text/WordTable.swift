/// Finds ASCII words in bytes without regard to case and without allocating: eight letters are compared at once.
struct WordTable {
  /// First, for each length, where its words begin; then the words, each as its letters, eight in one, and the position
  /// that is found for it. One array, because it is asked for every name of a file.
  private var table: [UInt64] = []
  private let longest: Int

  /// A table of `spellings`; what it finds are their positions.
  init(_ spellings: [String]) {
    longest = spellings.map(\.utf8.count).max() ?? 0
    table = [UInt64](repeating: 0, count: longest + 2)
    for length in 0...(longest + 1) {
      table[length] = UInt64(table.count)
      for (position, spelling) in spellings.enumerated() where spelling.utf8.count == length {
        let bytes = Array(spelling.utf8)
        for offset in stride(from: 0, to: length, by: 8) { table.append(bytes.word(at: offset).folded) }
        table.append(UInt64(position))
      }
    }
  }

  /// The position of the word that stands at `range` of `bytes`; nil for other words.
  func position(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    let length = range.upperBound &- range.lowerBound
    guard length > 0, length <= longest else { return nil }
    let first = bytes.word(at: range.lowerBound).prefix(length).folded
    let words = (length &+ 7) &>> 3
    var index = Int(truncatingIfNeeded: table[length])
    let end = Int(truncatingIfNeeded: table[length &+ 1])
    while index < end {
      if table[index] == first, words == 1 || matchesRest(of: range, in: bytes, from: index) {
        return Int(truncatingIfNeeded: table[index &+ words])
      }
      index &+= words &+ 1
    }
    return nil
  }

  private func matchesRest(of range: Range<Int>, in bytes: [UInt8], from index: Int) -> Bool {
    var index = index
    var offset = 8
    while offset < range.count {
      index += 1
      let word = bytes.word(at: range.lowerBound + offset).prefix(range.count - offset).folded
      if table[index] != word { return false }
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
