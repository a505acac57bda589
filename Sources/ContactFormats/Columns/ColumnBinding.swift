import ContactBook

/// A column of a table, with the field its cells are put into and the columns beside it that say more of them.
struct ColumnBinding: Hashable {
  /// The column's index in the table.
  let column: Int
  /// The column's name, for diagnostics.
  let header: String
  /// What its cells hold.
  var field: Field
  /// The column that says which of its kind a cell is: "Phone 1 - Type".
  var label: Int?
  /// The column that says whose a handle is, where another names its network: "IM 1 - Type".
  var owner: Int?
  /// The column that shows the address of `column` with a name: "E-mail Display Name".
  var displayName: Int?
  /// The column with the extension of the number in `column`.
  var lineExtension: Int?
  /// The column with the area code of the number in `column`.
  var areaCode: Int?
  /// The column with the country that the number in `column` is dialled in.
  var country: Int?
  /// Which person of the row it is of, from 0; nil where it is of all of them.
  var person: Int? = 0
  /// Whether a "no" in the column, and not a "yes", forbids to contact the person.
  var isPermission = false
  /// What a cell must look like to be taken for the field.
  var condition = Condition.none

  /// Whether other columns hold parts of the number in this one.
  var isComposed: Bool { lineExtension != nil || areaCode != nil || country != nil }

  enum Condition: Hashable {
    case none
    /// A telephone number: the header alone does not say that it heads one.
    case dialable
    /// Not a number alone: those are often the numbers of a database's own records.
    case notNumeric
  }
}

/// A binding that every record looks at without a copy.
final class BoundColumn: Sendable {
  let binding: ColumnBinding
  let column: Int
  let person: Int?

  init(_ binding: ColumnBinding) {
    (self.binding, column, person) = (binding, binding.column, binding.person)
  }
}

extension ColumnBinding {
  /// The columns of use in the table of `layout`, in its order.
  static func all(of layout: TableLayout, exporter: Exporter) -> [ColumnBinding] {
    let keys = layout.columns.map(\.key)
    let companions = ColumnCompanions(layout.columns, persons: layout.persons)
    let names = NameColumns(layout)
    var bindings: [ColumnBinding] = []
    for (column, known) in layout.meanings.enumerated() {
      guard let meaning = exporter.meaning(ofKey: keys[column]) ?? known else { continue }
      var binding = ColumnBinding(column: column, header: layout.headers[column], field: .ignored)
      switch meaning {
      case .field(let field): binding.field = field
      case .either(let first, let second): binding.field = names.field(of: column, first, or: second)
      case .phoneIfDialable(let kind):
        binding.field = .phone(kind)
        binding.condition = .dialable
      }
      binding.label = companions.label(of: column, field: binding.field)
      binding.owner = companions.owner(of: column, field: binding.field)
      if case .phone = binding.field {
        binding.lineExtension = companions.lineExtension(of: column)
        binding.areaCode = companions.areaCode(of: column)
        binding.country = companions.country(of: column)
      }
      if layout.persons.count > 1 { binding.person = layout.persons.persons[column] }
      binding.isPermission = layout.columns[column].reading.isPermission
      if binding.field == .email { binding.displayName = Self.displayName(of: column, layout, keys) }
      binding.adapt(to: exporter, keys: keys)
      if !Self.companions.contains(binding.field) { bindings.append(binding) }
    }
    return bindings.keepingBestMessage(keys: keys)
  }

  /// Fields that say more of others, or nothing.
  static let companions: Set<Field> = [.ignored, .label, .areaCode, .lineExtension]

  /// The column that shows the address in `column` with a name: one of the two after it, named as the address is, or as
  /// names to show are.
  private static func displayName(of column: Int, _ layout: TableLayout, _ keys: [String]) -> Int? {
    [column + 2, column + 1].first { next in
      guard keys.indices.contains(next), layout.meanings[next] != .field(.email),
        !LabelMeanings(of: layout.headers[next]).contains(.others)
      else { return false }
      return zip(keys[next], keys[column]).prefix { $0 == $1 }.count >= 4
        || displayNames.contains { keys[next].contains($0) }
    }
  }

  /// How Outlook calls them where the address comes after.
  private static let displayNames = [
    "displayname", "nomcomplet", "nombreparamostrar", "nomevisualizzato", "nomeparaexibição", "visningsnamn",
    "visningsnavn", "vistnavn", "weergavenaam", "отображаем", "表示名", "显示名", "顯示名",
  ]

  /// Some names mean one thing in one export, and nothing, or another thing, elsewhere.
  private mutating func adapt(to exporter: Exporter, keys: [String]) {
    switch (field, exporter) {
    case (.handle(nil), .telegram): field = .handle(service: "telegram")
    case (.userID(nil), .telegram): field = .userID(service: "telegram")
    case (.userID(nil), .results): break
    case (.userID(nil), _) where label == nil: condition = .notNumeric
    default: break
    }
  }
}

extension [ColumnBinding] {
  /// Of several columns for the text to open the chat with, the one that can be nothing else.
  fileprivate func keepingBestMessage(keys: [String]) -> [ColumnBinding] {
    let messages = filter { $0.field == .messageText }
    guard messages.count > 1 else { return self }
    let best = messages.first { keys[$0.column] == "messagetext" }
    return filter { $0.field != .messageText || $0 == best ?? messages[0] }
  }
}

/// Tells whole names from parts of names by the other columns of the table.
private struct NameColumns {
  private let meanings: [FieldDictionary.Meaning?]
  private let keys: [String]
  private let persons: PersonColumns

  init(_ layout: TableLayout) {
    meanings = layout.meanings
    keys = layout.columns.map(\.key)
    persons = layout.persons
  }

  /// What the ambiguous column means. A name that heads two columns is the part first, and the whole after that.
  func field(of column: Int, _ first: Field, or second: Field) -> Field {
    let twins = keys.indices.filter { keys[$0] == keys[column] }
    if twins.count > 1, persons.count > 1 { return first }
    if twins.count > 1 { return column == twins[0] ? second : first }
    let counterpart: Field =
      switch second {
      case .familyName: .givenName
      case .givenName: .familyName
      default: .fullName
      }
    // "Name" beside "Family Name" is the given name.
    if second == .familyName, has(.familyName), !has(.givenName) { return .givenName }
    if case .handle = second { return has(counterpart) ? second : first }
    return has(counterpart) && !has(second) ? second : first
  }

  private func has(_ field: Field) -> Bool { meanings.contains(.field(field)) }
}
