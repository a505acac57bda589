extension ContentLineReader {
  /// Where the text of the line at `start` begins.
  func textStart(at start: Int) -> Int {
    var start = start
    var left = indentation
    while left > 0, start < bytes.count, bytes[start].isBlank {
      start += 1
      left -= 1
    }
    return start
  }

  /// How many blanks stand before the line at `position`.
  var leadingBlanks: Int {
    var end = position
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return end - position
  }

  /// Whether nothing is to be seen at `range`.
  func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0] <= 0x20 } }

  /// Whether the line at `position` continues the one before it.
  var continues: Bool {
    let start = textStart(at: position)
    return start < bytes.count && bytes[start].isBlank
  }

  /// The line at `position`, without its line end.
  var nextLine: Range<Int> {
    let start = textStart(at: position)
    return start..<ValueSurvey(bytes, from: start, to: bytes.count).end
  }

  /// Goes on after the line end at `end`.
  mutating func advance(past end: Int) {
    position = end
    guard end < bytes.count else { return }
    number += 1
    position += 1
    guard bytes[end] == 0x0D, position < bytes.count else { return }
    if bytes[position] == 0x0A {
      position += 1
    } else if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
      position += 2
    }
  }

  /// Begins to put a line together.
  mutating func begin(with range: Range<Int>) {
    unfolded.removeAll(keepingCapacity: true)
    append(range)
  }

  mutating func append(_ range: Range<Int>) {
    unfolded.append(contentsOf: bytes[range.prefix(Self.unfoldedLimit - unfolded.count)])
  }

  /// Lines that end before this were not folded for their length.
  private static let shortestFold = 70

  /// RFC 6350, section 3.2: a line end and one blank are nothing.
  mutating func unfold(keepingBlanks: Bool) {
    while continues {
      let line = nextLine
      let text = (line.lowerBound + 1)..<line.upperBound
      if keepingBlanks, unfolded.count < Self.shortestFold, let last = unfolded.last, let first = bytes[text].first,
        last.isWord, first.isWord
      {
        unfolded.append(0x20)
      }
      append(text)
      advance(past: line.upperBound)
    }
  }

  /// Passes over the lines that continue the one before.
  mutating func skipContinuations() {
    while continues { advance(past: nextLine.upperBound) }
  }
}

extension UInt8 {
  /// Whether the byte is of a letter or a digit, of any script.
  var isWord: Bool { lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x5F || self >= 0x80 }
}
