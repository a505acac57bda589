import ContactBook

/// Makes contacts of the records of a table: of CSV files, and of the rows of worksheets.
///
/// It knows nothing of how the records are written: `TableRecord` gives it their cells.
struct RecordMapper {
  /// Whose table it is, as far as its columns tell.
  let exporter: Exporter
  /// The columns in the order of the table, and what they were taken for.
  let columns: [Recognition.Column]

  private let bindings: [BoundColumn]
  private let boundHeaders: [[UInt8]]
  private let headers: [String]
  private let keptColumns: [(column: Int, name: String)]
  private var signals: SignalColumns
  private let file: String
  private let isEncodingGuessed: Bool
  /// Why nobody in the table may be contacted.
  private let doNotContact: DoNotContactReason?
  private var labels = LabelCache()
  private var reported: Set<Diagnostic.Reason> = []
  /// How many people stand in a row.
  private let personCount: Int
  /// What else came of the row that was read last, the last one first.
  private var further: [ReadEvent] = []
  /// The column by which records are told from each other: rows without belong to the record before them.
  private let keyColumn: Int?
  private var hadKey = false
  private var recordNumber = 0

  /// A mapper of the records that follow the header of `layout` in `file`, whose encoding may be a guess.
  init(_ layout: TableLayout, file: String, isEncodingGuessed: Bool = false, options: ReadOptions) {
    let exporter = Exporter(headers: layout.headers)
    let bindings = ColumnBinding.all(of: layout, exporter: exporter)
    self.exporter = exporter
    self.bindings = bindings.map(BoundColumn.init)
    boundHeaders = bindings.map { Array($0.header.utf8) }
    self.file = file
    self.isEncodingGuessed = isEncodingGuessed
    doNotContact = options.doNotContact
    headers = layout.headers
    let keys = layout.headers.map { HeaderKey($0) }
    keptColumns = options.keptColumns.compactMap { name in
      keys.firstIndex(of: HeaderKey(name)).map { ($0, name) }
    }
    signals = SignalColumns(layout, exporter: exporter)
    personCount = layout.persons.count
    keyColumn = Self.keyColumn(of: layout, bindings: bindings)
    columns = layout.headers.enumerated().map { index, name in
      if let bound = bindings.first(where: { $0.column == index }) {
        return Recognition.Column(name: name, field: bound.field)
      }
      let field = layout.columns[index].field.flatMap { ColumnBinding.companions.contains($0) ? $0 : nil }
      return Recognition.Column(name: name, field: field)
    }
  }

  /// Reads the record of `cells` at `line`, and adds what is to be known of it to `diagnostics`.
  ///
  /// - Returns: Its contact, or why it has none; nil for rows without text, for repeated headers and for the remarks that
  ///   reports end with. Further people of the row come from `nextFurther`.
  mutating func read(_ cells: borrowing TableRecord, line: Int, into diagnostics: inout [Diagnostic]) -> ReadEvent? {
    let source = location(line: line)
    if cells.count != headers.count { reportWidth(of: cells, at: source, into: &diagnostics) }
    if cells.count == 1, headers.count > 1, !Self.identifies(cells.text(at: 0)) { return nil }
    if signals.isDeletion(cells) {
      recordNumber += 1
      return .unusable(Diagnostic(.deletedRecord, at: source))
    }
    if let columns = continuedColumns(cells) {
      recordNumber += 1
      return .unusable(Diagnostic(.continuationRow(columns: columns), at: source))
    }
    let reason = signals.doNotContact(cells) ?? doNotContact
    if personCount == 1 {
      return read(person: 0, of: cells, line: line, doNotContact: reason, into: &diagnostics)
    }
    for person in (0..<personCount).reversed() {
      let event = read(person: person, of: cells, line: line, doNotContact: reason, into: &diagnostics)
      if let event { further.append(event) }
    }
    numberFurther()
    return further.popLast()
  }

  /// Reads one of the people in the row of `cells`; nil where none of their columns holds anything, unless they are the
  /// only one.
  private mutating func read(
    person: Int, of cells: borrowing TableRecord, line: Int, doNotContact: DoNotContactReason?,
    into diagnostics: inout [Diagnostic]
  ) -> ReadEvent? {
    let source = location(line: line)
    var contact = TableContact(source: source, headers: headers, isEncodingGuessed: isEncodingGuessed)
    for bound in bindings where bound.person == person && cells.isFilled(bound.column) {
      contact.add(from: bound.binding, of: cells, labels: &labels)
    }
    if personCount > 1 {
      if contact.isEmpty { return nil }
      for bound in bindings where bound.person == nil && cells.isFilled(bound.column) {
        contact.add(from: bound.binding, of: cells, labels: &labels)
      }
    }
    if let doNotContact { contact.builder.markDoNotContact(doNotContact) }
    for kept in keptColumns {
      if let text = cells.text(at: kept.column) { contact.builder.keep(text, as: kept.name) }
    }
    if contact.builder.contact.messageText != nil, width(of: cells) > headers.count {
      contact.builder.contact.messageText = nil
      contact.builder.report(.messageTextUncertain)
    }
    guard !contact.isEmpty || cells.hasText, !isRepeatedHeader(cells) else { return nil }
    if personCount == 1 { recordNumber += 1 }
    contact.complete()
    if !contact.diagnostics.isEmpty { report(contact.diagnostics, into: &diagnostics) }
    return contact.finish()
  }

  /// Gives the people of a row, who were read from the last to the first, the numbers of records of their own.
  private mutating func numberFurther() {
    for index in further.indices.reversed() {
      further[index] = further[index].shifted(records: further.count - 1 - index, lines: 0)
    }
    recordNumber += further.count
  }

  /// The next of the people beside the one that `read` returned.
  mutating func nextFurther() -> ReadEvent? { further.popLast() }

  // MARK: Rows that continue a record

  /// The column of the numbers, or names, by which the table tells its records.
  private static func keyColumn(of layout: TableLayout, bindings: [ColumnBinding]) -> Int? {
    guard bindings.contains(where: { $0.field.isName }) else { return nil }
    return layout.columns.indices.first { index in
      let column = layout.columns[index]
      return column.reading.concepts.contains(.id) && column.field == .ignored && column.cells.filled > 0
    }
  }

  /// The columns that the row fills, where it has neither a key nor a name, and the record before it has both.
  private mutating func continuedColumns(_ cells: borrowing TableRecord) -> [String]? {
    guard let keyColumn, cells.hasText else { return nil }
    if cells.text(at: keyColumn) != nil {
      hadKey = true
      return nil
    }
    var columns: [String] = []
    for bound in bindings where cells.text(at: bound.column) != nil {
      let binding = bound.binding
      if binding.field.isName || binding.field == .organization { return nil }
      columns.append(binding.header)
    }
    return hadKey && !columns.isEmpty ? columns : nil
  }

  /// A column that no network can be told of says so in every record: once is enough.
  private mutating func report(_ found: [Diagnostic], into diagnostics: inout [Diagnostic]) {
    for diagnostic in found {
      switch diagnostic.reason {
      case .unknownHandle: reportOnce(diagnostic.reason, at: diagnostic.source, into: &diagnostics)
      default: diagnostics.append(diagnostic)
      }
    }
  }

  /// The place of the record that would be read next.
  func location(line: Int) -> SourceLocation { SourceLocation(file: file, record: recordNumber + 1, line: line) }

  /// Counts a record that could not be read, and gives its place.
  mutating func skippedRecord(line: Int) -> SourceLocation {
    recordNumber += 1
    return SourceLocation(file: file, record: recordNumber, line: line)
  }

  /// Surplus cells matter when they hold something; a short row only lacks cells at its end.
  private mutating func reportWidth(
    of cells: borrowing TableRecord, at source: SourceLocation, into diagnostics: inout [Diagnostic]
  ) {
    let found = width(of: cells)
    guard found != headers.count, cells.hasText, !reported.contains(where: \.isFieldCount) else { return }
    reportOnce(.fieldCount(expected: headers.count, found: found), at: source, into: &diagnostics)
  }

  /// How many cells there are, less the empty ones after those that the header names.
  private func width(of cells: borrowing TableRecord) -> Int {
    var width = cells.count
    while width > headers.count, cells.text(at: width - 1) == nil { width -= 1 }
    return width
  }

  private mutating func reportOnce(
    _ reason: Diagnostic.Reason, at source: SourceLocation, into diagnostics: inout [Diagnostic]
  ) {
    if reported.insert(reason).inserted { diagnostics.append(Diagnostic(reason, at: source)) }
  }

  /// Files that were put together of several repeat their header.
  private func isRepeatedHeader(_ cells: borrowing TableRecord) -> Bool {
    for index in bindings.indices where !cells.holds(boundHeaders[index], at: bindings[index].column) {
      return false
    }
    return !bindings.isEmpty
  }

  private static func identifies(_ cell: String?) -> Bool {
    guard let cell else { return false }
    return [.email, .phone, .digits].contains(CellShape(cell))
  }
}

extension Diagnostic.Reason {
  fileprivate var isFieldCount: Bool { if case .fieldCount = self { true } else { false } }
}
