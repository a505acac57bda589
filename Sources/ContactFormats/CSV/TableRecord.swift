/// The cells of one record of a table: ranges of its text, decoded when they are asked for.
struct TableRecord {
  private let bytes: [UInt8]
  private let fields: [FieldRange]
  private let dialect: CSVDialect

  /// The record whose `fields` stand in `bytes`, written in `dialect`.
  init(bytes: [UInt8], fields: [FieldRange], dialect: CSVDialect) {
    self.bytes = bytes
    self.fields = fields
    self.dialect = dialect
  }

  /// The record of `cells`: a row of a worksheet.
  init(_ cells: [String]) {
    var bytes: [UInt8] = []
    fields = cells.map { cell in
      let start = bytes.count
      bytes.append(contentsOf: cell.utf8)
      return FieldRange(start: start, end: bytes.count, form: .literal)
    }
    self.bytes = bytes
    dialect = CSVDialect(delimiter: UInt8(ascii: ","))
  }

  /// How many cells it has.
  var count: Int { fields.count }

  /// Whether any cell holds more than blanks.
  var hasText: Bool {
    fields.contains { field in bytes[field.start..<field.end].contains { $0 > 0x20 } }
  }

  /// The cell in `column`; nil when the record has none there, or nothing is in it.
  func cell(at column: Int) -> Cell? {
    isFilled(column) ? Cell(fields[column], in: bytes, dialect: dialect) : nil
  }

  /// The text of the cell in `column`; nil when the record has none there, or nothing is in it.
  func text(at column: Int) -> String? { cell(at: column)?.text }

  /// Everything in `column`, which the record has, as a spreadsheet shows it; formulas as they stand.
  func whole(at column: Int) -> String {
    let text = fields[column].text(in: bytes, dialect: dialect)
    let isQuoted = text.hasPrefix("=\"") && text.last == "\"" && !text.dropFirst(2).dropLast().contains("\"")
    return isQuoted || text.first != "=" && text.first != "+" ? SpreadsheetCell.value(of: text) : text
  }

  /// Whether there is anything in `column`.
  func isFilled(_ column: Int) -> Bool { column < fields.count && !fields[column].isEmpty }

  /// The bytes of the cell in `column`, which the record has.
  func bytes(at column: Int) -> [UInt8] { Array(bytes[fields[column].start..<fields[column].end]) }

  /// Whether the cell in `column` has the bytes of `text`.
  func holds(_ text: [UInt8], at column: Int) -> Bool {
    guard column < fields.count else { return false }
    let field = fields[column]
    guard field.end - field.start == text.count else { return false }
    for index in text.indices where text[index] != bytes[field.start + index] { return false }
    return true
  }

}
