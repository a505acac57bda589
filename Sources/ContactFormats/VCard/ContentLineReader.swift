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
      let start = textStart(at: position)
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

  /// The next line that is not blank, as it stands: what is no part of a card is not folded. A line that may be the
  /// beginning of BEGIN:VCARD is.
  mutating func nextOutsideOfCards() -> ContentLine? {
    while position < bytes.count {
      let range = nextLine
      if isBlank(range) {
        advance(past: range.upperBound)
        continue
      }
      if range.count < Self.begin.count, zip(bytes[range], Self.begin).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        var line = ContentLine()
        return read(into: &line, in: bytes) ? line : nil
      }
      let line = ContentLine(bytes, at: range, storage: .file, number: number)
      advance(past: range.upperBound)
      return line
    }
    return nil
  }

  private mutating func read(
    into line: inout ContentLine, from start: Int, head: ContentLineScanner.Head, in bytes: [UInt8]
  ) {
    line = ContentLine(bytes, head: head, to: bytes.count, number: number)
    if !head.parameters.isEmpty { line.parameters = recent.parameters(at: head.parameters, in: bytes) }
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

  private func unfoldedLine(number: Int) -> ContentLine {
    var line = ContentLine(unfolded, at: 0..<unfolded.count, storage: .unfolded, number: number)
    if unfolded.count == Self.unfoldedLimit { line.isTooLong = true }
    return line
  }
}
