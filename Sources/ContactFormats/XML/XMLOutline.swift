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
      note(attribute, value)
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
    note(node, Array(text[start...]))
    text.removeSubrange(start...)
  }

  private mutating func note(_ node: Int, _ value: [UInt8]) {
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
