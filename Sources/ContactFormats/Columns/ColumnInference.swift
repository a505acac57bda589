import ContactBook

/// Tells what columns without a known header hold from their cells; prose and numbers must not pass for contacts.
struct ColumnInference {
  /// The columns with the field of each, nil for those that are passed over.
  let columns: [TableColumn]
  /// The index of the first record, when it names the columns in words that nothing knows.
  let headerIndex: Int?
  /// Whether whole names stand there again, behind the numbers or addresses of the first.
  let hasSeveralPeople: Bool
  /// How sure it is, below 1000.
  let score: Int

  /// Looks at the first records; nil when most of them hold neither an e-mail address nor a telephone number.
  init?(_ records: [[String]], options: ReadOptions) {
    let rows = records.filter { $0.contains { !$0.isEmpty } }
    guard let width = Self.commonWidth(rows) else { return nil }
    let shapes = rows.map { $0.prefix(width).map(CellShape.init) }
    let columns = (0..<width).map { column in shapes.compactMap { $0.indices.contains(column) ? $0[column] : nil } }
    let cells = (0..<width).map { column in ColumnCells(rows.lazy.filter { column < $0.count }.map { $0[column] }) }
    var fields = columns.map(Self.field)
    for (column, field) in options.orderedMap {
      if let number = Int(column), fields.indices.contains(number - 1) { fields[number - 1] = field }
    }
    let identifying = fields.indices.filter { fields[$0]?.isIdentity == true }
    let identified = shapes.count { row in
      identifying.contains { row.indices.contains($0) && ![.empty, .words, .other].contains(row[$0]) }
    }
    guard identified * 2 >= rows.count, identified > 0 else { return nil }
    headerIndex = Self.isHeader(shapes.first, identifying) && rows.count > 1 ? records.firstIndex(of: rows[0]) : nil
    let names = headerIndex.map { records[$0] } ?? []
    for (index, name) in names.enumerated() where fields.indices.contains(index) && fields[index] == nil {
      switch options.meaning(of: name) {
      case .field(let field), .either(let field, or: _): if field.isName { fields[index] = field }
      case .phoneIfDialable, nil: break
      }
    }
    if width > 1 { Self.addNames(to: &fields, columns, cells: cells) }
    hasSeveralPeople = Self.hasSeveralPeople(fields, cells)
    self.columns = fields.indices.map { index in
      let header = names.indices.contains(index) ? names[index] : String(index + 1)
      let reading = HeaderReading(names.indices.contains(index) ? header : "")
      let isOthers = reading.meaning == .field(.ignored) || reading.concepts.contains(.others)
      let isVetoed = isOthers && fields[index]?.isIdentity == true
      let field = isVetoed ? nil : fields[index]?.headed(names.indices.contains(index) ? header : "")
      return TableColumn(
        header: header, key: HeaderKey(header).text, reading: reading, cells: cells[index],
        meaning: field.map { .field($0) }, isMapped: options.fieldMap[String(index + 1)] != nil)
    }
    let consistent = rows.count { $0.count == width }
    score = identified * 500 / rows.count + consistent * 200 / rows.count + identifying.count * 20 + min(width, 10)
  }

  /// The width that most records have; nil when records differ as lines of prose do.
  private static func commonWidth(_ rows: [[String]]) -> Int? {
    let widths = Dictionary(grouping: rows, by: \.count).mapValues(\.count)
    guard let (width, count) = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), count * 2 > rows.count
    else { return nil }
    return width
  }

  /// Whether the first record has words where the others have addresses and numbers.
  private static func isHeader(_ first: [CellShape]?, _ identifying: [Int]) -> Bool {
    guard let first else { return false }
    return identifying.allSatisfy { first.indices.contains($0) && first[$0] == .words }
  }

  private static func field(_ column: [CellShape]) -> Field? {
    let filled = column.filter { $0 != .empty }
    // One cell that differs may be a header that nothing knows.
    let enough = max(filled.count - 1, filled.count * 4 / 5, 1)
    if filled.count(where: { $0 == .email }) >= enough { return .email }
    if filled.count(where: { $0 == .phone || $0 == .digits }) >= enough { return .phone(.other) }
    return nil
  }

  /// "Anna Berg,07700 900101,Bert Roth,07700 900102"
  private static func hasSeveralPeople(_ fields: [Field?], _ cells: [ColumnCells]) -> Bool {
    guard let first = fields.firstIndex(of: .fullName),
      let second = fields.indices.first(where: { $0 > first && fields[$0] == nil && cells[$0].areTwoWords })
    else { return false }
    return fields[first..<second].contains { $0?.isIdentity == true }
      && fields[second...].contains { $0?.isIdentity == true }
  }

  /// The first columns of words hold the name: one the whole of it, two its parts.
  private static func addNames(to fields: inout [Field?], _ columns: [[CellShape]], cells: [ColumnCells]) {
    for index in fields.indices where fields[index] == nil && cells[index].areMostly(cells[index].labels) {
      fields[index] = .label
    }
    let candidates = fields.indices.filter { index in
      guard fields[index] == nil else { return false }
      let filled = columns[index].filter { $0 != .empty }
      return !filled.isEmpty && filled.count { $0 == .words } * 5 >= filled.count * 4
    }
    let known = fields.compactMap { $0 }
    if known.contains(.fullName) || known.contains(.givenName) || known.contains(.familyName) { return }
    if candidates.count == 1 || candidates.first.map({ cells[$0].areTwoWords }) == true {
      fields[candidates[0]] = .fullName
    } else if candidates.count > 1 {
      fields[candidates[0]] = .givenName
      fields[candidates[1]] = .familyName
    }
  }
}

extension Field {
  /// The field, where `header` is the name of its column: "Mobile mother" heads the numbers of somebody else, and nil
  /// comes of the addresses of such.
  func headed(_ header: some StringProtocol) -> Field? {
    guard isIdentity, LabelMeanings(of: header).contains(.others) else { return self }
    if case .phone(let kind) = self { return .phone(kind.reachesPerson ? .others : kind) }
    return self == .email ? nil : self
  }
}

/// What a cell looks like, where no header says what it holds.
enum CellShape: Hashable {
  case empty
  case email
  /// A telephone number that is written as one: with a plus, separators or a leading zero.
  case phone
  /// Ten or more digits and nothing else: a telephone number where the other cells are those of a contact.
  case digits
  /// Words that may be a name.
  case words
  case other

  init(_ cell: String) {
    guard let text = cell.cleaned else {
      self = .empty
      return
    }
    if text.utf8.contains(UInt8(ascii: "@")), let address = EmailAddress(text), address.value.hasDottedDomain {
      self = .email
    } else if Self.isDialable(text), !Self.isDecimal(text) {
      self = Self.isBareNumber(text) ? Self(bareNumber: text) : .phone
    } else if text.utf8.count <= 80, text.unicodeScalars.contains(where: \.properties.isAlphabetic),
      !text.utf8.contains(where: { Self.unlikelyInNames.contains($0) })
    {
      self = .words
    } else {
      self = .other
    }
  }

  private static let unlikelyInNames = Set("@{}<>=\\;:!?0123456789\n\r".utf8)

  /// Whether `text` may be the part of a number that stands after its area code.
  static func mayBePart(_ text: String) -> Bool {
    text.contains(where: \.isWholeNumber) && !text.contains { $0.isLetter }
  }

  /// Digits in a number and what people write between them.
  static func isDialable(_ text: some StringProtocol) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case " ", "-", "(", ")", ".", "/", "+", "\u{A0}", "\u{202A}"..."\u{202E}", "\u{2010}"..."\u{2015}": continue
      default:
        guard scalar.properties.numericType == .decimal else { return false }
        digits += 1
      }
    }
    return (6...17).contains(digits) && !isDate(text)
  }

  /// `2024-01-31`, `31.01.2024`, `1/31/2024`: three numbers with the same separator, one of them a year.
  private static func isDate(_ text: some StringProtocol) -> Bool {
    let separators = text.utf8.filter { !(0x30...0x39).contains($0) }
    guard separators.count == 2, separators[0] == separators[1], [0x2D, 0x2E, 0x2F].contains(separators[0]) else {
      return false
    }
    let lengths = text.utf8.split(separator: separators[0]).map(\.count)
    return lengths.count == 3 && lengths.count { $0 == 4 } == 1 && lengths.count { $0 <= 2 } == 2
  }

  /// `1234.50`, `52.520008`: an amount or a coordinate.
  private static func isDecimal(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return false }
    guard first.first != UInt8(ascii: "0") || first.count == 1 else { return false }
    let isShort = last.count <= 2 || (1...3).contains(first.count) && last.count >= 5
    return isShort && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isBareNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Seconds and milliseconds since 1970 have as many digits as telephone numbers, and begin with 1.
  private init(bareNumber text: String) {
    let first = text.utf8.first
    if first == UInt8(ascii: "0") {
      self = text.utf8.count >= 8 ? .phone : .other
    } else if (10...15).contains(text.utf8.count),
      !(first == UInt8(ascii: "1") && [10, 13].contains(text.utf8.count))
    {
      self = .digits
    } else {
      self = .other
    }
  }
}

extension String {
  fileprivate var hasDottedDomain: Bool {
    guard let at = utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return utf8[at...].contains(UInt8(ascii: "."))
  }
}
