/// One record of a CSV file (RFC 4180) to write.
struct CSVRecord {
  let fields: [String]

  /// The record with its line end, every field quoted that needs it.
  var text: String { fields.map(Self.quoted).joined(separator: ",") + "\r\n" }

  private static func quoted(_ field: String) -> String {
    let needsQuotes =
      field.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      || field.utf8.first == 0x20 || field.utf8.last == 0x20
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

/// Keeps spreadsheets from computing what people wrote (OWASP, CSV Injection).
///
/// A cell that begins with `=`, `+`, `-`, `@`, TAB, CR or LF would be a formula there, or hide one: an apostrophe goes
/// before it. A cell that begins with an apostrophe gets another, so that taking one off again is lossless; the CSV
/// reader of this tool does that with results it reads back.
package enum FormulaCell {
  private static let dangerous = Set("=+-@\t\r\n'".utf8)

  /// `text` as a cell that is shown as it is.
  package static func neutralized(_ text: String) -> String {
    guard let first = text.utf8.first, dangerous.contains(first) else { return text }
    return "'" + text
  }
}
