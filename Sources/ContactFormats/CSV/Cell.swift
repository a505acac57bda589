/// The marks by which exports put several values into one cell.
struct CellSeparators: OptionSet, Sendable {
  let rawValue: Int

  /// ` ::: `
  static let google = CellSeparators(rawValue: 1)
  /// Line ends and `|`.
  static let lines = CellSeparators(rawValue: 2)
  static let semicolon = CellSeparators(rawValue: 4)
  static let comma = CellSeparators(rawValue: 8)
  static let blank = CellSeparators(rawValue: 16)
  /// ` / `
  static let slash = CellSeparators(rawValue: 32)
  static let all = CellSeparators(rawValue: 63)

  /// Whether one of the separators may begin with `byte`.
  fileprivate func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"): contains(.google)
    case 0x0A, 0x0D, UInt8(ascii: "|"): contains(.lines)
    case UInt8(ascii: ";"): contains(.semicolon)
    case UInt8(ascii: ","): contains(.comma)
    case 0x09, 0x20: !isDisjoint(with: [.blank, .slash])
    default: false
    }
  }

  /// How many bytes the separator takes that `rest` begins with; 0 when it begins with none.
  fileprivate func length(at rest: Substring.UTF8View) -> Int {
    guard let first = rest.first, mayBegin(with: first) else { return 0 }
    if first == UInt8(ascii: ":") { return rest.starts(with: ":::".utf8) ? 3 : 0 }
    if first != 0x20 && first != 0x09 || contains(.blank) { return 1 }
    return rest.dropFirst().starts(with: "/ ".utf8) ? 3 : 0
  }
}

/// The values in a cell, one after the other; a cell without separators is one value.
struct CellValues: Sequence, IteratorProtocol {
  private let text: Substring
  private let separators: CellSeparators
  /// Where the next value begins; nil after the last one.
  private var start: Substring.Index?

  fileprivate init(_ text: Substring, _ separators: CellSeparators) {
    self.text = text
    self.separators = separators
    start = text.startIndex
  }

  mutating func next() -> Substring? {
    guard let start else { return nil }
    let utf8 = text.utf8
    var index = separators.isEmpty ? utf8.endIndex : start
    while index < utf8.endIndex {
      if separators.mayBegin(with: utf8[index]) {
        let length = separators.length(at: utf8[index...])
        if length > 0 {
          self.start = utf8.index(index, offsetBy: length)
          return text[start..<index]
        }
      }
      index = utf8.index(after: index)
    }
    self.start = nil
    return text[start...]
  }
}

/// A cell, `cleaned` and without what spreadsheets put around it, that knows what may separate values in it.
struct Cell {
  let text: String
  /// The separators that the text may hold, by its bytes.
  private let possible: CellSeparators

  /// The cell of the `field` in `bytes`; nil when nothing is in it, or only a placeholder.
  init?(_ field: FieldRange, in bytes: [UInt8], dialect: CSVDialect) {
    var (start, end) = (field.start, field.end)
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    if field.form == .literal, !SpreadsheetCell.mayBegin(with: bytes[start]),
      let possible = CellSeparators(in: bytes, at: start..<end)
    {
      self.init(text: bytes.string(at: start..<end), possible: possible)
      if text.isPlaceholder { return nil }
    } else {
      guard let text = SpreadsheetCell.value(of: field.text(in: bytes, dialect: dialect)).cleaned else { return nil }
      self.init(text: text)
    }
  }

  /// The cell that holds `text`; nil when nothing is in it, or only a placeholder.
  init?(of text: String) {
    guard let text = text.cleaned else { return nil }
    self.init(text: text)
  }

  private init(text: String, possible: CellSeparators = .all) {
    self.text = text
    self.possible = possible
  }

  /// Whether none of `separators` stands in the cell.
  func isOneValue(for separators: CellSeparators) -> Bool { possible.isDisjoint(with: separators) }

  /// The values that `separators` part. Empty ones are among them: Google's parallel lists count them.
  func separated(by separators: CellSeparators) -> CellValues {
    separated(text[...], by: separators)
  }

  /// The values in a part of the cell.
  func separated(_ part: Substring, by separators: CellSeparators) -> CellValues {
    CellValues(part, separators.intersection(possible))
  }

  /// A value in it, as a cell of its own; nil when nothing is in it.
  func value(_ part: Substring) -> Cell? {
    if part.utf8.count == text.utf8.count { return self }
    return part.cleaned.map { Cell(text: $0, possible: possible) }
  }
}

extension CellSeparators {
  /// The separators that a text with the bytes in `range` may hold; nil where a text of these has to be cleaned.
  fileprivate init?(in bytes: [UInt8], at range: Range<Int>) {
    self = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = bytes.lengthOfOrdinaryLetter(at: index, to: range.upperBound)
        guard length > 0 else { return nil }
        index &+= length
      } else if (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
        // Letters and digits are most of every text.
        index &+= 1
      } else {
        switch byte {
        case 0x20: formUnion(.blank)
        case UInt8(ascii: "/"): formUnion(.slash)
        case UInt8(ascii: ":"): formUnion(.google)
        case UInt8(ascii: ","): formUnion(.comma)
        case UInt8(ascii: ";"): formUnion(.semicolon)
        case UInt8(ascii: "|"): formUnion(.lines)
        case 0x21..<0x7F: break
        default: return nil
        }
        index &+= 1
      }
    }
  }
}

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

  /// Whether `cell` is what a spreadsheet shows in place of a value: `#N/A`, `#REF!`, `#####`.
  static func isError(_ cell: String) -> Bool {
    guard cell.utf8.first == UInt8(ascii: "#"), cell.utf8.count <= 40, cell.utf8.count > 2 else { return false }
    if cell.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    let error = cell.dropFirst()
    if error.hasSuffix("!") || error.hasSuffix("?") {
      return error.dropLast().allSatisfy { $0.isUppercase || $0 == "/" || $0.isWholeNumber || $0 == "_" }
    }
    return errors.contains(error.uppercased())
  }

  private static let errors: Set = [
    "N/A", "N/V", "N/D", "NV", "NB", "И/Д", "Н/Д", "YOK", "PUUTTUU!", "I/T", "N/DISP", "GETTING_DATA", "SPILL",
  ]

  private static func caption(of cell: String) -> String {
    let strings = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return strings.count > 3 ? String(strings[3]) : strings.count > 1 ? String(strings[1]) : cell
  }
}
