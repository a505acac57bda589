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
