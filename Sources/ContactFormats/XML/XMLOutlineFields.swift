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
    finding(of: node, in: record, options: options)?.field
  }

  /// What a node holds, and by what it was told.
  enum Finding {
    /// Somebody, or the dictionary of headers, knows its name.
    case named(Field)
    /// The name says nothing; the values look so.
    case shown(Field)

    var field: Field {
      switch self {
      case .named(let field), .shown(let field): field
      }
    }
  }

  /// What the node holds, where `record` is the element of a record; nil when it says nothing of how to reach a person.
  func finding(of node: Int, in record: Int, options: ReadOptions) -> Finding? {
    if let mapped = mappedField(of: node, options: options) { return .named(mapped) }
    guard nodes[node].texts > 0, !isAboutTheExport(node, in: record),
      let finding = plainFinding(of: node, in: record, options: options)
    else { return nil }
    let field = finding.field
    if field.isNamePart, !holdsNames(node) { return nil }
    if isOthers(node, in: record) {
      if case .phone(let kind) = field { return .named(.phone(kind.reachesPerson ? .others : kind)) }
      return nil
    }
    guard isCompanys(node, in: record) else { return finding }
    switch field {
    case .phone(let kind): return .named(.phone(kind.reachesPerson ? .company : kind))
    case .fullName, .organization: return .named(.organization)
    default: return nil
    }
  }

  /// Whether the texts can be names: digits, flags and words of headers are none.
  private func holdsNames(_ node: Int) -> Bool {
    let sample = nodes[node].sample
    return sample.flags * 2 < max(sample.count, 1) && (sample.headers * 2 < sample.count || sample.headers < 2)
  }

  /// Whether the value stands in an element that is named for a company.
  private func isCompanys(_ node: Int, in record: Int) -> Bool {
    var place = nodes[node].parent
    while let current = place, current != record, current != 0 {
      if isNamedForCompany(current) { return true }
      place = nodes[current].parent
    }
    return false
  }

  /// What the node holds, whoever it is of.
  private func plainFinding(of node: Int, in record: Int, options: ReadOptions) -> Finding? {
    let word = word(node)
    let parent = nodes[node].parent ?? 0
    let isDirect = parent == record
    if !isDirect, Self.labelNames.contains(word) || Self.preferenceNames.contains(word) { return nil }
    if Self.valueNames.contains(word), !isDirect || isNamedForValue(parent),
      let around = namedField(of: parent, in: record, options: options)
    {
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
    var place: Int? = node
    while let current = place, current != record, current != 0 {
      if isNamedForRelation(current) { return true }
      place = nodes[current].parent
    }
    return false
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
    if let around, isBareName(node), around != "name" {
      if isNamedForValue(parent) || hidesNames(parent) && !isCompanys(node, in: record) { return .ignored }
      if !isNamedForPerson(parent), let field = field(named: "\(around) name", node) {
        return field == .fullName ? .ignored : field
      }
    }
    if word == "text" { return nil }
    if ["message_text", "messagetext"].contains(word) { return .messageText }
    if let field = ownField(of: node) { return field }
    guard let around else { return nil }
    return field(named: "\(word) \(around)", node) ?? field(named: "\(around) \(word)", node)
  }

  /// Whether the node is named "name", and nothing else.
  func isBareName(_ node: Int) -> Bool {
    switch FieldDictionary.standard.meaning(of: word(node)) {
    case .field(.fullName), .either(.fullName, or: _): nodes[node].nameWords.count == 1
    default: false
    }
  }

  /// What the node's own name says: as a whole, by its words, and without what it has in common with those beside it.
  private func ownField(of node: Int) -> Field? {
    let word = word(node)
    if let field = field(named: word, node) ?? field(named: singular(word), node) { return field }
    let words = nodes[node].nameWords
    return field(of: words, node) ?? strippedWords(node).flatMap { field(of: $0, node) }
  }

  private func field(of words: [String], _ node: Int) -> Field? {
    for header in ElementName.headers(of: words) {
      if let field = field(named: header, node) { return field }
    }
    for header in ElementName.numberHeaders(of: words) {
      if case .phone(let kind) = field(named: header, node) { return .phone(kind) }
    }
    return nil
  }

  /// The words of the node's name without those that nearly all names beside it begin with; nil where there are none.
  private func strippedWords(_ node: Int) -> [String]? {
    guard let parent = nodes[node].parent, let prefix = prefixes[parent] else { return nil }
    let words = nodes[node].nameWords
    return words.starts(with: prefix) && words.count > prefix.count ? Array(words.dropFirst(prefix.count)) : nil
  }

  private func field(named name: String, _ node: Int) -> Field? {
    switch FieldDictionary.standard.meaning(of: name) {
    case .field(let field): return field
    case .either(let first, or: let second): return isPart(second, node) ? second : first
    case .phoneIfDialable(let kind):
      let node = nodes[node]
      let shown = node.phones + node.dialable
      return shown > 0 && (shown + node.extensions) * 5 >= node.texts * 4 ? .phone(kind) : nil
    case nil: return nil
    }
  }

  /// Whether the node, a name, is only the part `field` of it: another part stands beside it, and this one does not.
  private func isPart(_ field: Field, _ node: Int) -> Bool {
    guard let parent = nodes[node].parent, let parts = nameParts[parent] else { return false }
    switch field {
    case .familyName: return parts.given > 0 && parts.family == 0
    case .givenName: return parts.family > 0 && parts.given == 0
    default: return false
    }
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
    guard let people = outline.people(options: options) else { return nil }
    let nodes = people.records.map { outline.nodes[$0] }
    var properties: [XMLProperty] = []
    var paths: Set<String> = []
    for record in people.records {
      properties += outline.properties(of: record, people, options: options).filter {
        paths.insert($0.identity).inserted
      }
    }
    let isNested = nodes.contains(where: \.isRecursive) || outline.stand(inEachOther: people.records)
    self.init(
      name: "XML (\(nodes.map(\.name).firstDifferent.joined(separator: ", ")))", marks: [],
      records: people.records.map { outline.recordPath($0) }, nesting: isNested ? .every : .outermost,
      properties: properties)
  }

  /// The dialect with what `outline` shows beside its own properties in the elements of its records: what a maker added
  /// since, or writes in one model only.
  func completed(by outline: XMLOutline, options: ReadOptions) -> XMLDialect {
    var dialect = self
    guard let people = outline.people(options: options) else { return dialect }
    let known = Set(properties.flatMap(\.knownPaths))
    var added: Set<String> = []
    let hasNames = properties.contains { property in
      guard case .field(let field) = property.meaning, field.isName else { return false }
      return property.path.split(separator: "|").contains { path in
        outline.recordNodes(of: self).contains { outline.hasTexts(at: path, in: $0) }
      }
    }
    for record in outline.recordNodes(of: self) {
      for property in outline.properties(of: record, people, options: options, isKnown: true) {
        if case .field(let field) = property.meaning, field.isNamePart, hasNames { continue }
        let path = property.knownPaths.first ?? property.path
        if known.contains(path) || known.contains(where: { path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }) {
          continue
        }
        if added.insert(property.identity).inserted { dialect.properties.append(property) }
      }
    }
    return dialect
  }
}

extension XMLProperty {
  /// The paths at which values are looked for, in lower case.
  fileprivate var knownPaths: [String] { path.lowercased().split(separator: "|").map(String.init) }

  /// What tells two properties of different records apart.
  fileprivate var identity: String { "\(path.lowercased()) \(value) \(meaning.isField)" }
}

extension XMLProperty.Meaning {
  fileprivate var isField: Bool { if case .field = self { true } else { false } }
}

extension XMLOutline {
  /// The path by which a dialect names the element of a record.
  fileprivate func recordPath(_ record: Int) -> String {
    let node = nodes[record]
    guard let parent = node.parent, parent != 0, !node.isRecursive else { return node.name }
    return "\(nodes[parent].name)/\(node.name)"
  }

  fileprivate func stand(inEachOther records: [Int]) -> Bool {
    let outer = Set(records)
    return records.contains { record in
      var place = nodes[record].parent
      while let current = place {
        if outer.contains(current) { return true }
        place = nodes[current].parent
      }
      return false
    }
  }

  /// The elements that `dialect` takes for records.
  fileprivate func recordNodes(of dialect: XMLDialect) -> [Int] {
    let paths = dialect.records.map { $0.lowercased().split(separator: "/").map(String.init) }
    return nodes.indices.filter { node in
      guard isInner(node) else { return false }
      return paths.contains { steps in
        zip(steps.reversed(), path(node).reversed()).allSatisfy { $0 == $1.lowercased() }
          && path(node).count >= steps.count
      }
    }
  }

  /// The ids of the groups of blocked people: what has such a name and an id, and is no record or part of one.
  func blockedGroupIDs(of dialect: XMLDialect) -> Set<String> {
    guard !blockedGroups.isEmpty else { return [] }
    let records = recordNodes(of: dialect).filter { !isNamedForGroup($0) }
    return Set(blockedGroups.filter { group in !records.contains { isBelow($0, group.node) } }.map(\.id))
  }

  fileprivate func hasTexts(at path: Substring, in record: Int) -> Bool {
    var places = [record]
    for step in path.lowercased().split(separator: "/") where step != "." {
      places = places.flatMap { nodes[$0].children }.filter { nodes[$0].name.lowercased() == step }
    }
    return places.contains { nodes[$0].texts > 0 }
  }

  /// Where the records that `record` is the element of keep their values, and what excludes them. Of a record of a known
  /// dialect only what the names of elements say is taken.
  fileprivate func properties(
    of record: Int, _ people: People, options: ReadOptions, isKnown: Bool = false
  ) -> [XMLProperty] {
    let inside = nodes(in: record, outside: people)
    let findings = inside.compactMap { node in
      finding(of: node, in: record, options: options).map { (node: node, finding: $0) }
    }
    // Beside a value whose name is known, a name that says something else is no other word for it.
    let named = findings.compactMap { if case .named(let field) = $0.finding { field } else { nil } }
    var fields: [(node: Int, field: Field)] = findings.compactMap { node, finding in
      switch finding {
      case .named(let field): (node, field)
      case .shown where isKnown: nil
      case .shown(.email): named.contains(.email) ? nil : (node, .email)
      case .shown(let field): named.contains { if case .phone = $0 { true } else { false } } ? nil : (node, field)
      }
    }
    fields = withoutNestedNames(fields, in: record)
    if !isKnown, !fields.contains(where: { $0.field.isName || $0.field == .nickname }),
      let title = title(of: record, besides: fields.map(\.node))
    {
      fields.append((title, .fullName))
    }
    let taken = Set(fields.map(\.node))
    let people = numberedPeople(fields)
    return fields.filter { $0.field != .label && $0.field != .ignored }.map {
      var property = property(of: $0.node, $0.field, in: record)
      property.person = people[number(of: $0.node) ?? 1] ?? 0
      return property
    } + inside.filter { !taken.contains($0) }.compactMap { exclusion(of: $0, in: record) }
  }

  /// `record` and the nodes in it, without those of other people: the person's mother or assistant.
  private func nodes(in record: Int, outside people: People) -> [Int] {
    var found: [Int] = []
    var waiting = [record]
    while let node = waiting.popLast() {
      found.append(node)
      waiting += nodes[node].children.filter { child in
        !people.isPerson[child] && !(isInner(child) && isNamedForRelation(child) && hasName(child))
      }
    }
    return found.sorted()
  }

  /// The people whose values stand beside each other in one record, by the number in the names of these: "name2" and
  /// "phone2" are not of the one of "name1". Empty where a record is one person's.
  private func numberedPeople(_ fields: [(node: Int, field: Field)]) -> [Int: Int] {
    func numbers(where isMeant: (Int, Field) -> Bool) -> Set<Int> {
      Set(fields.filter { isMeant($0.node, $0.field) }.map { number(of: $0.node) ?? 1 })
    }
    let names = numbers { node, field in
      let sample = nodes[node].sample
      return field == .givenName || field == .fullName && sample.fullNames * 2 > sample.count
    }
    let people = names.intersection(numbers { _, field in field.isIdentity }).sorted()
    guard people.count > 1 else { return [:] }
    return Dictionary(uniqueKeysWithValues: people.enumerated().map { ($0.element, $0.offset) })
  }

  /// The number in the node's name; nil where there is none, or several.
  private func number(of node: Int) -> Int? {
    let numbers = nodes[node].name.split { !$0.isNumber }
    return numbers.count == 1 ? Int(numbers[0]) : nil
  }

  private func hasName(_ node: Int) -> Bool {
    nodes[node].children.contains { ownField(of: $0)?.isName == true }
  }

  /// The fields less names of something else in the record, where it has one that is surely the person's.
  private func withoutNestedNames(_ fields: [(node: Int, field: Field)], in record: Int) -> [(node: Int, field: Field)]
  {
    func isNested(_ node: Int) -> Bool {
      guard isBareName(node), let parent = nodes[node].parent, parent != record, node != record else { return false }
      return !isNamedForPerson(parent) && !Self.nameHolders.contains(word(parent))
    }
    guard fields.contains(where: { $0.field.isName && !isNested($0.node) }) else { return fields }
    return fields.filter { !$0.field.isName || !isNested($0.node) }
  }

  private static let nameHolders: Set = ["name", "names", "personal", "profile", "identity", "info", "general"]

  /// What names a record in which nothing else does, as in outlines.
  private func title(of record: Int, besides taken: [Int]) -> Int? {
    let leaves = nodes[record].children.filter { node in
      let sample = nodes[node].sample
      return nodes[node].texts > 0 && !taken.contains(node) && sample.labels * 2 <= sample.count
        && holdsNames(node) && nodes[node].blocks == 0
    }
    if let title = leaves.first(where: { ["text", "title", "label", "caption"].contains(word($0)) }) { return title }
    let likely = leaves.filter { leaf in
      let sample = nodes[leaf].sample
      return FieldDictionary.standard.meaning(of: word(leaf)) == nil && !Self.networkNames.contains(word(leaf))
        && !Self.labelNames.contains(word(leaf)) && sample.fullNames * 2 > sample.count
        && sample.different * 4 >= sample.count * 3
    }
    return likely.count == 1 ? likely[0] : nil
  }

  /// The property by which the node excludes the person; nil for most nodes.
  private func exclusion(of node: Int, in record: Int) -> XMLProperty? {
    guard node != record, nodes[node].texts > 0, !isOthers(node, in: record) else { return nil }
    let path = path(node, below: record).joined(separator: "/")
    let name = nodes[node].name
    let sample = nodes[node].sample
    if let reason = DoNotContactWords.reason(ofFlag: name) {
      return XMLProperty(path: path, meaning: .refusal(reason == .deceased ? .deceased : .blocked))
    }
    if nodes[node].nameWords.last == "block", sample.flags == sample.count {
      return XMLProperty(path: path, meaning: .refusal(.blocked))
    }
    if DoNotContactWords.isPermission(name) { return XMLProperty(path: path, meaning: .permission) }
    if !blockedGroups.isEmpty, isNamedForGroup(node) || isNamedForGroup(nodes[node].parent ?? 0) {
      return XMLProperty(path: path, meaning: .membership)
    }
    return nodes[node].blocks > 0 ? XMLProperty(path: path, meaning: .blockedType) : nil
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
    let labels = hasLabels(holder) ? Self.labelNames.union(["name"]) : Self.labelNames
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
      label: isHandle && network == nil ? nil : places(labels), preferred: places(Self.preferenceNames),
      service: isHandle ? network ?? places(["type", "label"]) : nil)
  }
}

extension [String] {
  /// The first three texts, each once, and whether there are more.
  fileprivate var firstDifferent: [String] {
    var texts: [String] = []
    for text in self where !texts.contains(text) {
      if texts.count == 3 { return texts + ["…"] }
      texts.append(text)
    }
    return texts
  }
}
