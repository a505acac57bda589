/// Reads content lines from bytes: finds where each ends, and puts together those that are folded.
///
/// Lines end at LF, CR LF, CR CR LF or a CR alone. A line that stands in one piece is not copied.
struct ContentLineReader {
  /// The longest value that is used; the rest of a longer one is not kept.
  static let valueLimit = 1 << 16

  let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var position: Int
  /// The number of the line at `position`, from 1.
  private(set) var number = 1
  /// The last line that was put together from several.
  private(set) var unfolded: [UInt8] = []
  /// How many blanks stand before every line of the card, in files that are indented as a whole.
  var indentation = 0
  /// Whether a fold stands for a blank between two words, as the example of vCard 2.1 has it.
  var foldsAtBlanks = false
  private var continuations: [Range<Int>] = []

  /// Reads `bytes` from `position`.
  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The bytes that the ranges of a line of `storage` mean.
  func bytes(of storage: ContentLine.Storage) -> [UInt8] {
    switch storage {
    case .file: bytes
    case .unfolded: unfolded
    }
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() -> ContentLine? {
    while position < bytes.count {
      let start = textStart(at: position)
      let head = ContentLineScanner.head(of: bytes, from: start, to: bytes.count)
      guard head.hasValue else {
        let end = head.end
        if isBlank(start..<end) {
          advance(past: end)
          continue
        }
        return lineWithoutColon(start..<end)
      }
      return line(from: start, head: head)
    }
    return nil
  }

  /// Passes over an END:VCARD that is written as nearly all are; false for anything else at `position`.
  mutating func skipEnd() -> Bool { skip(Self.end, length: 9) }

  /// Passes over a BEGIN:VCARD that is written as nearly all are; false for anything else at `position`.
  mutating func skipBegin() -> Bool { skip(Self.begin, length: 11) }

  private static let end = Array("END:VCARD".utf8)
  private static let begin = Array("BEGIN:VCARD".utf8)

  /// Passes over the line that is `text` of `length`, from 8 to 16 bytes.
  private mutating func skip(_ text: [UInt8], length: Int) -> Bool {
    let end = position &+ length
    guard end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D,
      bytes.word(at: position).bits == text.word(at: 0).bits,
      bytes.word(at: end &- 8).bits == text.word(at: length &- 8).bits
    else { return false }
    let (start, line) = (position, number)
    advance(past: end)
    guard position < bytes.count, bytes[position].isBlank else { return true }
    (position, number) = (start, line)
    return false
  }

  private mutating func line(from start: Int, head: ContentLineScanner.Head) -> ContentLine {
    var line = ContentLine()
    line.number = number
    line.property = VCardProperty(at: head.name, in: bytes)
    line.name = head.name
    line.group = head.group
    if !head.parameters.isEmpty { line.parameters = Parameters(at: head.parameters, in: bytes) }
    let run = ContentLineScanner.Survey(bytes, from: head.end + 1, to: bytes.count)
    line.value = (head.end + 1)..<run.end
    line.isASCII = run.isASCII
    line.hasBackslash = run.hasBackslash
    advance(past: run.end)
    if line.parameters.words.contains(.base64) {
      skipBase64()
      line.property = .other
    } else if line.parameters.words.contains(.quotedPrintable) {
      guard needsJoining(line.value) else { return line }
      begin(with: start..<run.end)
      joinSoftBreaks()
      return parsed(number: line.number)
    } else if continues {
      guard line.property != .other else {
        skipContinuations()
        return line
      }
      begin(with: start..<run.end)
      unfold(keepingBlanks: foldsAtBlanks && line.property?.isText == true)
      return parsed(number: line.number)
    }
    return line
  }

  /// A line without colon is folded before its value, or is no property.
  private mutating func lineWithoutColon(_ range: Range<Int>) -> ContentLine {
    var line = ContentLine()
    line.number = number
    advance(past: range.upperBound)
    guard continues else { return line }
    begin(with: range)
    unfold(keepingBlanks: false)
    line = parsed(number: line.number)
    if line.parameters.words.contains(.base64) {
      skipBase64()
      line.property = .other
    } else if line.parameters.words.contains(.quotedPrintable), endsInSoftBreak(unfolded, 0..<unfolded.count) {
      joinSoftBreaks()
      line = parsed(number: line.number)
    }
    return line
  }

  /// The line in `unfolded`.
  private func parsed(number: Int) -> ContentLine {
    var line = ContentLine()
    line.number = number
    line.storage = .unfolded
    let head = ContentLineScanner.head(of: unfolded, from: 0, to: unfolded.count)
    guard head.hasValue else { return line }
    line.property = VCardProperty(at: head.name, in: unfolded)
    line.name = head.name
    line.group = head.group
    line.parameters = Parameters(at: head.parameters, in: unfolded)
    let run = ContentLineScanner.Survey(unfolded, from: head.end + 1, to: unfolded.count)
    line.value = (head.end + 1)..<run.end
    line.isASCII = run.isASCII
    line.hasBackslash = run.hasBackslash
    return line
  }
}

extension ContentLineReader {
  /// Where the text of the line at `start` begins.
  private func textStart(at start: Int) -> Int {
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

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0] <= 0x20 } }

  /// Whether the line at `position` continues the one before it.
  private var continues: Bool {
    let start = textStart(at: position)
    return start < bytes.count && bytes[start].isBlank
  }

  /// The line at `position`, without its line end.
  private var nextLine: Range<Int> {
    let start = textStart(at: position)
    return start..<ContentLineScanner.Survey(bytes, from: start, to: bytes.count).end
  }

  /// Goes on after the line end at `end`.
  private mutating func advance(past end: Int) {
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

  private mutating func begin(with range: Range<Int>) {
    unfolded.removeAll(keepingCapacity: true)
    append(range)
  }

  /// Appends as much of the line as can be used; one byte more shows that it was too long.
  private mutating func append(_ range: Range<Int>) {
    let room = Self.valueLimit + 1024 - unfolded.count
    if room > 0 { unfolded.append(contentsOf: bytes[range.prefix(room)]) }
  }

  /// RFC 6350, section 3.2: a line end and one blank are nothing.
  private mutating func unfold(keepingBlanks: Bool) {
    while continues {
      let line = nextLine
      let text = (line.lowerBound + 1)..<line.upperBound
      if keepingBlanks, unfolded.count < 70, let last = unfolded.last, let first = bytes[text].first,
        last.isWord, first.isWord
      {
        unfolded.append(0x20)
      }
      append(text)
      advance(past: line.upperBound)
    }
  }

  private mutating func skipContinuations() {
    while continues { advance(past: nextLine.upperBound) }
  }
}

extension ContentLineReader {
  /// Passes over the lines of a base64 value: those that are indented, blank, or made of its characters alone.
  private mutating func skipBase64() {
    while position < bytes.count {
      let line = nextLine
      guard line.isEmpty || bytes[line.lowerBound].isBlank || line.allSatisfy({ bytes[$0].isBase64 }) else { return }
      advance(past: line.upperBound)
    }
  }

  /// Whether what follows belongs to a quoted-printable `value`.
  private func needsJoining(_ value: Range<Int>) -> Bool {
    position < bytes.count && (endsInSoftBreak(bytes, value) || continues || isStray(nextLine))
  }

  /// Appends the lines that soft line breaks (RFC 2045, section 6.7, rule 5) and folds connect.
  ///
  /// Some writers put a fold's blank after a soft break: it goes where every line has it.
  private mutating func joinSoftBreaks() {
    continuations.removeAll(keepingCapacity: true)
    var isBroken = removeSoftBreak()
    while position < bytes.count {
      var line = nextLine
      if isBroken, line.isEmpty, let next = lineAfterBlank(line) {
        advance(past: line.upperBound)
        line = next
      }
      guard isBroken ? !isDelimiter(line) : isFold(line) || isStray(line) else { break }
      isBroken = endsInSoftBreak(bytes, line)
      continuations.append(line)
      advance(past: line.upperBound)
    }
    let isFolded = continuations.allSatisfy { $0.isEmpty || bytes[$0.lowerBound].isBlank }
    for line in continuations {
      append((isFolded && !line.isEmpty ? line.lowerBound + 1 : line.lowerBound)..<line.upperBound)
      _ = removeSoftBreak()
    }
  }

  /// The line after the blank one at `position`, if it goes on with the value before both: double-spaced files.
  private func lineAfterBlank(_ blank: Range<Int>) -> Range<Int>? {
    var copy = self
    copy.advance(past: blank.upperBound)
    let next = copy.nextLine
    return next.isEmpty || !copy.isStray(next) && copy.looksLikeProperty(next) ? nil : next
  }

  private func isFold(_ line: Range<Int>) -> Bool { !line.isEmpty && bytes[line.lowerBound].isBlank }

  /// Whether the line is neither blank nor a property.
  private func isStray(_ line: Range<Int>) -> Bool {
    !isBlank(line)
      && bytes.position(of: UInt8(ascii: ":"), from: line.lowerBound, to: line.upperBound) == line.upperBound
  }

  private func looksLikeProperty(_ line: Range<Int>) -> Bool {
    let end = bytes[line].firstIndex { !$0.isWord && ![0x2D, 0x2E, 0x2F].contains($0) } ?? line.upperBound
    return end > line.lowerBound && end < line.upperBound
      && (bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: ";"))
  }

  /// Whether the line begins or ends a card: no value goes past it.
  private func isDelimiter(_ line: Range<Int>) -> Bool {
    let head = ContentLineScanner.head(of: bytes, from: line.lowerBound, to: line.upperBound)
    guard head.hasValue else { return false }
    let property = VCardProperty(at: head.name, in: bytes)
    return property == .begin || property == .end
  }

  private func endsInSoftBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let last = range.last { !bytes[$0].isBlank }
    return last.map { bytes[$0] == UInt8(ascii: "=") } ?? false
  }

  /// Takes the soft break off the end of what was put together; false when there is none.
  private mutating func removeSoftBreak() -> Bool {
    guard endsInSoftBreak(unfolded, 0..<unfolded.count) else { return false }
    while unfolded.popLast() != UInt8(ascii: "=") {}
    return true
  }
}

extension UInt8 {
  fileprivate var isWord: Bool { lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x5F || self >= 0x80 }

  fileprivate var isBase64: Bool {
    lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x2B || self == 0x2F || self == 0x3D || isBlank
  }
}
