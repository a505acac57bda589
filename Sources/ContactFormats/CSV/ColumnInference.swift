import ContactBook

/// Tells what columns without a known header hold from their cells; prose and numbers must not pass for contacts.
struct ColumnInference {
  /// The field of each column; nil for those that are passed over.
  let fields: [Field?]
  /// The index of the first record, when it names the columns in words that nothing knows.
  let headerIndex: Int?
  /// How sure it is, below 1000.
  let score: Int

  /// Looks at the first records; nil when most of them hold neither an e-mail address nor a telephone number.
  init?(_ records: [[String]], options: ReadOptions) {
    let rows = records.filter { $0.contains { !$0.isEmpty } }
    guard let width = Self.commonWidth(rows) else { return nil }
    let shapes = rows.map { $0.prefix(width).map(CellShape.init) }
    let columns = (0..<width).map { column in shapes.compactMap { $0.indices.contains(column) ? $0[column] : nil } }
    var fields = columns.map(Self.field)
    for (column, field) in options.orderedMap {
      if let number = Int(column), fields.indices.contains(number - 1) { fields[number - 1] = field }
    }
    let identifying = fields.indices.filter { fields[$0]?.isIdentity == true }
    let identified = shapes.count { row in
      identifying.contains { row.indices.contains($0) && ![.empty, .words, .other].contains(row[$0]) }
    }
    guard identified * 2 >= rows.count, identified > 0 else { return nil }
    if width > 1 { Self.addNames(to: &fields, columns) }
    self.fields = fields
    headerIndex = Self.isHeader(shapes.first, identifying) && rows.count > 1 ? records.firstIndex(of: rows[0]) : nil
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

  /// The first columns of words hold the name: one the whole of it, two its parts.
  private static func addNames(to fields: inout [Field?], _ columns: [[CellShape]]) {
    let candidates = fields.indices.filter { index in
      guard fields[index] == nil else { return false }
      let filled = columns[index].filter { $0 != .empty }
      return !filled.isEmpty && filled.count { $0 == .words } * 5 >= filled.count * 4
    }
    let known = fields.compactMap { $0 }
    if known.contains(.fullName) || known.contains(.givenName) || known.contains(.familyName) { return }
    if candidates.count == 1 {
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
