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
  /// What a cell must look like to be taken for the field.
  var condition = Condition.none

  enum Condition: Hashable {
    case none
    /// A telephone number: the header alone does not say that it heads one.
    case dialable
    /// Not a number alone: those are often the numbers of a database's own records.
    case notNumeric
  }
}

extension ColumnBinding {
  /// The columns of use in the table of `layout`, in its order.
  static func all(of layout: TableLayout, exporter: Exporter) -> [ColumnBinding] {
    let keys = layout.headers.map { HeaderKey($0).text }
    let labels = LabelColumns(layout)
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
      binding.label = labels.label(of: column, field: binding.field)
      binding.owner = labels.owner(of: column, field: binding.field)
      if binding.field == .email { binding.displayName = Self.displayName(of: column, layout, keys) }
      binding.adapt(to: exporter, keys: keys)
      if binding.field != .ignored, binding.field != .label { bindings.append(binding) }
    }
    return bindings.keepingBestMessage(keys: keys)
  }

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

  init(_ layout: TableLayout) {
    meanings = layout.meanings
    keys = layout.headers.map { HeaderKey($0).text }
  }

  /// What the ambiguous column means. A name that heads two columns is the part first, and the whole after that.
  func field(of column: Int, _ first: Field, or second: Field) -> Field {
    let twins = keys.indices.filter { keys[$0] == keys[column] }
    if twins.count > 1 { return column == twins[0] ? second : first }
    let counterpart: Field =
      switch second {
      case .familyName: .givenName
      case .givenName: .familyName
      default: .fullName
      }
    if case .handle = second { return has(counterpart) ? second : first }
    return has(counterpart) && !has(second) ? second : first
  }

  private func has(_ field: Field) -> Bool { meanings.contains(.field(field)) }
}

/// Finds the columns that name what stands in others: "Phone 1 - Type" belongs to "Phone 1 - Value".
private struct LabelColumns {
  private var services: [String: Int] = [:]
  private var types: [String: Int] = [:]
  private var network: Int?
  private let subjects: [String]

  init(_ layout: TableLayout) {
    let keys = layout.headers.map { HeaderKey($0).text }
    subjects = keys.map { Self.subject($0, endings: ["value", "address", "number"]) }
    for (column, key) in keys.enumerated() where layout.meanings[column] == .field(.label) {
      if key == "network" {
        network = column
      } else if key.hasSuffix("service") {
        services[Self.subject(key, endings: ["service"])] = column
      } else {
        types[Self.subject(key, endings: ["type", "label"])] = column
      }
    }
  }

  /// The column that labels `column`, which holds `field`.
  func label(of column: Int, field: Field) -> Int? {
    let subject = subjects[column]
    switch field {
    case .handle(nil): return services[subject] ?? types[subject] ?? network
    case .userID(nil): return network
    case .email, .phone, .custom, .url: return types[subject]
    default: return nil
    }
  }

  /// The column that says whose the handle in `column` is.
  func owner(of column: Int, field: Field) -> Int? {
    guard case .handle(let service) = field else { return nil }
    let subject = subjects[column]
    return service != nil || services[subject] != nil ? types[subject] : nil
  }

  private static func subject(_ key: String, endings: [String]) -> String {
    for ending in endings where key.hasSuffix(ending) { return String(key.dropLast(ending.count)) }
    return key
  }
}
