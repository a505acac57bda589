/// Which elements a document of no known dialect has, and what stands in them: one node for all elements of one path.
struct XMLOutline {
  struct Node {
    /// The name as first written; an attribute's begins with `@`.
    let name: String
    let parent: Int?
    var children: [Int] = []
    /// How many elements there are.
    var count = 0
    /// How many have a text of their own.
    var texts = 0
    /// How many of the texts are e-mail addresses.
    var emails = 0
    /// How many of the texts are telephone numbers with a country code.
    var phones = 0
    /// How many could be telephone numbers, or others.
    var dialable = 0
    /// Whether elements of the same name stand in each other, as one node.
    var isRecursive = false
  }

  /// The node of the root element is the first child of node 0, which is none itself.
  private(set) var nodes = [Node(name: "", parent: nil)]
  private var childrenByName: [[Int: Int]] = [[:]]
  private var attributesByName: [[Int: Int]] = [[:]]
  private var open = [0]
  private var text: [UInt8] = []
  /// Where the text of each open element begins.
  private var starts = [0]

  /// A document with more kinds of elements is no list of contacts.
  private static let limit = 4096
  /// Longer texts are neither addresses nor numbers.
  private static let textLimit = 256

  /// Takes in the start tag of the element numbered `name`, at which `reader` stands.
  mutating func start(_ name: Int, at reader: inout XMLReader) {
    let spelling = reader.names.spellings[name]
    let node = child(name, spelling)
    nodes[node].count += 1
    open.append(node)
    starts.append(text.count)
    var attributes: [(name: Int, value: [UInt8])] = []
    reader.forEachAttribute { name, appendValue in
      var value: [UInt8] = []
      appendValue(&value, Self.textLimit)
      attributes.append((name, value))
    }
    for (name, value) in attributes {
      guard let attribute = attribute(name, "@" + reader.names.spellings[name], of: node) else { continue }
      nodes[attribute].count += 1
      count(value, in: attribute)
    }
  }

  /// Takes in the text at which `reader` stands.
  mutating func add(_ reader: borrowing XMLReader) {
    guard let start = starts.last else { return }
    reader.appendText(to: &text, limit: start + Self.textLimit)
  }

  /// Takes in an end tag.
  mutating func end() {
    guard let node = open.popLast(), let start = starts.popLast() else { return }
    count(Array(text[start...]), in: node)
    text.removeSubrange(start...)
  }

  private mutating func count(_ value: [UInt8], in node: Int) {
    guard value.contains(where: { $0 > 0x20 }) else { return }
    nodes[node].texts += 1
    guard value.count < Self.textLimit, let string = String(decoding: value, as: UTF8.self).cleaned else { return }
    switch CellShape(string) {
    case .email: nodes[node].emails += 1
    // Without a country code, the number of an order looks the same.
    case .phone where string.hasPrefix("+"): nodes[node].phones += 1
    case .phone, .digits: nodes[node].dialable += 1
    default: break
    }
  }

  private mutating func child(_ name: Int, _ spelling: String) -> Int {
    let parent = open.last ?? 0
    if let known = childrenByName[parent][name] { return known }
    // Outlines in outlines, folders in folders: one kind of element.
    if let same = open.dropFirst().last(where: { nodes[$0].name == spelling }) {
      nodes[same].isRecursive = true
      return same
    }
    guard let added = add(Node(name: spelling, parent: parent)) else { return parent }
    childrenByName[parent][name] = added
    return added
  }

  private mutating func attribute(_ name: Int, _ spelling: String, of node: Int) -> Int? {
    if let known = attributesByName[node][name] { return known }
    guard let added = add(Node(name: spelling, parent: node)) else { return nil }
    attributesByName[node][name] = added
    return added
  }

  private mutating func add(_ node: Node) -> Int? {
    guard nodes.count < Self.limit, let parent = node.parent else { return nil }
    nodes.append(node)
    childrenByName.append([:])
    attributesByName.append([:])
    nodes[parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }
}

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
