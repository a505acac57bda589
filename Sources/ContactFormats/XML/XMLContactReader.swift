import ContactBook

/// Reads contacts from XML, record by record, through libxml2's reader.
package struct XMLContactReader: ~Copyable {
  /// What the file was taken for.
  package let recognition: Recognition
  private let file: String
  private let dialect: XMLDialect
  private var text: XMLText
  private var records: XMLRecordReader
  private var mapping: XMLContactMapping
  private var cards: EmbeddedCards?
  private var rows: WorksheetRows?
  /// Events of the record read last, the next one at the end.
  private var pending: [ReadEvent]
  private var condition = Condition.asWritten
  /// The highest number of a record that was told of, where cards or rows have numbers of their own.
  private var lastTold = 0

  /// How the document is read, and whether it can be read on.
  private enum Condition {
    case asWritten, sanitised, ended
  }

  /// Prepares to read the records of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    var text = try XMLText(bytes, options: options)
    var detection = try XMLDialect.detection(in: text, options: options)
    let firstFailure = detection.failure
    if firstFailure != nil, let clean = try text.sanitised() {
      text = clean
      detection = try XMLDialect.detection(in: clean, options: options)
      condition = .sanitised
    }
    guard let dialect = detection.dialect else {
      if let failure = detection.failure { throw .malformedXML(failure.text) }
      throw .noContacts
    }
    let hiddenTables = try WorksheetRows.hiddenTables(of: dialect, in: text)
    let records = try XMLRecordReader(text, dialect: dialect)
    mapping = XMLContactMapping(dialect, spellings: records.spellings, blockedGroups: detection.blockedGroups)
    cards = EmbeddedCards(dialect, file: file, options: options)
    rows = WorksheetRows(dialect, file: file, hiddenTables: hiddenTables, options: options)
    recognition = Recognition(format: .xml, dialect: dialect.name, encoding: text.encoding, columns: dialect.columns)
    pending = text.warning.map { [.diagnostic(Diagnostic($0, at: SourceLocation(file: file)))] } ?? []
    if let firstFailure, condition == .sanitised {
      let source = SourceLocation(file: file, line: firstFailure.line)
      pending.append(.diagnostic(Diagnostic(.mendedXML(detail: firstFailure.detail), at: source)))
    }
    self.file = file
    self.text = text
    self.dialect = dialect
    self.records = records
  }

  /// About how many bytes were read so far.
  var position: Int { records.position }

  /// The next record, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? {
    guard cards != nil || rows != nil else { return nextEvent() }
    let event = nextEvent()
    lastTold = max(lastTold, event?.source.record ?? 0)
    return event
  }

  private mutating func nextEvent() -> ReadEvent? {
    while true {
      if let event = pending.popLast() { return event }
      guard condition != .ended else { return nil }
      switch records.next() {
      case .record: if let event = readRecord() { return event }
      case .group(let line): return .unusable(Diagnostic(.group, at: place(records.count, line)))
      case .brokenRecord: mend(isInRecord: true)
      case nil: mend(isInRecord: false)
      }
    }
  }

  /// The first event of the record read last; the others are to come.
  private mutating func readRecord() -> ReadEvent? {
    if cards != nil {
      pending = cards?.events(of: records.record).reversed() ?? []
      return pending.popLast()
    }
    if rows != nil {
      pending = rows?.events(of: records.record, table: records.tables).reversed() ?? []
      return pending.popLast()
    }
    let source = place(records.record.number, records.record.line)
    if mapping.people > 1 { return readPeople(line: records.record.line) }
    var diagnostics: [Diagnostic] = []
    let event = mapping.event(of: records.record, at: source, &diagnostics)
    if records.record.holdsRecords, event?.holdsIdentifier == false { return nil }
    guard let first = diagnostics.first else { return event }
    if let event { pending.append(event) }
    for diagnostic in diagnostics.dropFirst().reversed() { pending.append(.diagnostic(diagnostic)) }
    return .diagnostic(first)
  }

  /// The first event of a record of several people; the others are to come.
  private mutating func readPeople(line: Int) -> ReadEvent? {
    for person in 0..<mapping.people {
      let source = place(records.record.number, line, person: person)
      var diagnostics: [Diagnostic] = []
      let event = mapping.event(of: records.record, person: person, at: source, &diagnostics)
      pending += diagnostics.map(ReadEvent.diagnostic) + (event.map { [$0] } ?? [])
    }
    pending.reverse()
    return pending.popLast()
  }

  /// Reads on from a copy that is mended, where that helps, or says where the document breaks off.
  private mutating func mend(isInRecord: Bool) {
    guard let failure = records.failure else {
      condition = .ended
      pending = rows?.finish().reversed() ?? []
      return
    }
    let count = records.count - (isInRecord ? 1 : 0)
    guard condition == .asWritten, let clean = (try? text.sanitised()) ?? nil else {
      return stop(at: failure, isInRecord: isInRecord)
    }
    condition = .sanitised
    text = clean
    pending = [.diagnostic(Diagnostic(.mendedXML(detail: failure.detail), at: place(0, failure.line)))]
    guard var again = try? XMLRecordReader(text, dialect: dialect), again.skip(count) else {
      return stop(at: failure, isInRecord: isInRecord)
    }
    records = again
  }

  private mutating func stop(at failure: XMLFault, isInRecord: Bool) {
    condition = .ended
    let reason = Diagnostic.Reason.malformedXML(detail: failure.detail)
    let rows = rows?.finish() ?? []
    pending +=
      isInRecord
      ? [.unusable(Diagnostic(reason, at: place(brokenRecord(after: rows), failure.line)))]
      : [.diagnostic(Diagnostic(reason, at: place(0, failure.line)))]
    pending += rows.reversed()
  }

  /// The number of the record in which the document breaks off. Cards and rows have numbers of their own; a record
  /// around others was begun, and numbered, before them.
  private func brokenRecord(after rows: [ReadEvent]) -> Int {
    guard cards != nil || self.rows != nil else { return records.record.number }
    return rows.reduce(lastTold) { max($0, $1.source.record) } + 1
  }

  /// The place of one of the people of a record, each of whom is a record of their own.
  private func place(_ record: Int, _ line: Int, person: Int = 0) -> SourceLocation {
    let number = record > 0 ? (record - 1) * mapping.people + person + 1 : 0
    return SourceLocation(file: file, record: number, line: line)
  }
}

extension ReadEvent {
  /// Whether it is a contact that could be reached.
  fileprivate var holdsIdentifier: Bool {
    guard case .contact(let contact) = self else { return false }
    return !contact.emails.isEmpty || !contact.phones.isEmpty || !contact.handles.isEmpty || contact.userID != nil
  }
}
