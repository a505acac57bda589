/// Reads content lines from bytes: finds where each ends, and puts together those that are folded.
///
/// Lines end at LF, CR LF, CR CR LF or a CR alone. A line that stands in one piece is not copied.
struct ContentLineReader {
  /// The longest value that is used, in bytes.
  static let valueLimit = 1 << 16
  /// The longest line that is put together from several; the rest of a longer one is not kept.
  static let unfoldedLimit = 1 << 18

  let bytes: [UInt8]
  /// Where the next line begins.
  var position: Int
  /// The number of the line at `position`, from 1.
  var number = 1
  /// The last line that was put together from several.
  var unfolded: [UInt8] = []
  /// How many blanks stand before every line of the card, in files that are indented as a whole.
  var indentation = 0
  /// Whether a fold stands for a blank between two words, as the example of vCard 2.1 has it.
  var foldsAtBlanks = false
  var continuations: [Range<Int>] = []
  private var recent = RecentParameters()
  private var recentNames = RecentNames()

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

  /// Reads the next line that is not blank into `line`, because a line is large to copy; false at the end.
  ///
  /// `bytes` are the reader's own, handed in because taking them out of it counts a reference for every line.
  mutating func read(into line: inout ContentLine, in bytes: [UInt8]) -> Bool {
    while position < bytes.count {
      var start = textStart(at: position)
      // Whatever stands before a line that is no letter, and cannot be seen, is no part of its name.
      if start < bytes.count, !bytes[start].isLetter { start = bytes.endOfInvisible(from: start, to: bytes.count) }
      let head = ContentLineScanner.head(of: bytes, from: start, to: bytes.count)
      guard head.hasValue else {
        let end = head.end
        if isBlank(start..<end) {
          advance(past: end)
          continue
        }
        line = lineWithoutColon(start..<end)
        return true
      }
      read(into: &line, from: start, head: head, in: bytes)
      return true
    }
    return false
  }

  /// Passes over an END:VCARD that is written as nearly all are; false for anything else at `position`.
  mutating func skipEnd() -> Bool { begins(with: UInt8(ascii: "E")) && skip(Self.end, length: 9) }

  /// Passes over a BEGIN:VCARD that is written as nearly all are; false for anything else at `position`.
  mutating func skipBegin() -> Bool { skip(Self.begin, length: 11) }

  /// Passes over a VERSION that is written as nearly all are, and returns its first digit; nil for anything else.
  mutating func skipVersion() -> UInt8? {
    guard begins(with: UInt8(ascii: "V")), bytes.word(at: position).bits == Self.version else { return nil }
    let (start, line, digit) = (position, number, position &+ 8)
    advance(past: ValueSurvey(bytes, from: digit, to: bytes.count).end)
    guard digit < bytes.count, position >= bytes.count || !bytes[position].isBlank else {
      (position, number) = (start, line)
      return nil
    }
    return bytes[digit]
  }

  /// Whether `byte` stands at `position`: what most lines are told from the ones to skip by.
  private func begins(with byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private static let version = Array("VERSION:".utf8).word(at: 0).bits
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

  /// The next line that is not blank, as it stands, which `position` moves to: what is no part of a card is not folded.
  mutating func nextOutsideOfCards() -> Range<Int>? {
    while position < bytes.count {
      let range = nextLine
      if !isBlank(range) { return range }
      advance(past: range.upperBound)
    }
    return nil
  }

  /// Whether the line at `range` may be the beginning of a BEGIN:VCARD that is folded.
  func mayBeFoldedBegin(_ range: Range<Int>) -> Bool {
    range.count < Self.begin.count && zip(bytes[range], Self.begin).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// Goes on at `place`, in the line of this number, which was read already or in part.
  mutating func resume(at place: Int, number: Int) {
    position = place
    self.number = number
  }

  /// Goes on behind the mark that ends at `place`, on the line of this number: after the line where nothing more stands on
  /// it. Returns whether something does.
  mutating func resume(behindMark place: Int, number: Int) -> Bool {
    resume(at: place, number: number)
    let end = ValueSurvey(bytes, from: place, to: bytes.count).end
    guard isBlank(place..<end) else { return true }
    advance(past: end)
    return false
  }

  private mutating func read(
    into line: inout ContentLine, from start: Int, head: ContentLineScanner.Head, in bytes: [UInt8]
  ) {
    line = ContentLine(bytes, head: head, to: bytes.count, number: number)
    if !head.parameters.isEmpty { line.parameters = recent.parameters(at: head.parameters, in: bytes) }
    if line.property == .unknown { resolveName(of: &line, in: bytes) }
    advance(past: line.value.upperBound)
    if line.parameters.encoding == .base64 {
      skipBase64()
      line.property = .other
      return
    }
    if line.parameters.encoding == .quotedPrintable {
      guard needsJoining(line.value) else { return }
      begin(with: start..<line.value.upperBound)
      joinSoftBreaks()
      line = unfoldedLine(number: line.number)
      return
    }
    guard continues else { return }
    if line.property == .other { return skipContinuations() }
    begin(with: start..<line.value.upperBound)
    unfold(keepingBlanks: foldsAtBlanks && line.property?.isText == true)
    line = unfoldedLine(number: line.number)
  }

  /// A line without colon is folded before its value, or is no property.
  private mutating func lineWithoutColon(_ range: Range<Int>) -> ContentLine {
    let number = number
    advance(past: range.upperBound)
    begin(with: range)
    guard continues else { return unfoldedLine(number: number) }
    unfold(keepingBlanks: false)
    var line = unfoldedLine(number: number)
    if line.parameters.encoding == .base64 {
      skipBase64()
      line.property = .other
      return line
    }
    guard line.parameters.encoding == .quotedPrintable, endsInSoftBreak(unfolded, line.value) else { return line }
    joinSoftBreaks()
    return unfoldedLine(number: number)
  }

  /// Finds what an unknown name means. What is too long for a number or an address is passed over, whatever it is.
  private mutating func resolveName(of line: inout ContentLine, in bytes: [UInt8]) {
    recentNames.resolve(&line, in: bytes)
    if line.property == .unknown, line.value.count > HomemadeName.longestValue { line.property = .other }
  }

  private func unfoldedLine(number: Int) -> ContentLine {
    var line = ContentLine(unfolded, at: 0..<unfolded.count, storage: .unfolded, number: number)
    if unfolded.count == Self.unfoldedLimit { line.isTooLong = true }
    if line.property == .unknown { HomemadeName.resolve(&line, in: unfolded) }
    return line
  }
}

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
  func isBlank(_ range: Range<Int>) -> Bool {
    range.isEmpty || bytes.endOfInvisible(from: range.lowerBound, to: range.upperBound) == range.upperBound
  }

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

extension ContentLineReader {
  /// Passes over the lines of a base64 value: those that are indented, blank, or made of its characters alone.
  mutating func skipBase64() {
    while position < bytes.count {
      let line = nextLine
      guard line.isEmpty || bytes[line.lowerBound].isBlank || line.allSatisfy({ bytes[$0].isBase64 }) else { return }
      advance(past: line.upperBound)
    }
  }

  /// Whether what follows belongs to a quoted-printable `value`.
  func needsJoining(_ value: Range<Int>) -> Bool {
    position < bytes.count && (endsInSoftBreak(bytes, value) || continues || isStray(nextLine))
  }

  /// Appends the lines that soft line breaks (RFC 2045, section 6.7, rule 5) and folds connect.
  ///
  /// Some writers put a fold's blank after a soft break: it goes where every line has it.
  mutating func joinSoftBreaks() {
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
    CardMark.leading(in: bytes, at: line) != nil
  }

  /// Whether the text at `range` of `bytes` ends in `=`.
  func endsInSoftBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
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
  fileprivate var isBase64: Bool {
    lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x2B || self == 0x2F || self == 0x3D || isBlank
  }
}
