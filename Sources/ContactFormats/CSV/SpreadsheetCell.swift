/// What spreadsheets put around a value, undone.
enum SpreadsheetCell {
  /// Whether a cell that begins with `byte` may be one of them.
  static func mayBegin(with byte: UInt8) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "=") }

  /// The value of `cell`: without the apostrophe that keeps a text from being a formula, of `="0123"` the text, of
  /// a link its caption.
  static func value(of cell: String) -> String {
    if cell.hasPrefix("'") { return unquoted(cell) }
    guard cell.hasPrefix("=") else { return cell }
    if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count >= 3 { return String(cell.dropFirst(2).dropLast()) }
    if cell.lowercased().hasPrefix("=hyperlink("), cell.hasSuffix(")") { return caption(of: cell) }
    return cell
  }

  /// The results CSV writes `'+44` and `''tis`, spreadsheets `'0044`: the first apostrophe is no part of the value.
  private static func unquoted(_ cell: String) -> String {
    guard let second = cell.utf8.dropFirst().first else { return cell }
    let marked: Set<UInt8> = Set("=+-@\t\r\n'".utf8)
    return marked.contains(second) || (0x30...0x39).contains(second) ? String(cell.dropFirst()) : cell
  }

  private static func caption(of cell: String) -> String {
    let strings = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return strings.count > 3 ? String(strings[3]) : strings.count > 1 ? String(strings[1]) : cell
  }
}
