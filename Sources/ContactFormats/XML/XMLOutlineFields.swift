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

extension XMLDialect {
  /// The dialect of a document whose elements are those of `outline`; nil when none of them could hold a person.
  init?(_ outline: XMLOutline, options: ReadOptions) {
    guard let record = outline.record(options: options) else { return nil }
    let node = outline.nodes[record]
    let parent = node.parent.map { outline.nodes[$0].name } ?? ""
    self.init(
      name: "XML (\(node.name))", marks: [],
      records: [parent.isEmpty || node.isRecursive ? node.name : "\(parent)/\(node.name)"],
      nesting: node.isRecursive ? .every : .outermost,
      properties: outline.properties(of: record, options: options))
  }
}

extension XMLOutline {
  /// Where the records that `record` is the element of keep their values.
  fileprivate func properties(of record: Int, options: ReadOptions) -> [XMLProperty] {
    let findings = nodes.indices.compactMap { node in
      isBelow(record, node) ? finding(of: node, in: record, options: options).map { (node: node, finding: $0) } : nil
    }
    // Beside a value whose name is known, a name that says something else is no other word for it.
    let named = findings.compactMap { if case .named(let field) = $0.finding { field } else { nil } }
    var fields: [(node: Int, field: Field)] = findings.compactMap { node, finding in
      switch finding {
      case .named(let field): (node, field)
      case .shown(.email): named.contains(.email) ? nil : (node, .email)
      case .shown(let field): named.contains { if case .phone = $0 { true } else { false } } ? nil : (node, field)
      }
    }
    fields = fields.filter { field in !others(fields, in: record).contains { isBelow($0, field.node) } }
    if !fields.contains(where: { $0.field.isName || $0.field == .nickname }), let title = title(of: record) {
      fields.append((title, .fullName))
    }
    return fields.filter { $0.field != .label && $0.field != .ignored }.map {
      property(of: $0.node, $0.field, in: record)
    }
  }

  /// Elements in the record with a name and an address or a number of their own, where the record has a name beside
  /// them: they are other people, the person's mother or assistant.
  private func others(_ fields: [(node: Int, field: Field)], in record: Int) -> [Int] {
    nodes.indices.filter { node in
      guard node != record, isBelow(record, node) else { return false }
      return fields.contains { $0.field.isName && nodes[$0.node].parent == node }
        && fields.contains { $0.field.isIdentity && isBelow(node, $0.node) }
        && fields.contains { $0.field.isName && !isBelow(node, $0.node) }
    }
  }

  /// What names a record in which nothing else does, as in outlines.
  private func title(of record: Int) -> Int? {
    nodes[record].children.first { ["text", "title", "label", "caption"].contains(word($0)) && nodes[$0].texts > 0 }
  }

  private func isBelow(_ ancestor: Int, _ node: Int) -> Bool {
    var place = nodes[node].parent
    while let current = place {
      if current == ancestor { return true }
      place = nodes[current].parent
    }
    return node == ancestor
  }

  private func property(of node: Int, _ field: Field, in record: Int) -> XMLProperty {
    let parent = nodes[node].parent ?? 0
    let isNamedForParent = Self.valueNames.contains(word(node)) && parent != record && node != record
    let holder = isNamedForParent ? parent : node
    let path = path(holder, below: record).joined(separator: "/")
    let beside = nodes[holder].children.filter { $0 != node }
    let own = isNamedForParent ? nodes[node].children.map { "\(nodes[node].name)/\(nodes[$0].name)" } : []
    func places(_ names: Set<String>) -> String? {
      let places = beside.filter { names.contains(word($0)) }.map { nodes[$0].name }
      let inside = zip(own, nodes[node].children).filter { names.contains(word($0.1)) }.map(\.0)
      return places.isEmpty && inside.isEmpty ? nil : (places + inside).joined(separator: "|")
    }
    let isHandle = if case .handle = field { true } else { false }
    // Where nothing else names the network of a handle, its type does.
    let network = isHandle ? places(Self.networkNames) : nil
    return XMLProperty(
      path.isEmpty ? "." : path, field, value: isNamedForParent ? nodes[node].name : ".",
      label: isHandle && network == nil ? nil : places(Self.labelNames), preferred: places(Self.preferenceNames),
      service: isHandle ? network ?? places(["type", "label"]) : nil)
  }
}

/// The words that the name of an element or attribute is made of: `modifiedBy`, `modified_by`.
struct ElementName {
  private let words: [String]

  /// The words of `name`, in lower case; a mark of an attribute is none of them.
  init(_ name: String) {
    var words: [String] = []
    var word = ""
    for character in name {
      let isLetter = character.isLetter
      if !isLetter || character.isUppercase && word.last?.isLowercase == true {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.append(character) }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map { $0.lowercased() }
  }

  /// Whether it names one of `makers`, or whoever did something to the record: "createdBy", "lastmodifiedby".
  func namesAgent(among makers: Set<String>) -> Bool {
    words.contains { makers.contains($0) || $0.hasSuffix("edby") } || words.count > 1 && words.last == "by"
  }
}
