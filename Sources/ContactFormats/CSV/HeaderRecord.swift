import ContactBook

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
  /// What `header` means: as the person says, else as the dictionary has it.
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
