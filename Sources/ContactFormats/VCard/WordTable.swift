/// Finds ASCII words in bytes without regard to case and without allocating: the words of one length stand together.
struct WordTable {
  private var letters: [UInt8] = []
  private var words: [Int] = []
  /// Where the words of each length begin in `words`; one more than there are lengths.
  private var firstOfLength: [Int] = []
  private var startOfLength: [Int] = []

  /// A table of `spellings`; what it finds are their positions. Words are compared in lower case.
  init(_ spellings: [String]) {
    let longest = spellings.map(\.utf8.count).max() ?? 0
    for length in 0...(longest + 1) {
      firstOfLength.append(words.count)
      startOfLength.append(letters.count)
      for (position, spelling) in spellings.enumerated() where spelling.utf8.count == length {
        words.append(position)
        letters.append(contentsOf: spelling.lowercased().utf8)
      }
    }
  }

  /// The position of the word that stands at `range` of `bytes`; nil for other words.
  func position(of range: Range<Int>, in bytes: [UInt8]) -> Int? {
    let length = range.count
    guard length > 0, length + 1 < firstOfLength.count else { return nil }
    let candidates = firstOfLength[length]..<firstOfLength[length + 1]
    var start = startOfLength[length]
    for candidate in candidates {
      var index = 0
      while index < length, bytes[range.lowerBound + index].lowercased == letters[start + index] { index += 1 }
      if index == length { return words[candidate] }
      start += length
    }
    return nil
  }
}

extension UInt8 {
  /// The byte with ASCII capitals made small.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether the byte is a blank or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
