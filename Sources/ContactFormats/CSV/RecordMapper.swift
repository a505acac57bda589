import ContactBook

/// Makes contacts of the records of a table: of CSV files, and of the rows of worksheets.
///
/// It knows nothing of how the records are written: `TableRecord` gives it their cells.
struct RecordMapper {
  /// Whose table it is, as far as its columns tell.
  let exporter: Exporter
  /// The columns in the order of the table, and what they were taken for.
  let columns: [Recognition.Column]

  private let bindings: [ColumnBinding]
  private let boundHeaders: [[UInt8]]
  private let headers: [String]
  private let keptColumns: [(column: Int, name: String)]
  private let signals: SignalColumns
  private let file: String
  private let isEncodingGuessed: Bool
  private var labels = LabelCache()
  private var reported: Set<Diagnostic.Reason> = []
  private var recordNumber = 0

  /// A mapper of the records that follow the header of `layout` in `file`, whose encoding may be a guess.
  init(_ layout: TableLayout, file: String, isEncodingGuessed: Bool = false, options: ReadOptions) {
    let exporter = Exporter(headers: layout.headers)
    let bindings = ColumnBinding.all(of: layout, exporter: exporter)
    self.exporter = exporter
    self.bindings = bindings
    boundHeaders = bindings.map { Array($0.header.utf8) }
    self.file = file
    self.isEncodingGuessed = isEncodingGuessed
    headers = layout.headers
    let keys = layout.headers.map { HeaderKey($0) }
    keptColumns = options.keptColumns.compactMap { name in
      keys.firstIndex(of: HeaderKey(name)).map { ($0, name) }
    }
    signals = SignalColumns(layout.headers, exporter: exporter)
    columns = layout.headers.enumerated().map { index, name in
      if let bound = bindings.first(where: { $0.column == index }) {
        return Recognition.Column(name: name, field: bound.field)
      }
      switch layout.meanings[index] {
      case .field(.label): return Recognition.Column(name: name, field: .label)
      case .field(.ignored): return Recognition.Column(name: name, field: .ignored)
      default: return Recognition.Column(name: name, field: nil)
      }
    }
  }

  /// What comes of the record of `cells` at `line`: one contact or unusable record, after its diagnostics; nothing
  /// for rows without text, for repeated headers and for the remarks that reports end with.
  mutating func read(_ cells: borrowing TableRecord, line: Int, into diagnostics: inout [Diagnostic]) -> ReadEvent? {
    let source = location(line: line)
    if cells.count != headers.count { reportWidth(of: cells, at: source, into: &diagnostics) }
    if cells.count == 1, headers.count > 1, !Self.identifies(cells.text(at: 0)) { return nil }
    if signals.isDeletion(cells) {
      recordNumber += 1
      return .unusable(Diagnostic(.deletedRecord, at: source))
    }
    if signals.isUnsubscribed(cells) { reportOnce(.unsubscribed, at: source, into: &diagnostics) }
    var contact = TableContact(source: source, isEncodingGuessed: isEncodingGuessed)
    for index in bindings.indices where cells.isFilled(bindings[index].column) {
      contact.add(from: bindings[index], of: cells, labels: &labels)
    }
    if signals.isBlocked(cells) { contact.builder.markDoNotContact(.blocked) }
    for kept in keptColumns {
      if let text = cells.text(at: kept.column) { contact.builder.keep(text, as: kept.name) }
    }
    if contact.builder.contact.messageText != nil, width(of: cells) > headers.count {
      contact.builder.contact.messageText = nil
      contact.builder.report(.messageTextUncertain)
    }
    guard !contact.isEmpty || cells.hasText, !isRepeatedHeader(cells) else { return nil }
    recordNumber += 1
    contact.complete()
    if !contact.diagnostics.isEmpty { report(contact.diagnostics, into: &diagnostics) }
    return contact.finish()
  }

  /// A column that no network can be told of says so in every record: once is enough.
  private mutating func report(_ found: [Diagnostic], into diagnostics: inout [Diagnostic]) {
    for diagnostic in found {
      if case .unknownHandle = diagnostic.reason {
        reportOnce(diagnostic.reason, at: diagnostic.source, into: &diagnostics)
      } else {
        diagnostics.append(diagnostic)
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
