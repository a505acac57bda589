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
