import ContactBook

/// A column of a table: its header as it stands and as words, its cells, and what the two together come to.
struct TableColumn: Hashable {
  let header: String
  /// The header as `HeaderKey` compares it.
  let key: String
  let reading: HeaderReading
  let cells: ColumnCells
  /// What the column means; nil when it is passed over.
  var meaning: FieldDictionary.Meaning?
  /// Whether the person who runs the command said what it holds.
  let isMapped: Bool
  /// The number of the person whose name it holds, where the words before the number are those of all.
  var ownerOrdinal: Int?

  /// The one field that it holds; nil where other columns decide.
  var field: Field? {
    switch meaning {
    case .field(let field), .either(let field, or: _): field
    case .phoneIfDialable(let kind): .phone(kind)
    case nil: nil
    }
  }

  /// Whether the words of the header alone say what it heads: no export is known to write it so.
  var isKnownByWords: Bool { !isMapped && FieldDictionary.standard.meaning(of: header) == nil }
  /// Whether the header says that its cells are somebody else's.
  var isOthers: Bool { reading.label.contains(.others) || reading.concepts.contains(.others) }
  var isName: Bool { field?.isName == true && field != .fileAs }
  var isIdentity: Bool { field?.isIdentity == true }
  var isPhone: Bool { if case .phone = field { true } else { false } }
}
