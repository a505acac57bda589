import ContactBook

/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), card by card.
///
/// One card is one record. Nothing depends on `VERSION`, which is often missing or wrong: every property is read as it
/// presents itself.
package struct VCardReader {
  /// The longest card that is read, pictures included, in bytes.
  static let recordLimit = 64 << 20
  /// How many bytes of a card's values are used: more are none of one person.
  static let usedLimit = 1 << 18

  /// What the file was taken for.
  package let recognition: Recognition
  private let file: String
  private var lines: ContentLineReader
  private var decoder: ValueDecoder
  /// A card that was opened, and not read yet.
  private var opened: Opening?
  private var record = 0
  private var outside = OutsideText()
  /// What is to be said before the next card is read, the last first.
  private var backlog: [ReadEvent] = []
  private var hasEnded = false

  /// Where a card begins.
  private struct Opening {
    let line: Int
    let offset: Int
  }

  /// Lines that stand in no card.
  private struct OutsideText {
    var firstLine = 0
    var lines = 0
  }

  /// Prepares to read the cards of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) {
    let text = VCardText(bytes, encoding: options.encoding)
    self.file = file
    lines = ContentLineReader(text.bytes, from: text.start)
    decoder = ValueDecoder(
      text.isUTF8 ? .utf8 : .eightBit, encoding: options.encoding, guess: text.encoding)
    recognition = Recognition(format: .vCard, dialect: text.dialect, encoding: text.encoding, columns: [])
    if text.hadZeros { backlog.append(.diagnostic(Diagnostic(.nulBytes, at: SourceLocation(file: file)))) }
  }

  /// About how many bytes were read so far.
  var position: Int { lines.position }

  /// The next card, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? {
    if let event = backlog.popLast() { return event }
    if let opening = opened ?? findOpening() {
      opened = nil
      return readCard(opening)
    }
    guard !hasEnded else { return nil }
    hasEnded = true
    reportFile()
    return backlog.popLast()
  }

  /// Passes over what stands before the next card.
  private mutating func findOpening() -> Opening? {
    while true {
      let (offset, number) = (lines.position, lines.number)
      lines.indentation = 0
      if lines.skipBegin() { return Opening(line: number, offset: offset) }
      lines.indentation = lines.leadingBlanks
      guard let line = lines.nextOutsideOfCards() else { return nil }
      if line.property == .begin, Delimiter(line, in: lines.bytes(of: line.storage)) == .begin {
        return Opening(line: line.number, offset: offset)
      }
      if outside.lines == 0 { outside.firstLine = line.number }
      outside.lines += 1
    }
  }

  /// How far the reading of a card has come.
  private struct Progress {
    enum Ending { case terminated, interrupted }

    /// How many cards of agents are open.
    var nestedCards = 0
    /// Whether the card of an agent may begin.
    var expectsAgent = false
    /// The bytes of values that were used.
    var used = 0
    /// The limit that the card is longer than.
    var exceeded: Int?
    var ending: Ending?
  }

  private mutating func readCard(_ opening: Opening) -> ReadEvent {
    record += 1
    var card = CardBuilder(source: SourceLocation(file: file, record: record, line: opening.line))
    var progress = Progress()
    lines.foldsAtBlanks = false
    // Held for the whole card: a line that stands in one piece then needs no count of its own.
    let bytes = lines.bytes
    var line = ContentLine()
    while progress.ending == nil {
      if progress.nestedCards == 0, lines.skipEnd() {
        progress.ending = .terminated
        break
      }
      if progress.nestedCards == 0, !progress.expectsAgent, let version = lines.skipVersion() {
        lines.foldsAtBlanks = version == UInt8(ascii: "2")
        continue
      }
      let offset = lines.position
      guard lines.read(into: &line, in: bytes) else { break }
      if lines.position - opening.offset > Self.recordLimit { progress.exceeded = Self.recordLimit }
      switch line.property {
      case .other: progress.expectsAgent = false
      case .begin, .end, .agent: readDelimiter(line, at: offset, &progress)
      default: read(line, in: bytes, into: &card, &progress)
      }
    }
    if let limit = progress.exceeded {
      return .unusable(Diagnostic(.recordTooLong(bytes: limit), at: card.contact.contact.source))
    }
    if progress.ending != .terminated { card.report(.unterminatedCard, line: opening.line) }
    return finish(&card)
  }

  private mutating func readDelimiter(_ line: ContentLine, at offset: Int, _ progress: inout Progress) {
    let bytes = lines.bytes(of: line.storage)
    let beginsAgent = progress.expectsAgent
    progress.expectsAgent = false
    if line.property == .agent {
      switch Agent(line, in: bytes) {
      case .inValue: break
      case .follows: progress.expectsAgent = true
      case .begins: progress.nestedCards += 1
      }
      return
    }
    switch Delimiter(line, in: bytes) {
    case .begin where beginsAgent: progress.nestedCards += 1
    case .end where progress.nestedCards > 0: progress.nestedCards -= 1
    case .begin:
      opened = Opening(line: line.number, offset: offset)
      progress.ending = .interrupted
    case .end: progress.ending = .terminated
    case .endThenBegin:
      opened = Opening(line: line.number, offset: offset)
      progress.ending = .terminated
    case nil: break
    }
  }

  private mutating func read(
    _ line: ContentLine, in file: [UInt8], into card: inout CardBuilder, _ progress: inout Progress
  ) {
    progress.expectsAgent = false
    if !line.isTooLong { progress.used += line.value.count }
    if progress.used > Self.usedLimit { progress.exceeded = progress.exceeded ?? Self.usedLimit }
    guard progress.exceeded == nil else { return }
    if line.property == nil {
      card.countMalformedLine(line: line.number)
    } else if progress.nestedCards > 0 {
      card.addAgent(line, in: lines.bytes(of: line.storage), decoder: &decoder)
    } else if line.property == .version {
      lines.foldsAtBlanks = isVersion2(line)
    } else if line.storage == .file {
      card.add(line, in: file, decoder: &decoder)
    } else {
      card.add(line, in: lines.unfolded, decoder: &decoder)
    }
  }

  private mutating func finish(_ card: inout CardBuilder) -> ReadEvent {
    card.finish()
    guard let first = card.diagnostics.first else { return .contact(card.contact.take()) }
    backlog.append(.contact(card.contact.take()))
    backlog += card.diagnostics.dropFirst().reversed().map(ReadEvent.diagnostic)
    return .diagnostic(first)
  }

  /// What is said once, of the file as a whole.
  private mutating func reportFile() {
    if outside.lines > 0 {
      let place = SourceLocation(file: file, line: outside.firstLine)
      backlog.append(.diagnostic(Diagnostic(.textOutsideCards(lines: outside.lines), at: place)))
    }
    for reason in decoder.reasons.reversed() {
      backlog.append(.diagnostic(Diagnostic(reason, at: SourceLocation(file: file))))
    }
  }

  private func isVersion2(_ line: ContentLine) -> Bool {
    lines.bytes(of: line.storage)[line.value].first { $0 > 0x20 } == UInt8(ascii: "2")
  }
}

/// A line that opens or closes a card.
enum Delimiter {
  case begin, end
  /// `END:VCARDBEGIN:VCARD`: files that were put together without a line end between them.
  case endThenBegin

  /// The meaning of the BEGIN or END `line`; nil for those of anything but a card.
  init?(_ line: ContentLine, in bytes: [UInt8]) {
    let value = bytes.trimmed(line.value)
    switch Self.table.position(of: value, in: bytes) {
    case 0: self = line.property == .begin ? .begin : .end
    case 1 where line.property == .end: self = .endThenBegin
    default: return nil
    }
  }

  private static let table = WordTable(["vcard", "vcardbegin:vcard"])
}

/// Where the card of an AGENT (vCard 2.1, section 2.4.4; RFC 2426, section 3.5.4) stands.
enum Agent {
  /// In the value, escaped, or somewhere else: nothing follows.
  case inValue
  /// From the next line on.
  case follows
  /// Its BEGIN is the value.
  case begins

  init(_ line: ContentLine, in bytes: [UInt8]) {
    let value = bytes.trimmed(line.value)
    self = value.isEmpty ? .follows : Self.table.position(of: value, in: bytes) == nil ? .inValue : .begins
  }

  private static let table = WordTable(["begin:vcard", "begin: vcard"])
}

extension [UInt8] {
  /// `range` without the blanks and quotes around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank || self[start] == UInt8(ascii: "\"") { start += 1 }
    while start < end, self[end - 1].isBlank || self[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    return start..<end
  }
}
