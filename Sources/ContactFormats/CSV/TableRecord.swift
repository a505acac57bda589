/// The cells of one record of a table: ranges of its text, decoded when they are asked for.
struct TableRecord {
  private let bytes: [UInt8]
  private let fields: [FieldRange]
  private let dialect: Dialect

  /// The record whose `fields` stand in `bytes`, written in `dialect`.
  init(bytes: [UInt8], fields: [FieldRange], dialect: Dialect) {
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
    dialect = Dialect(delimiter: UInt8(ascii: ","))
  }

  /// How many cells it has.
  var count: Int { fields.count }

  /// Whether any cell holds more than blanks.
  var hasText: Bool {
    fields.contains { field in bytes[field.start..<field.end].contains { $0 > 0x20 } }
  }

  /// The text of a cell as its program means it; nil when the record has no such cell, or nothing is in it.
  func text(at column: Int) -> String? {
    guard column < fields.count else { return nil }
    let field = fields[column]
    guard !field.isEmpty else { return nil }
    let text = field.text(in: bytes, dialect: dialect)
    return SpreadsheetCell.mayBegin(with: bytes[field.start]) ? SpreadsheetCell.value(of: text) : text
  }

  /// How many bytes a cell takes.
  func length(at column: Int) -> Int { column < fields.count ? fields[column].end - fields[column].start : 0 }
}
