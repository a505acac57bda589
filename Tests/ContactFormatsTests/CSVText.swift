@testable import ContactFormats

/// Rows of cells as delimited text (RFC 4180), and back.
enum CSVText {
  /// The text of `rows`; cells are quoted where they must be.
  static func text(_ rows: [[String]], delimiter: String, lineEnd: String) -> String {
    rows.map { row in
      row.map { cell in
        mustBeQuoted(cell, delimiter) || row == [""] ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: delimiter) + lineEnd
    }.joined()
  }

  private static func mustBeQuoted(_ cell: String, _ delimiter: String) -> Bool {
    cell.first == " " || cell.utf8.contains { Array("\"\r\n\(delimiter)".utf8).contains($0) }
  }

  /// The rows of `bytes`, delimited by commas.
  static func rows(of bytes: [UInt8], delimiter: Character = ",") throws -> [[String]] {
    let dialect = CSVDialect(delimiter: delimiter.asciiValue ?? 0)
    var tokenizer = RecordTokenizer(bytes, dialect: dialect)
    var rows: [[String]] = []
    while tokenizer.next() != nil { rows.append(tokenizer.fields.map { $0.text(in: bytes, dialect: dialect) }) }
    return rows
  }
}
