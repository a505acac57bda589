import ContactBook

/// The row, or the two rows, that name the columns of a table.
struct HeaderSearch {
  /// The names of the columns.
  private(set) var cells: [String]
  /// The index of the last row of the header.
  private(set) var lastRow: Int
  /// How many cells that row has.
  private(set) var width: Int
  /// What is known of it.
  private(set) var record: HeaderRecord

  init?(_ records: [[String]], preamble: Int, options: ReadOptions) {
    var hasRecords = false
    for (index, cells) in records.prefix(preamble).enumerated() {
      if HeaderRecord.holdsIdentity(cells) {
        hasRecords = true
        continue
      }
      let header = HeaderRecord(cells, options: options)
      let isHeader = header.isHeader(isFirst: !hasRecords)
      guard isHeader || index == 0 && header.isPlain(over: records.dropFirst()) else { continue }
      // Sentences have commas and the words of headers, too.
      guard header.isCertain || header.isConfirmed(by: records.dropFirst(index + 1)) else { continue }
      if header.filled == 1, !header.isMapped, cells.count > 1 || !Self.isFollowedByIdentifier(index, in: records) {
        continue
      }
      self.cells = cells
      (lastRow, width, record) = (index, cells.count, header)
      addRow(above: index, in: records, options)
      addRow(below: index, in: records, options)
      let last = self.cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
      self.cells = Array(self.cells.prefix(last + 1))
      return
    }
    return nil
  }

  /// Where the row below names columns too: "Phone" over "home" and "mobile" heads two columns.
  private mutating func addRow(below index: Int, in records: [[String]], _ options: ReadOptions) {
    guard index + 1 < records.count, !HeaderRecord.holdsIdentity(records[index + 1]) else { return }
    let row = records[index + 1]
    guard Self.namesColumns(row, options), Self.isFollowedByIdentifier(index + 1, in: records) else { return }
    cells = Self.joined(cells, over: row)
    (lastRow, width) = (index + 1, max(width, row.count))
    record = HeaderRecord(cells, options: options)
  }

  /// Where the row above heads groups of columns: "Telefon" over "privat" and "mobil".
  private mutating func addRow(above index: Int, in records: [[String]], _ options: ReadOptions) {
    guard index > 0, !HeaderRecord.holdsIdentity(records[index - 1]) else { return }
    let row = records[index - 1]
    let filled = row.count { !$0.allSatisfy(\.isWhitespace) }
    guard filled > 1, filled < cells.count(where: { !$0.isEmpty }), row.count <= cells.count + 1 else { return }
    let above = HeaderRecord(row, options: options)
    let namesOthers = row.contains { LabelMeanings(of: $0).contains(.others) }
    guard above.known * 2 >= filled || namesOthers else { return }
    cells = Self.joined(row, over: cells)
    record = HeaderRecord(cells, options: options)
  }

  /// Whether most cells of `row` are names of columns, or say which of a kind a column holds.
  private static func namesColumns(_ row: [String], _ options: ReadOptions) -> Bool {
    let filled = row.filter { !$0.allSatisfy(\.isWhitespace) }
    guard filled.count > 1, filled.allSatisfy({ $0.utf8.count <= HeaderRecord.longestName }) else { return false }
    let known = filled.count {
      options.meaning(of: $0) != nil || PhoneKind(label: $0) != nil || HeaderReading($0).isKnown
    }
    return known * 3 >= filled.count * 2
  }

  /// A cell of the upper row heads the empty ones after it too.
  private static func joined(_ upper: [String], over lower: [String]) -> [String] {
    var group = ""
    return (0..<max(upper.count, lower.count)).map { column in
      let above = column < upper.count ? upper[column].trimmed : ""
      let below = column < lower.count ? lower[column].trimmed : ""
      if !above.isEmpty {
        group = above
      } else if below.isEmpty || Self.saysEnough(below) && !LabelMeanings(of: group).contains(.others) {
        group = ""
      }
      return [above.isEmpty ? group : above, below].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Whether `header` needs no word above it.
  private static func saysEnough(_ header: String) -> Bool {
    switch ReadOptions().meaning(of: header) {
    case .field(.phone(let kind)): kind != .other
    case .field, .either: true
    case .phoneIfDialable, nil: false
    }
  }

  private static func isFollowedByIdentifier(_ index: Int, in records: [[String]]) -> Bool {
    let next = records.dropFirst(index + 1).first { $0.contains { !$0.isEmpty } }
    return next.map(HeaderRecord.holdsIdentity) ?? false
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// How much a record looks like the header of a table of contacts.
struct HeaderRecord: Hashable {
  /// How many of its cells are known as headers.
  let known: Int
  /// How many of them head columns that are of use.
  let useful: Int
  /// How many of them head addresses, numbers or names of users.
  let identifying: Int
  /// How many of its cells hold anything.
  let filled: Int
  private let width: Int
  /// Whether the person named one of its cells.
  let isMapped: Bool
  /// Whether a cell that heads addresses, numbers or usernames is a header that some export is known to write.
  let isCertain: Bool
  /// Whether one of the known cells is short, as no sentence is.
  private let hasTitle: Bool
  /// Which of its cells are known by their words to head addresses, numbers or names of users.
  private let identifyingColumns: [Int]

  /// Longer cells, in bytes, are sentences.
  static let longestName = 120
  /// Longer cells, in bytes, may be a part of a sentence.
  private static let longestTitle = 48

  init(_ cells: [String], options: ReadOptions) {
    var (known, useful, identifying, filled) = (0, 0, 0, 0)
    var (values, labels) = (0, 0)
    var (isCertain, hasTitle) = (false, false)
    var identifyingColumns: [Int] = []
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      filled += cell.allSatisfy(\.isWhitespace) ? 0 : 1
      guard Self.mayBeName(cell), let meaning = options.headerMeaning(of: cell) else { continue }
      known += 1
      let isShort = cell.utf8.count <= Self.longestTitle
      hasTitle = hasTitle || isShort
      switch meaning {
      case .field(.label): labels += 1
      case .field(.ignored), .field(.country), .field(.areaCode), .field(.lineExtension),
        .field(.doNotContact):
        break
      case .field(.custom):
        values += 1
        isCertain = isCertain || isShort && FieldDictionary.standard.meaning(of: cell) != nil
      case .field(.email), .field(.phone), .field(.handle), .field(.userID):
        useful += 1
        identifying += 1
        identifyingColumns.append(column)
        isCertain = isCertain || isShort && FieldDictionary.standard.meaning(of: cell) != nil
      case .either(.areaCode, or: _): break
      case .field, .either: useful += 1
      case .phoneIfDialable: break
      }
    }
    // "Value" is one of a contact where another column says what is in it.
    if labels > 0 {
      useful += values
      identifying += values
    }
    self.known = known
    isMapped = cells.contains { options.field(mappedFrom: $0) != nil }
    self.isCertain = isCertain || isMapped
    self.hasTitle = hasTitle
    self.identifyingColumns = identifyingColumns
    self.useful = useful
    self.identifying = identifying
    self.filled = filled
    width = cells.count
  }

  /// Whether `cell` may name a column: names are short, and hold few digits and no control characters.
  private static func mayBeName(_ cell: String) -> Bool {
    guard cell.utf8.count <= longestName, cell.utf8.allSatisfy({ $0 >= 0x20 || (0x09...0x0D).contains($0) }) else {
      return false
    }
    return !cell.utf8.contains(UInt8(ascii: "@")) && cell.utf8.count { $0 &- 0x30 < 10 } <= 4
  }

  /// Whether the record is a header, as far as it says itself: one word alone may be a heading or a salutation.
  ///
  /// Records that hold addresses or numbers come after it: where some come before, it has to be plain.
  func isHeader(isFirst: Bool) -> Bool {
    if isMapped { return true }
    guard isFirst else { return known >= 2 && known * 2 >= filled && useful >= 1 && identifying >= 1 }
    return known >= 2 && useful >= 1 || identifying >= 1
  }

  /// Whether the record knows the name of a column alone, and all `records` are as wide and mention an address.
  func isPlain(over records: some Collection<[String]>) -> Bool {
    guard known == 1, useful == 1, filled > 1, hasTitle else { return false }
    let rows = records.filter { $0.contains { !$0.isEmpty } }
    return !rows.isEmpty && rows.allSatisfy { $0.count == width && $0.contains(where: ColumnCells.holdsAddress) }
  }

  /// Whether `records` hold addresses or numbers, as its words promise: below those very words, if they may be a sentence.
  func isConfirmed(by records: some Sequence<[String]>) -> Bool {
    records.contains { row in
      let cells = hasTitle ? row : identifyingColumns.filter(row.indices.contains).map { row[$0] }
      return Self.holdsIdentity(cells) || cells.contains(where: ColumnCells.holdsAddress)
    }
  }

  /// Whether an address or a number stands in `cells`: then they are those of a person, and head nothing.
  static func holdsIdentity(_ cells: [String]) -> Bool {
    cells.contains { [.email, .phone, .digits].contains(CellShape(SpreadsheetCell.value(of: $0))) }
  }
}

extension ReadOptions {
  /// What `header` means to the search for a header: words by which a column is left out may stand anywhere.
  fileprivate func headerMeaning(of header: String) -> FieldDictionary.Meaning? {
    if let known = field(mappedFrom: header).map({ .field($0) }) ?? FieldDictionary.standard.meaning(of: header) {
      return known
    }
    let read = HeaderReading(header).meaning
    return read == .field(.ignored) ? nil : read
  }

  /// What `header` means: what the person said, or else what the dictionary says, or else its words.
  func meaning(of header: String) -> FieldDictionary.Meaning? {
    if let field = field(mappedFrom: header) { return .field(field) }
    let known = FieldDictionary.standard.meaning(of: header)
    if let known, known != .field(.ignored) { return known }
    guard header.utf8.count <= HeaderRecord.longestName else { return known }
    let read = HeaderReading(header).meaning
    if case .field(.doNotContact) = read { return read }
    return known ?? read
  }

  /// The field that `--map` gives the column of `header`.
  func field(mappedFrom header: String) -> Field? {
    guard !fieldMap.isEmpty else { return nil }
    if let field = fieldMap[header] { return field }
    let key = HeaderKey(header)
    return orderedMap.first { !key.text.isEmpty && HeaderKey($0.name) == key }?.field
  }
}
