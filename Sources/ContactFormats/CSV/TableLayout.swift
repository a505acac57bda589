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
