@testable import ContactFormats

/// Rows of cells as delimited text (RFC 4180), and back.
enum CSVText {
  /// The text of `rows`; cells are quoted where they must be.
  static func text(_ rows: [[String]], delimiter: String, lineEnd: String) -> String {
    rows.map { row in
      row.map { cell in
        let mustQuote = cell.contains(delimiter) || cell.contains { "\"\r\n".contains($0) || $0 == "\r\n" }
        return mustQuote || (cell.isEmpty && row.count == 1) || cell.first == " "
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: delimiter) + lineEnd
    }.joined()
  }

  /// The rows of `bytes`, delimited by commas.
  static func rows(of bytes: [UInt8], delimiter: Character = ",") throws -> [[String]] {
    let dialect = Dialect(delimiter: delimiter.asciiValue ?? 0)
    var tokenizer = RecordTokenizer(bytes, dialect: dialect)
    var rows: [[String]] = []
    while tokenizer.next() != nil { rows.append(tokenizer.fields.map { $0.text(in: bytes, dialect: dialect) }) }
    return rows
  }
}
