import ContactBook

/// A workbook of Excel (Office Open XML, ECMA-376 part 1, section 18): a ZIP archive of its sheets and their texts.
///
/// Each sheet is given to the worksheet code as the SpreadsheetML of Excel 2003 that says the same, with each row in the
/// line of its number, so that places name rows.
struct Workbook {
  /// A sheet of the workbook.
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The path of the part that holds it.
    let path: String
  }

  /// The sheets in the order of their tabs.
  let sheets: [Sheet]
  private let parts: [String: [UInt8]]
  private let sharedTexts: [[UInt8]]
  private let styles: WorkbookStyles

  /// Whether an archive of files at `paths` is one.
  static func isWorkbook(_ paths: [String]) -> Bool { paths.contains(bookPath) }

  /// Reads `bytes`, a ZIP archive.
  init(_ bytes: [UInt8]) throws(InputError) {
    let parts = try ArchiveReader.read(bytes, as: .archive) { reader throws(InputError) in
      var parts: [String: [UInt8]] = [:]
      while let member = try reader.next() {
        if member.isEncrypted { throw .encrypted }
        guard Self.isPart(member.path) else {
          try reader.skip()
          continue
        }
        parts[member.path] = try reader.content(after: [])
      }
      if reader.isDamaged { throw .damagedZIP }
      return parts
    }
    self.parts = parts
    let targets = try Self.targets(parts["xl/_rels/workbook.xml.rels"] ?? [])
    var sheets: [Sheet] = []
    var usesDatesOf1904 = false
    var scan = try ElementScan(parts[Self.bookPath] ?? [])
    while let element = scan.next() {
      switch element {
      case .start(.workbookPr): usesDatesOf1904 = scan.isTrue(.date1904)
      case .start(.sheet):
        guard let path = scan.attribute(.id).flatMap({ targets[$0] }) else { continue }
        let isHidden = scan.attribute(.state).map { $0.lowercased().contains("hidden") } ?? false
        let name = Self.printable(scan.attribute(.name) ?? "sheet")
        sheets.append(Sheet(name: name, isHidden: isHidden, path: path))
      case .start, .end, .text: break
      }
    }
    if let fault = scan.fault { throw .malformedXML(fault) }
    self.sheets = sheets
    sharedTexts = try Self.texts(parts["xl/sharedStrings.xml"] ?? [])
    styles = try WorkbookStyles(parts["xl/styles.xml"] ?? [], usesDatesOf1904: usesDatesOf1904)
  }

  private static let bookPath = "xl/workbook.xml"

  private static func isPart(_ path: String) -> Bool {
    path.hasPrefix("xl/worksheets/") && path.hasSuffix(".xml")
      || [bookPath, "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"].contains(path)
  }

  private static func printable(_ name: String) -> String {
    String(name.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
  }

  /// The paths of parts by the identifiers of relationships.
  private static func targets(_ bytes: [UInt8]) throws(InputError) -> [String: String] {
    var targets: [String: String] = [:]
    var scan = try ElementScan(bytes)
    while let element = scan.next() {
      guard case .start(.relationship) = element, let id = scan.attribute(.id), let target = scan.attribute(.target)
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    }
    return targets
  }

  /// The texts that cells refer to by their places; the readings that stand above Japanese ones left out.
  private static func texts(_ bytes: [UInt8]) throws(InputError) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var scan = try ElementScan(bytes)
    var reading = 0
    var isText = false
    while let element = scan.next() {
      switch element {
      case .start(.si): texts.append([])
      case .start(.rPh): reading += 1
      case .start(let name): isText = name == .t
      case .end(.rPh): reading -= 1
      case .end: isText = false
      case .text where isText && reading == 0 && !texts.isEmpty: scan.appendText(to: &texts[texts.count - 1])
      case .text: break
      }
    }
    if let fault = scan.fault { throw .malformedXML(fault) }
    return texts
  }

  // MARK: Sheets

  /// `sheet` as SpreadsheetML.
  func document(of sheet: Sheet) throws(InputError) -> [UInt8] {
    let part = parts[sheet.path] ?? []
    var output = SheetDocument()
    var scan = try ElementScan(part)
    var row = 0
    var cell = Cell()
    var isInCell = false
    var isValue = false
    var reading = 0
    while let element = scan.next() {
      switch element {
      case .start(.row):
        row = scan.number(.r) ?? row + 1
        let isHidden = scan.isTrue(.hidden) || scan.attribute(.ht).flatMap(Double.init) == 0
        output.beginRow(row, isHidden: isHidden)
        cell = Cell()
      case .start(.c):
        cell = Cell(
          place: scan.attribute(.r), after: cell.column, type: scan.attribute(.t), style: scan.number(.s))
        isInCell = true
      case .start(.rPh): reading += 1
      case .end(.rPh): reading -= 1
      case .start(let name): isValue = isInCell && (name == .v || name == .t)
      case .text where isValue && reading == 0: scan.appendText(to: &cell.text)
      case .text: break
      case .end(.c):
        isInCell = false
        output.add(value(of: cell), column: cell.column)
        // One long text may stand in endlessly many cells.
        guard output.count <= Self.leastLength + part.count * Self.growth else { throw .unpacksToTooMuch }
      case .end(.row): output.endRow()
      case .end: isValue = false
      }
    }
    if let fault = scan.fault { throw .malformedXML(fault) }
    return output.finished()
  }

  /// How much longer a sheet may become by the texts that its cells refer to.
  private static let growth = 4
  private static let leastLength = 8 << 20

  private struct Cell {
    var column = 0
    var type = "n"
    var style = 0
    var text: [UInt8] = []

    init() {}

    /// The cell at `place` ("AB12"), or behind the one in the column numbered `column`.
    init(place: String?, after column: Int, type: String?, style: Int?) {
      let letters = (place ?? "").utf8.prefix { $0 >= 0x41 }
      let named = letters.count <= 3 ? letters.reduce(0) { $0 * 26 + Int($1 & 0x1F) } : 0
      self.column = named > 0 ? named : column + 1
      self.type = type ?? "n"
      self.style = style ?? 0
    }
  }

  /// What `cell` shows.
  private func value(of cell: Cell) -> [UInt8] {
    let text = String(decoding: cell.text, as: UTF8.self)
    switch cell.type {
    case "s":
      guard let place = Int(text.filter { !$0.isWhitespace }), sharedTexts.indices.contains(place) else {
        return []
      }
      return sharedTexts[place]
    case "b": return Array((text == "1" ? "TRUE" : "FALSE").utf8)
    // What has lost digits stays as it is stored: a text, which nobody takes for a number with all its digits.
    case "n": return Array(styles.shown(text, style: cell.style).utf8)
    default: return cell.text
    }
  }
}

/// SpreadsheetML of Excel 2003 that is written row by row.
private struct SheetDocument {
  private var bytes: [UInt8]
  private var line = 1
  private var isInRow = false
  private var lastColumn = 0

  private static let nextCell = Array("<Cell><Data>".utf8)
  private static let cellEnd = Array("</Data></Cell>".utf8)

  /// Rows and columns that nobody fills with contacts.
  private static let mostRows = 1 << 20
  private static let mostColumns = 1024

  var count: Int { bytes.count }

  init() {
    bytes = Array(
      """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>
      """.utf8)
  }

  /// Begins the row numbered `row`, in the line of that number.
  mutating func beginRow(_ row: Int, isHidden: Bool) {
    if isInRow { endRow() }
    while line < min(row, Self.mostRows) {
      bytes.append(0x0A)
      line += 1
    }
    bytes += Array("<Row\(isHidden ? " ss:Hidden=\"1\"" : "")>".utf8)
    isInRow = true
    lastColumn = 0
  }

  mutating func add(_ text: [UInt8], column: Int) {
    guard isInRow, !text.isEmpty, column > lastColumn, column <= Self.mostColumns else { return }
    bytes += column == lastColumn + 1 ? Self.nextCell : Array("<Cell ss:Index=\"\(column)\"><Data>".utf8)
    lastColumn = column
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case 0x0A, 0x0D: bytes += Array("&#10;".utf8)
      case 0..<0x20 where byte != 0x09: break
      default: bytes.append(byte)
      }
    }
    bytes += Self.cellEnd
  }

  mutating func endRow() {
    if isInRow { bytes += Array("</Row>".utf8) }
    isInRow = false
  }

  mutating func finished() -> [UInt8] {
    endRow()
    return bytes + Array("</Table></Worksheet></Workbook>".utf8)
  }
}

/// The elements and texts of a part of an Office document, by their local names.
struct ElementScan: ~Copyable {
  /// The names that matter.
  enum Name: Int, CaseIterable {
    case other
    case workbookPr, date1904, sheet, name, state, id
    case relationship, target
    case si, rPh, t, r
    case row, c, v, s, hidden, ht
    case numFmt, numFmtId, formatCode, cellXfs, xf
  }

  enum Element {
    case start(Name)
    case end(Name)
    case text
  }

  private var reader: XMLReader?
  private var open: [Name] = []
  private static let longestText = 1 << 20

  /// Reads `bytes`; a part that is missing has no elements.
  init(_ bytes: [UInt8]) throws(InputError) {
    guard !bytes.isEmpty else {
      reader = nil
      return
    }
    // The number of a known name is its place in the list, from 1.
    let names = XMLNames(known: Name.allCases.dropFirst().map { "\($0)" })
    reader = try XMLReader(XMLText(bytes, options: ReadOptions()), names: names)
  }

  /// The next element or text; nil at the end, or where the part cannot be read further.
  mutating func next() -> Element? {
    guard let node = reader?.next() else { return nil }
    switch node {
    case .start(let number):
      let name = Name(rawValue: number) ?? .other
      open.append(name)
      return .start(name)
    case .end: return .end(open.popLast() ?? .other)
    case .text: return .text
    }
  }

  /// The attribute `name` of the current element; nil where it has none.
  mutating func attribute(_ name: Name) -> String? {
    var value: String?
    reader?.forEachAttribute { number, appendValue in
      guard number == name.rawValue else { return }
      var text: [UInt8] = []
      appendValue(&text, 4096)
      value = String(decoding: text, as: UTF8.self)
    }
    return value
  }

  /// The attribute `name` as a whole number.
  mutating func number(_ name: Name) -> Int? { attribute(name).flatMap { Int($0) } }

  /// Whether the attribute `name` says yes.
  mutating func isTrue(_ name: Name) -> Bool { ["1", "true"].contains(attribute(name)) }

  /// Appends the current text to `text`.
  mutating func appendText(to text: inout [UInt8]) { reader?.appendText(to: &text, limit: Self.longestText) }

  /// Why reading stopped before the end; nil when it did not.
  var fault: String? {
    mutating get { reader?.failure?.text }
  }
}
