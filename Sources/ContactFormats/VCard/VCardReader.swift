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

  /// Lines that stand in no card, or hold more than what begins or ends one.
  private struct OutsideText {
    private(set) var firstLine = 0
    private(set) var lines = 0
    private var lastLine = 0

    /// Counts the line of this number, once.
    mutating func add(lineAt number: Int) {
      guard lastLine != number else { return }
      if lines == 0 { firstLine = number }
      lastLine = number
      lines += 1
    }
  }

  /// Prepares to read the cards of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) {
    let text = VCardText(bytes, encoding: options.encoding)
    self.file = file
    lines = ContentLineReader(text.bytes, from: text.start)
    decoder = ValueDecoder(
      text.isUTF8 ? .utf8 : .eightBit, encoding: options.encoding, guess: text.encoding,
      reason: text.guess)
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
      guard let range = lines.nextOutsideOfCards() else { return nil }
      if let opening = opening(in: range) { return opening }
      outside.add(lineAt: lines.number)
      lines.advance(past: range.upperBound)
    }
  }

  /// The card that the line at `range`, outside of any, opens: with BEGIN:VCARD, whatever stands before and behind it, or
  /// with its version where the line between two cards was lost. The reader goes on behind it.
  private mutating func opening(in range: Range<Int>) -> Opening? {
    let (bytes, number) = (lines.bytes, lines.number)
    let opening = Opening(line: number, offset: range.lowerBound)
    if lines.mayBeFoldedBegin(range) { return openFoldedBegin() ? opening : nil }
    guard let mark = CardMark.first(.begin, in: bytes, at: range) else {
      let line = ContentLine(bytes, at: range, storage: .file, number: number)
      if record > 0, line.property == .version, Self.versions.position(of: bytes.trimmed(line.value), in: bytes) != nil
      {
        return opening
      }
      // `BEGIN;CHARSET=UTF-8:VCARD`
      guard line.property == .begin, Self.isOfCard(line, in: bytes) else { return nil }
      lines.advance(past: range.upperBound)
      return opening
    }
    let before = range.lowerBound..<mark.range.lowerBound
    let behind = mark.range.upperBound..<range.upperBound
    let isFirst = lines.isBlank(before) || isEnd(before)
    guard isFirst || mayStandBeforeCard(before) && !isSentence(behind) else { return nil }
    let rest = firstLine(in: behind)
    if !isFirst || !lines.isBlank(behind.lowerBound..<rest) { outside.add(lineAt: number) }
    // A single line with blanks before it is no indented card, whose folds would be taken for lines of their own.
    let goesOn = lines.resume(behindMark: rest, number: number)
    lines.indentation = goesOn ? 0 : min(lines.indentation, lines.leadingBlanks)
    return opening
  }

  /// Passes over a BEGIN:VCARD that is folded; false for any other line at the reader's place.
  private mutating func openFoldedBegin() -> Bool {
    let (offset, number) = (lines.position, lines.number)
    var line = ContentLine()
    if lines.read(into: &line, in: lines.bytes), line.property == .begin,
      Self.isOfCard(line, in: lines.bytes(of: line.storage))
    {
      return true
    }
    lines.resume(at: offset, number: number)
    return false
  }

  /// Whether the BEGIN or END `line` is of a card, and not of a calendar or the like.
  private static func isOfCard(_ line: ContentLine, in bytes: [UInt8]) -> Bool {
    let value = bytes.trimmed(line.value)
    return card.position(of: value.prefix(5), in: bytes) != nil
  }

  private static let card = WordTable(["vcard"])

  private static let versions = WordTable(["2.1", "3.0", "4.0"])

  /// Whether a card may begin behind the text at `range`: rubbish, or the end of another card, but no property's value.
  private func mayStandBeforeCard(_ range: Range<Int>) -> Bool {
    let head = ContentLineScanner.head(of: lines.bytes, from: range.lowerBound, to: range.upperBound)
    guard head.hasValue else { return true }
    let property = VCardProperty(at: head.name, in: lines.bytes)
    return property == .malformed || property == .end || hasBlank(head.name)
  }

  private func hasBlank(_ range: Range<Int>) -> Bool { range.contains { lines.bytes[$0].isBlank } }

  /// Whether the text at `range` is an END:VCARD alone.
  private func isEnd(_ range: Range<Int>) -> Bool {
    guard let mark = CardMark.leading(in: lines.bytes, at: range) else { return false }
    return mark.kind == .end && lines.isBlank(mark.range.upperBound..<range.upperBound)
  }

  /// Whether several words follow BEGIN:VCARD at `range`: a sentence about cards opens none.
  private func isSentence(_ range: Range<Int>) -> Bool {
    guard let start = firstLetter(in: range), firstLine(in: range) == range.upperBound else { return false }
    return lines.isBlank(range.lowerBound..<start) && hasBlank(start..<range.upperBound)
  }

  private func firstLetter(in range: Range<Int>) -> Int? { range.first { lines.bytes[$0].isLetter } }

  /// Where the first content line begins that stands at `range`, behind BEGIN:VCARD and perhaps rubbish; the end of
  /// `range` where none does.
  private func firstLine(in range: Range<Int>) -> Int {
    guard let start = firstLetter(in: range) else { return range.upperBound }
    // The letter may be that of a `\n` that stands for a line end.
    return (start..<range.upperBound).prefix(2).first { place in
      let head = ContentLineScanner.head(of: lines.bytes, from: place, to: range.upperBound)
      return head.hasValue && VCardProperty(at: head.name, in: lines.bytes).isKnown
    } ?? range.upperBound
  }

  /// How far the reading of a card has come.
  private struct Progress {
    enum Ending { case terminated, interrupted }

    /// How many cards of agents are open.
    var nestedCards = 0
    /// Whether the card of an agent may begin.
    var expectsAgent = false
    /// How many times the version was given.
    var versions = 0
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
      let (offset, number) = (lines.position, lines.number)
      if progress.nestedCards == 0, !progress.expectsAgent, let version = lines.skipVersion() {
        lines.foldsAtBlanks = version == UInt8(ascii: "2")
        progress.versions += 1
        if progress.versions > 1 { endAtSecondVersion(offset, number: number, card, &progress) }
        continue
      }
      guard lines.read(into: &line, in: bytes) else { break }
      if lines.position - opening.offset > Self.recordLimit { progress.exceeded = Self.recordLimit }
      switch line.property {
      case .other: progress.expectsAgent = false
      case .unknown:
        progress.expectsAgent = false
        if progress.nestedCards == 0 { card.checkUnknown(line, in: lines.bytes(of: line.storage)) }
      case .malformed: readMalformed(line, at: offset, into: &card, &progress)
      case .begin, .end, .agent: readDelimiter(line, at: offset, &progress)
      default: read(line, in: bytes, into: &card, &progress)
      }
      if line.property == .version, progress.nestedCards == 0 {
        progress.versions += 1
        if progress.versions > 1 { endAtSecondVersion(offset, number: number, card, &progress) }
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
    guard Self.isOfCard(line, in: bytes) else { return }
    switch line.property {
    case .begin where beginsAgent: progress.nestedCards += 1
    case .begin:
      // It is read again, as what opens the next card.
      lines.resume(at: offset, number: line.number)
      progress.ending = .interrupted
    default:
      if progress.nestedCards > 0 { progress.nestedCards -= 1 } else { progress.ending = .terminated }
      // A fold that stands in the mark itself leaves nothing to find behind it.
      let raw = offset..<lines.position
      guard let mark = CardMark.leading(in: lines.bytes, at: raw) else { return }
      let number = line.number
      if lines.resume(behindMark: mark.range.upperBound, number: number), progress.ending == nil {
        outside.add(lineAt: number)
      }
    }
  }

  /// Reads a `line` whose name no property has: rubbish, and behind it perhaps what begins or ends a card.
  private mutating func readMalformed(
    _ line: ContentLine, at offset: Int, into card: inout CardBuilder, _ progress: inout Progress
  ) {
    progress.expectsAgent = false
    let start = lines.textStart(at: offset)
    let end = ValueSurvey(lines.bytes, from: start, to: lines.bytes.count).end
    if let mark = CardMark.leading(in: lines.bytes, at: start..<end) {
      outside.add(lineAt: line.number)
      lines.resume(at: mark.range.lowerBound, number: line.number)
    } else if progress.nestedCards == 0 {
      card.countMalformedLine(line: line.number)
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

  /// Ends `card` before the second VERSION, at `offset`, if it is of another card with another name: what stood between
  /// the two was lost, or nothing that is known here.
  private mutating func endAtSecondVersion(
    _ offset: Int, number: Int, _ card: borrowing CardBuilder, _ progress: inout Progress
  ) {
    let known = card.contact.contact.name
    guard known.full ?? known.given ?? known.family != nil else { return }
    let (position, next) = (lines.position, lines.number)
    var line = ContentLine()
    var other = CardBuilder(source: SourceLocation(file: file))
    while lines.read(into: &line, in: lines.bytes), ![.begin, .end, .version].contains(line.property) {
      if line.property == .formattedName || line.property == .name {
        other.add(line, in: lines.bytes(of: line.storage), decoder: &decoder)
      }
    }
    lines.resume(at: position, number: next)
    let name = other.contact.contact.name
    let isAnother =
      if let full = name.full, let knownFull = known.full { full != knownFull } else {
        name.given != nil && known.given != nil && name.given != known.given
          || name.family != nil && known.family != nil && name.family != known.family
      }
    guard isAnother else { return }
    lines.resume(at: offset, number: number)
    opened = Opening(line: number, offset: offset)
    progress.ending = .interrupted
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
