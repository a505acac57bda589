import ContactBook

/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), card by card.
///
/// One card is one record. Nothing depends on `VERSION`, which is often missing or wrong: every property is read as it
/// presents itself.
package struct VCardReader {
  /// The longest card that is read, pictures included.
  static let recordLimit = 64 << 20

  /// What the file was taken for.
  package let recognition: Recognition
  private let file: String
  private var lines: ContentLineReader
  private var decoder: ValueDecoder
  private var phoneLabels = PhoneLabels()
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
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    let text = VCardText(bytes, encoding: options.encoding)
    self.file = file
    lines = ContentLineReader(text.bytes, from: text.start)
    decoder = ValueDecoder(text.isUTF8 ? .utf8 : .eightBit, encoding: options.encoding)
    recognition = Recognition(format: .vCard, dialect: text.dialect, encoding: text.encoding, columns: [])
    if text.hadZeros { backlog.append(.diagnostic(Diagnostic(.nulBytes, at: SourceLocation(file: file)))) }
  }

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
      guard let line = lines.next() else { return nil }
      if line.property == .begin, Delimiter(line, in: lines.bytes(of: line.storage)) == .begin {
        return Opening(line: line.number, offset: offset)
      }
      if outside.lines == 0 { outside.firstLine = line.number }
      outside.lines += 1
    }
  }

  private mutating func readCard(_ opening: Opening) -> ReadEvent {
    record += 1
    var card = CardBuilder(source: SourceLocation(file: file, record: record, line: opening.line))
    var isTooLong = false
    var isTerminated = false
    var lastWasAgent = false
    var nestedCards = 0
    lines.foldsAtBlanks = false
    reading: while true {
      if nestedCards == 0, lines.skipEnd() {
        isTerminated = true
        break
      }
      let offset = lines.position
      guard let line = lines.next() else { break }
      if lines.position - opening.offset > Self.recordLimit { isTooLong = true }
      let wasAgent = lastWasAgent
      lastWasAgent = false
      switch line.property {
      case .begin, .end:
        switch Delimiter(line, in: lines.bytes(of: line.storage)) {
        case .begin where wasAgent: nestedCards += 1
        case .end where nestedCards > 0: nestedCards -= 1
        case .begin:
          opened = Opening(line: line.number, offset: offset)
          break reading
        case .end:
          isTerminated = true
          break reading
        case .endThenBegin:
          isTerminated = true
          opened = Opening(line: line.number, offset: offset)
          break reading
        case nil: break
        }
      case .agent:
        let agent = Agent(line, in: lines.bytes(of: line.storage))
        lastWasAgent = agent == .follows
        if agent == .begins { nestedCards += 1 }
      case .other?: break
      case _ where isTooLong: break
      case nil: card.report(.malformedLine, line: line.number)
      case _ where nestedCards > 0: card.addAgent(line, in: lines.bytes(of: line.storage), decoder: &decoder)
      case .version?: lines.foldsAtBlanks = isVersion2(line)
      default:
        card.add(line, in: lines.bytes(of: line.storage), decoder: &decoder, labelKinds: &phoneLabels)
      }
    }
    if isTooLong {
      return .unusable(Diagnostic(.recordTooLong(bytes: Self.recordLimit), at: card.contact.contact.source))
    }
    if !isTerminated { card.report(.unterminatedCard, line: opening.line) }
    return finish(card)
  }

  private mutating func finish(_ card: consuming CardBuilder) -> ReadEvent {
    let (contact, diagnostics) = card.finish(labelKinds: &phoneLabels)
    guard let first = diagnostics.first else { return .contact(contact) }
    backlog.append(.contact(contact))
    backlog += diagnostics.dropFirst().reversed().map(ReadEvent.diagnostic)
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
