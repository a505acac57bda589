import ContactBook

/// Reads the rows of worksheets as the tables they are: with a header somewhere near the top, each sheet its own.
struct WorksheetRows {
  private struct Row {
    let cells: [String]
    let line: Int
    let isHidden: Bool
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
  private let meanings: [XMLProperty.Meaning]
  /// The numbers of the hidden tables.
  private let hiddenTables: Set<Int>
  /// The hidden rows of the table that were left out, and the line of the first.
  private var hidden = (count: 0, line: 0)

  private static let widestRow = 1024

  /// The rows in records of `dialect`; nil when its records are none. Those of `hiddenTables` are hidden.
  init?(_ dialect: XMLDialect, file: String, hiddenTables: Set<Int>, options: ReadOptions) {
    guard dialect.properties.contains(where: { $0.meaning == .cell }) else { return nil }
    meanings = dialect.properties.map(\.meaning)
    self.hiddenTables = hiddenTables
    self.file = file
    self.options = options
  }

  /// What is known after the row in `record`, one of the table numbered `table`.
  mutating func events(of record: borrowing XMLRecord, table: Int) -> [ReadEvent] {
    var events = table == self.table ? [] : finish()
    self.table = table
    let isHidden = !options.readsHiddenRows && (hiddenTables.contains(table) || isHidden(record))
    let row = Row(cells: cells(of: record), line: record.line, isHidden: isHidden)
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
    var events = mapper == nil ? begin() : []
    if hidden.count > 0 {
      let source = SourceLocation(file: file, line: hidden.line)
      events.append(.diagnostic(Diagnostic(.hiddenRows(hidden.count), at: source)))
    }
    hidden = (0, 0)
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
    let findings = layout.findings.map { ReadEvent.diagnostic(Diagnostic($0, at: SourceLocation(file: file))) }
    return findings + rows.dropFirst(layout.headerIndex.map { $0 + 1 } ?? 0).flatMap { read($0) }
  }

  private mutating func read(_ row: Row) -> [ReadEvent] {
    if row.isHidden {
      // A hidden row among the first may be the header all the same; others are only counted.
      if row.cells.contains(where: { !$0.isEmpty }) {
        hidden = (hidden.count + 1, hidden.count == 0 ? row.line : hidden.line)
      }
      return []
    }
    var diagnostics: [Diagnostic] = []
    // Empty cells at the end of a row are left out.
    let missing = max((mapper?.columns.count ?? 0) - row.cells.count, 0)
    let cells = row.cells + Array(repeating: "", count: missing)
    let event = mapper?.read(TableRecord(cells), line: row.line, into: &diagnostics)
    var found = diagnostics.map(ReadEvent.diagnostic) + (event.map { [$0] } ?? [])
    while let further = mapper?.nextFurther() { found.append(further) }
    let events = found.map { $0.shifted(records: recordsBefore, lines: 0) }
    records = max(records, events.last?.source.record ?? 0)
    return events
  }

  /// Whether a filter or somebody hides the row.
  private func isHidden(_ record: borrowing XMLRecord) -> Bool {
    var place = 0
    while let values = record.instance(after: &place) {
      switch meanings[values.property] {
      case .hiddenRow: if record.hasText(.value, of: values, where: { $0 == "1" || $0 == "true" }) { return true }
      case .rowHeight: if record.hasText(.value, of: values, where: { Double($0) == 0 }) { return true }
      default: return false
      }
    }
    return false
  }

  /// The cells of a row, those that the document leaves out as empty ones.
  private func cells(of record: borrowing XMLRecord) -> [String] {
    var cells: [String] = []
    var place = 0
    while cells.count < Self.widestRow, let values = record.instance(after: &place) {
      guard meanings[values.property] == .cell else { continue }
      if let index = record.firstText(.key, of: values).flatMap({ Int($0) }),
        (1...Self.widestRow).contains(index)
      {
        while cells.count < index - 1 { cells.append("") }
      }
      let text = record.firstText(.value, of: values) ?? ""
      cells.append(record.firstText(.label, of: values) == "Number" ? text.withoutExponent : text)
      let span = record.firstText(.service, of: values).flatMap { Int($0) } ?? 0
      for _ in 0..<min(max(span, 0), Self.widestRow) { cells.append("") }
    }
    return cells
  }
}

extension WorksheetRows {
  /// The numbers of the tables of `dialect` in `text` that the document hides: it says so behind the rows.
  static func hiddenTables(of dialect: XMLDialect, in text: XMLText) throws(InputError) -> Set<Int> {
    guard !dialect.tables.isEmpty, text.mayHideSheets else { return [] }
    let tables = Set(dialect.tables.map { $0.lowercased() })
    var reader = try XMLReader(text, names: XMLNames(known: dialect.tables + ["Visible"]))
    var hidden: Set<Int> = []
    var table = 0
    var visibility: [UInt8]?
    while let node = reader.next() {
      switch node {
      case .start(let name):
        let spelling = reader.names.spellings[name].lowercased()
        if tables.contains(spelling) { table += 1 }
        visibility = spelling == "visible" ? [] : nil
      case .text:
        guard var word = visibility else { continue }
        reader.appendText(to: &word, limit: 40)
        visibility = word
      case .end:
        if let word = visibility, String(decoding: word, as: UTF8.self).contains("Hidden") { hidden.insert(table) }
        visibility = nil
      }
    }
    return hidden
  }
}

extension XMLText {
  /// Whether a sheet may be hidden: `SheetHidden` or `SheetVeryHidden` stands somewhere.
  fileprivate var mayHideSheets: Bool {
    let marks = ["SheetHidden", "SheetVeryHidden"].map { Array($0.utf8) }
    var rest = bytes[start...]
    while let place = rest.firstIndex(of: UInt8(ascii: "S")) {
      rest = rest[place...]
      if marks.contains(where: rest.starts(with:)) { return true }
      rest = rest.dropFirst()
    }
    return false
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
