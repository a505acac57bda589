import ContactBook

/// What the elements and attributes of a document of no known dialect hold, by their names and by what stands in them.
extension XMLOutline {
  /// The names of elements that hold a value which the element around is named for.
  static let valueNames: Set = ["value", "text", "number", "address", "content", "uri", "data", "string", "item"]
  /// The names of elements that say what the value beside them is for.
  static let labelNames: Set = ["type", "label", "kind", "rel", "location", "category", "number_type", "class"]
  /// The names of elements that mark a value as the one to use.
  static let preferenceNames: Set = ["primary", "isprimary", "is_primary", "preferred", "default", "pref"]
  /// The names of elements that name the network of the handle beside them.
  static let networkNames: Set = ["service", "network", "protocol", "provider", "domain", "platform"]

  /// The name of the node without what marks an attribute, in lower case.
  func word(_ node: Int) -> String {
    let name = nodes[node].name
    return (name.hasPrefix("@") ? String(name.dropFirst()) : name).lowercased()
  }

  /// The names from the root to the node.
  func path(_ node: Int, below ancestor: Int = 0) -> [String] {
    var path: [String] = []
    var place: Int? = node
    while let current = place, current != ancestor, current != 0 {
      path.append(nodes[current].name)
      place = nodes[current].parent
    }
    return path.reversed()
  }

  /// What the node holds, where `record` is the element of a record; nil when it says nothing of how to reach a person.
  func field(of node: Int, in record: Int, options: ReadOptions) -> Field? {
    switch finding(of: node, in: record, options: options) {
    case .named(let field), .shown(let field): field
    case nil: nil
    }
  }

  /// What a node holds, and by what it was told.
  enum Finding {
    /// Somebody, or the dictionary of headers, knows its name.
    case named(Field)
    /// The name says nothing; the values look so.
    case shown(Field)
  }

  /// What the node holds, where `record` is the element of a record; nil when it says nothing of how to reach a person.
  func finding(of node: Int, in record: Int, options: ReadOptions) -> Finding? {
    if let mapped = mappedField(of: node, options: options) { return .named(mapped) }
    guard nodes[node].texts > 0, !isAboutTheExport(node, in: record) else { return nil }
    guard let finding = plainFinding(of: node, in: record, options: options) else { return nil }
    guard isOthers(node, in: record) else { return finding }
    switch finding {
    case .named(.phone(let kind)), .shown(.phone(let kind)): return .named(.phone(kind.reachesPerson ? .others : kind))
    case .named(let field), .shown(let field): return field.isIdentity || field == .url ? nil : finding
    }
  }

  /// What the node holds, whoever it is of.
  private func plainFinding(of node: Int, in record: Int, options: ReadOptions) -> Finding? {
    let word = word(node)
    let parent = nodes[node].parent ?? 0
    let isDirect = parent == record
    if !isDirect, Self.labelNames.contains(word) || Self.preferenceNames.contains(word) { return nil }
    if Self.valueNames.contains(word), !isDirect, let around = namedField(of: parent, in: record, options: options) {
      return .named(around)
    }
    if let named = namedField(of: node, in: record, options: options) {
      return named == .ignored ? nil : .named(named)
    }
    return shownField(of: node).map(Finding.shown)
  }

  /// Whether the node tells of who made the file, or of who keeps the record.
  private func isAboutTheExport(_ node: Int, in record: Int) -> Bool {
    if path(node).dropLast().contains(where: { Self.makers.contains($0.lowercased()) }) { return true }
    return path(node, below: record).contains { ElementName($0).namesAgent(among: Self.makers) }
  }

  private static let makers: Set = ["owner", "author", "creator", "generator", "sender", "editor", "assignee"]

  /// Whether a step from the record to the node says that what stands there is somebody else's.
  private func isOthers(_ node: Int, in record: Int) -> Bool {
    path(node, below: record).contains { LabelMeanings(of: $0).contains(.others) }
  }

  /// What the values themselves show.
  private func shownField(of node: Int) -> Field? {
    let texts = nodes[node].texts
    if nodes[node].emails * 5 >= texts * 4 { return .email }
    if nodes[node].phones * 5 >= texts * 4 { return .phone(.other) }
    return nil
  }

  /// What the names say: the node's own, or, where that says too little ("home"), with that of the element around.
  private func namedField(of node: Int, in record: Int, options: ReadOptions) -> Field? {
    let word = word(node)
    let parent = nodes[node].parent ?? 0
    let around = parent == record || parent == 0 ? nil : singular(self.word(parent))
    if word == "name", let around, around != "name", let field = field(named: "\(around) name", node) {
      return field == .fullName ? .ignored : field
    }
    if word == "text" { return nil }
    if ["message_text", "messagetext"].contains(word) { return .messageText }
    if let field = field(named: word, node) ?? field(named: singular(word), node) { return field }
    guard let around else { return nil }
    return field(named: "\(word) \(around)", node) ?? field(named: "\(around) \(word)", node)
  }

  private func field(named name: String, _ node: Int) -> Field? {
    switch FieldDictionary.standard.meaning(of: name) {
    case .field(let field): return field
    case .either(let first, or: let second): return hasCounterpart(of: second, beside: node) ? second : first
    case .phoneIfDialable(let kind):
      let shown = nodes[node].phones + nodes[node].dialable
      return shown > 0 && shown * 5 >= nodes[node].texts * 4 ? .phone(kind) : nil
    case nil: return nil
    }
  }

  /// Whether an element beside the node holds the other part of the name.
  private func hasCounterpart(of field: Field, beside node: Int) -> Bool {
    let other: Field = field == .familyName ? .givenName : .familyName
    guard field == .familyName || field == .givenName, let parent = nodes[node].parent else { return false }
    return nodes[parent].children.contains { FieldDictionary.standard.meaning(of: word($0)) == .field(other) }
  }

  func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.utf8.count > 3 ? String(word.dropLast()) : word
  }

  /// The field that `--map` gives to the node's path, or to the end of it.
  private func mappedField(of node: Int, options: ReadOptions) -> Field? {
    guard !options.fieldMap.isEmpty else { return nil }
    let path = path(node).map { $0.lowercased() }
    for (name, field) in options.orderedMap {
      let steps = name.lowercased().split(separator: "/").map(String.init)
      if !steps.isEmpty, path.suffix(steps.count).elementsEqual(steps) { return field }
    }
    return nil
  }
}
