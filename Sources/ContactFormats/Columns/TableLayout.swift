import ContactBook

/// Where the header of a table stands, and what its columns hold.
struct TableLayout {
  /// The index of the header among the first records; nil when the table has none.
  let headerIndex: Int?
  /// Whether no name of a column is known: what they hold was told from their cells.
  let isInferred: Bool
  /// The names of the columns; numbers where there is no header.
  let headers: [String]
  /// What each column means; nil for those that are passed over.
  let meanings: [FieldDictionary.Meaning?]
  /// How sure it is that this is a table of contacts: to compare readings of one text by.
  let score: Int

  /// How many records at the beginning are looked at.
  static let sampleSize = 50
  private static let preambleSize = 30

  /// The layout of a table that begins with `records`; nil when nothing in it looks like contacts.
  init?(_ records: [[String]], options: ReadOptions) {
    for (index, cells) in records.prefix(Self.preambleSize).enumerated() {
      let header = HeaderRecord(cells, options: options)
      guard header.isHeader(cells: cells) else { continue }
      if cells.count == 1, !Self.isFollowedByIdentifier(index, in: records) { continue }
      let width = (cells.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0) + 1
      headerIndex = index
      isInferred = false
      headers = Array(cells.prefix(width))
      meanings = headers.enumerated().map { column, header in
        options.fieldMap[String(column + 1)].map { .field($0) } ?? options.meaning(of: header)
      }
      let fitting = records.dropFirst(index + 1).count { abs($0.count - cells.count) <= 1 || $0.count == 1 }
      let following = max(records.count - index - 1, 1)
      score = 1000 + header.known * 20 + header.identifying * 20 + fitting * 10 / following
      return
    }
    guard let inferred = ColumnInference(records, options: options) else { return nil }
    isInferred = true
    headerIndex = inferred.headerIndex
    let names = inferred.headerIndex.map { records[$0] } ?? []
    meanings = inferred.fields.enumerated().map { index, field in
      field?.headed(names.indices.contains(index) ? names[index] : "").map { .field($0) }
    }
    headers = meanings.indices.map { names.indices.contains($0) ? names[$0] : String($0 + 1) }
    score = inferred.score
  }

  private static func isFollowedByIdentifier(_ index: Int, in records: [[String]]) -> Bool {
    let next = records.dropFirst(index + 1).first { $0.contains { !$0.isEmpty } }
    return next?.contains { [.email, .phone, .digits].contains(CellShape($0)) } ?? false
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

  /// Whether the person named one of its cells.
  let isMapped: Bool

  init(_ cells: [String], options: ReadOptions) {
    var known = 0
    var useful = 0
    var identifying = 0
    for cell in cells where cell.utf8.count <= 80 {
      guard let meaning = options.meaning(of: cell) else { continue }
      known += 1
      switch meaning {
      case .field(.ignored), .field(.label), .field(.country): break
      case .field(.email), .field(.phone), .field(.handle), .field(.userID), .field(.custom):
        useful += 1
        identifying += 1
      case .field, .either: useful += 1
      case .phoneIfDialable: break
      }
    }
    self.known = known
    isMapped = cells.contains { options.field(mappedFrom: $0) != nil }
    self.useful = useful
    self.identifying = identifying
  }

  /// Whether the record is a header, as far as it says itself: one word alone may be a heading or a salutation.
  func isHeader(cells: [String]) -> Bool {
    guard known >= 2 && useful >= 1 || identifying >= 1 || isMapped else { return false }
    return !cells.contains { CellShape($0) == .email }
  }
}

extension ReadOptions {
  /// What `header` means: what the person said, or else what the dictionary says.
  func meaning(of header: String) -> FieldDictionary.Meaning? {
    if let field = field(mappedFrom: header) { return .field(field) }
    return FieldDictionary.standard.meaning(of: header)
  }

  /// The field that `--map` gives the column of `header`.
  func field(mappedFrom header: String) -> Field? {
    guard !fieldMap.isEmpty else { return nil }
    if let field = fieldMap[header] { return field }
    let key = HeaderKey(header)
    return orderedMap.first { !key.text.isEmpty && HeaderKey($0.name) == key }?.field
  }
}
