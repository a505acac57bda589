import ContactBook

/// Reads the rows of worksheets as the tables they are: with a header somewhere near the top, each sheet its own.
struct WorksheetRows {
  private struct Row {
    let cells: [String]
    let line: Int
  }

  private let file: String
  private let options: ReadOptions
  private var table = 0
  /// The first rows of a sheet, until there are enough to tell its header from them.
  private var waiting: [Row] = []
  private var mapper: RecordMapper?
  private var isHeaderless = false
  /// The records of the sheets before.
  private var recordsBefore = 0
  private var records = 0

  private static let widestRow = 1024

  /// The rows in records of `dialect`; nil when its records are none.
  init?(_ dialect: XMLDialect, file: String, options: ReadOptions) {
    guard dialect.properties.contains(where: { $0.meaning == .cell }) else { return nil }
    self.file = file
    self.options = options
  }

  /// What is known after the row in `record`, one of the table numbered `table`.
  mutating func events(of record: borrowing XMLRecord, table: Int) -> [ReadEvent] {
    var events = table == self.table ? [] : finish()
    self.table = table
    let row = Row(cells: Self.cells(of: record), line: record.line)
    if mapper != nil {
      events += read(row)
    } else if !isHeaderless {
      waiting.append(row)
      if waiting.count >= TableLayout.sampleSize { events += begin() }
    }
    return events
  }

  /// What is known at the end of a table.
  mutating func finish() -> [ReadEvent] {
    let events = mapper == nil ? begin() : []
    mapper = nil
    isHeaderless = false
    recordsBefore = records
    return events
  }

  private mutating func begin() -> [ReadEvent] {
    let rows = waiting
    waiting = []
    guard let layout = TableLayout(rows.map(\.cells), options: options) else {
      isHeaderless = true
      return []
    }
    mapper = RecordMapper(layout, file: file, options: options)
    return rows.dropFirst(layout.headerIndex.map { $0 + 1 } ?? 0).flatMap { read($0) }
  }

  private mutating func read(_ row: Row) -> [ReadEvent] {
    var diagnostics: [Diagnostic] = []
    // Empty cells at the end of a row are left out.
    let missing = max((mapper?.columns.count ?? 0) - row.cells.count, 0)
    let cells = row.cells + Array(repeating: "", count: missing)
    let event = mapper?.read(TableRecord(cells), line: row.line, into: &diagnostics)
    let events = (diagnostics.map(ReadEvent.diagnostic) + (event.map { [$0] } ?? [])).map {
      $0.shifted(records: recordsBefore, lines: 0)
    }
    records = max(records, events.last?.source.record ?? 0)
    return events
  }

  /// The cells of a row, those that the document leaves out as empty ones.
  private static func cells(of record: borrowing XMLRecord) -> [String] {
    var cells: [String] = []
    var place = 0
    while cells.count < widestRow, let values = record.instance(after: &place) {
      if let index = record.firstText(.key, of: values).flatMap({ Int($0) }),
        (1...widestRow).contains(index)
      {
        while cells.count < index - 1 { cells.append("") }
      }
      let text = record.firstText(.value, of: values) ?? ""
      cells.append(record.firstText(.label, of: values) == "Number" ? text.withoutExponent : text)
      let span = record.firstText(.service, of: values).flatMap { Int($0) } ?? 0
      for _ in 0..<min(max(span, 0), widestRow) { cells.append("") }
    }
    return cells
  }
}

extension String {
  /// `4.4791234567E11` in full, where all digits of a whole number are there; other texts as they are.
  fileprivate var withoutExponent: String {
    guard let mark = utf8.firstIndex(of: UInt8(ascii: "E")), let exponent = Int(self[index(after: mark)...]),
      (1...20).contains(exponent)
    else { return self }
    let mantissa = self[..<mark].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    guard mantissa.count <= 2, mantissa[0].utf8.count == 1, fraction.utf8.count <= exponent,
      (mantissa[0] + fraction).allSatisfy(\.isNumber)
    else { return self }
    return mantissa[0] + fraction + String(repeating: "0", count: exponent - fraction.utf8.count)
  }
}
