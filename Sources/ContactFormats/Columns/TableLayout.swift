import ContactBook

/// Where the header of a table stands, and what its columns hold.
struct TableLayout {
  /// The index of the header, or of its last row, among the first records; nil when the table has none.
  let headerIndex: Int?
  /// Whether no name of a column is known: what they hold was told from their cells.
  let isInferred: Bool
  /// The columns with what they mean.
  let columns: [TableColumn]
  /// Whose each column is.
  let persons: PersonColumns
  /// What a person should know of the columns.
  let findings: [Diagnostic.Reason]
  /// How sure it is that this is a table of contacts: to compare readings of one text by.
  let score: Int

  /// The names of the columns; numbers where there is no header.
  var headers: [String] { columns.map(\.header) }
  /// Whether the rows hold a label and a value each, and names are among the values.
  var isLongForm: Bool {
    columns.contains { $0.field == .custom } && !columns.contains(where: \.isName)
      && columns.contains { $0.field == .label && $0.cells.nameLabels > 0 }
  }
  /// What each column means; nil for those that are passed over.
  var meanings: [FieldDictionary.Meaning?] { columns.map(\.meaning) }

  /// How many records at the beginning are looked at.
  static let sampleSize = 50
  private static let preambleSize = 30

  /// The layout of a table that begins with `records`; nil when nothing in it looks like contacts.
  init?(_ records: [[String]], options: ReadOptions) {
    guard let header = HeaderSearch(records, preamble: Self.preambleSize, options: options) else {
      guard let inferred = ColumnInference(records, options: options) else { return nil }
      isInferred = true
      headerIndex = inferred.headerIndex
      columns = inferred.columns
      persons = PersonColumns(ofOnePerson: inferred.columns, isUnclear: inferred.hasSeveralPeople)
      findings = []
      score = inferred.score
      return
    }
    let following = records.dropFirst(header.lastRow + 1)
    var decision = ColumnDecision(headers: header.cells, records: following, options: options)
    persons = PersonColumns(decision.columns)
    decision.leaveOut(persons.leftOut)
    if persons.count > 1 { decision.report(.severalPeople(persons.count)) }
    columns = decision.columns
    findings = decision.findings
    headerIndex = header.lastRow
    isInferred = false
    let width = header.width
    let fitting = following.count { abs($0.count - width) <= 1 || $0.count == 1 }
    score =
      1000 + header.record.known * 20 + header.record.identifying * 20 + fitting * 10 / max(following.count, 1)
  }
}
