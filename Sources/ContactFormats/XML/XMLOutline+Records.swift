/// Which element of a document of no known dialect holds one person.
extension XMLOutline {
  /// The element of a record; nil when nothing in the document could reach anybody.
  func record(options: ReadOptions) -> Int? {
    guard let root = nodes[0].children.first else { return nil }
    let fields = nodes.indices.map { field(of: $0, in: nodes[$0].parent ?? 0, options: options) }
    let identities = sums { fields[$0]?.isIdentity == true ? nodes[$0].texts : 0 }
    let names = sums { fields[$0]?.isName == true ? nodes[$0].texts : 0 }
    guard identities[root] > 0 else { return nil }
    var record = root
    while !isPerson(record, identities: identities, names: names),
      let child = nodes[record].children.max(by: { identities[$0] < identities[$1] }), identities[child] > 0,
      holdsPeople(child, of: record, identities: identities, names: names)
    {
      record = child
    }
    return record
  }

  /// Whether a repeated element has both a name and a way to reach somebody of its own, outside of any other element
  /// that does.
  private func isPerson(_ node: Int, identities: [Int], names: [Int]) -> Bool {
    guard nodes[node].count > 1 else { return false }
    let inner = nodes[node].children.filter { identities[$0] > 0 && names[$0] > 0 }
    return names[node] > inner.map { names[$0] }.reduce(0, +)
      && identities[node] > inner.map { identities[$0] }.reduce(0, +)
  }

  /// Whether people stand in `child`, rather than values of the one that `parent` is.
  private func holdsPeople(_ child: Int, of parent: Int, identities: [Int], names: [Int]) -> Bool {
    guard !nodes[child].name.hasPrefix("@") else { return false }
    let hasOwnName = names[parent] > names[child]
    if nodes[child].children.isEmpty {
      // A bare list of addresses.
      return nodes[child].count > 1 && nodes[parent].parent == 0 && names[parent] == 0
        && identities[child] == identities[parent]
    }
    guard !isNamedForValue(child) else { return false }
    if repeats(child, in: parent, identities: identities, names: hasOwnName ? names : nil) { return true }
    return identities[child] == identities[parent] && !hasOwnName
  }

  /// Whether the node, or one in it, is there more often than `parent`, and holds what people have; with `names`, names.
  private func repeats(_ node: Int, in parent: Int, identities: [Int], names: [Int]?) -> Bool {
    var waiting = [node]
    while let next = waiting.popLast() {
      guard identities[next] > 0, names.map({ $0[next] > 0 }) ?? true, !nodes[next].children.isEmpty,
        !isNamedForValue(next)
      else { continue }
      if nodes[next].count > nodes[parent].count { return true }
      waiting += nodes[next].children
    }
    return false
  }

  /// Whether the element is a telephone number, an address or a list of them, not a person.
  private func isNamedForValue(_ node: Int) -> Bool {
    let word = singular(word(node))
    return !Self.personNames.contains(word) && FieldDictionary.standard.field(named: word)?.isIdentity == true
  }

  private static let personNames: Set = ["contact", "person", "user", "member", "account", "customer", "entry"]

  /// For each node the sum of `weight` over it and all below it.
  private func sums(_ weight: (Int) -> Int) -> [Int] {
    var sums = nodes.indices.map(weight)
    // Children come after their parents.
    for node in nodes.indices.reversed() {
      if let parent = nodes[node].parent { sums[parent] += sums[node] }
    }
    return sums
  }
}
