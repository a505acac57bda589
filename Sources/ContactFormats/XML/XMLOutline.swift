import ContactBook

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
    /// How many are a few digits, as extensions are.
    var extensions = 0
    /// How many could be the words of a name.
    var words = 0
    /// How many name a type, a group or a state of blocked people.
    var blocks = 0
    /// What the first texts show.
    var sample = Sample()
    /// Whether elements of the same name stand in each other, as one node.
    var isRecursive = false
    /// The words of the name.
    let nameWords: [String]
    /// Whether it names a group around it, or tells its id.
    fileprivate let role: GroupRole

    fileprivate enum GroupRole {
      case name, id, neither
    }

    init(name: String, parent: Int?) {
      self.name = name
      self.parent = parent
      nameWords = ElementName(name).words
      let folded = DoNotContactWords.folded(name)
      role =
        XMLOutline.groupNames.contains(folded)
        ? .name : XMLOutline.groupIDs.contains(folded) || folded.hasSuffix("id") ? .id : .neither
    }
  }

  /// What the first texts of a node show; to look at all of them would take too long.
  struct Sample {
    static let size = 64
    var count = 0
    /// How many are yes, no or a number.
    var flags = 0
    /// How many are words for what a number is for: "mobile".
    var labels = 0
    /// How many are words of headers: "first_name".
    var headers = 0
    /// How many have two words or more that begin with a capital, or with a letter of a script without them.
    var fullNames = 0
    fileprivate var hashes: Set<Int> = []
    /// How many different ones there are.
    var different: Int { hashes.count }
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
    declarations.append(Declaration())
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
    endDeclaration(of: node)
    count(Array(text[start...]), in: node)
    text.removeSubrange(start...)
  }

  private mutating func count(_ value: [UInt8], in node: Int) {
    guard value.contains(where: { $0 > 0x20 }) else { return }
    nodes[node].texts += 1
    guard value.count < Self.textLimit, let string = String(decoding: value, as: UTF8.self).cleaned else { return }
    let shape = CellShape(string)
    switch shape {
    case .email: nodes[node].emails += 1
    // Without a country code, the number of an order looks the same.
    case .phone where string.hasPrefix("+"): nodes[node].phones += 1
    case .phone, .digits: nodes[node].dialable += 1
    case .words: nodes[node].words += 1
    case .empty, .other: if Self.isExtension(string) { nodes[node].extensions += 1 }
    }
    if nodes[node].sample.count < Sample.size {
      nodes[node].sample.add(string, shape: shape)
    } else if nodes[node].sample.fullNames * 2 > Sample.size {
      // People are not called "Blacklist".
      return
    }
    if shape == .words || shape == .other, DoNotContactWords.isBlockedType(string) { nodes[node].blocks += 1 }
    noteGroup(string, in: node)
  }

  private static func isExtension(_ text: String) -> Bool {
    (2...9).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }

  // MARK: Names

  /// The words that nearly all names of what stands in an element begin with, by its node: "DIR_ENTRY_".
  private(set) var prefixes: [Int: [String]] = [:]

  /// How many first and last names, each in an element or attribute for it, stand in an element, by its node.
  private(set) var nameParts: [Int: NameParts] = [:]

  struct NameParts {
    var given = 0
    var family = 0
  }

  /// Compares the names of elements that stand beside each other, when all were read.
  mutating func finish() {
    for node in nodes.indices {
      if nodes[node].texts > 0, let parent = nodes[node].parent {
        switch FieldDictionary.standard.meaning(of: word(node)) {
        case .field(.givenName): nameParts[parent, default: NameParts()].given += 1
        case .field(.familyName): nameParts[parent, default: NameParts()].family += 1
        default: break
        }
      }
      let names = nodes[node].children.map { nodes[$0].nameWords }
      guard names.count >= 4 else { continue }
      var prefix: [String] = []
      while let next = Self.commonWord(of: names, after: prefix) { prefix.append(next) }
      if !prefix.isEmpty { prefixes[node] = prefix }
    }
  }

  /// The word that follows `prefix` in at least four of five `names`, and ends none of these.
  private static func commonWord(of names: [[String]], after prefix: [String]) -> String? {
    let count = prefix.count
    let next = names.compactMap { $0.count > count + 1 && $0.starts(with: prefix) ? $0[count] : nil }
    let most = Dictionary(grouping: next) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let most, most.value.count * 5 >= names.count * 4 else { return nil }
    return most.key
  }

  // MARK: Groups of blocked people

  /// The ids of the groups that the document declares as those of blocked people, each with the node of the element
  /// that declares it.
  private(set) var blockedGroups: [(node: Int, id: String)] = []
  /// For each open element whether it has the name of such a group, and what may be its ids.
  private var declarations = [Declaration()]

  private struct Declaration {
    var isBlocked = false
    var ids: [String] = []
  }

  private static let groupLimit = 1000
  fileprivate static let groupNames: Set = [
    "name", "title", "label", "displayname", "groupname", "text", "description",
  ]
  fileprivate static let groupIDs: Set = ["id", "gid", "uid", "key", "index", "number", "value", "code"]

  /// Takes in what `text`, the value of `node`, tells of the element around it.
  private mutating func noteGroup(_ text: String, in node: Int) {
    let last = declarations.count - 1
    switch nodes[node].role {
    case .name: if DoNotContactWords.namesBlockedList(text) { declarations[last].isBlocked = true }
    case .id: if text.utf8.count <= 40, declarations[last].ids.count < 4 { declarations[last].ids.append(text) }
    case .neither: break
    }
  }

  private mutating func endDeclaration(of node: Int) {
    guard let ended = declarations.popLast(), ended.isBlocked, blockedGroups.count < Self.groupLimit else { return }
    blockedGroups += ended.ids.map { (node, $0) }
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

extension XMLOutline.Sample {
  fileprivate mutating func add(_ text: String, shape: CellShape) {
    count += 1
    hashes.insert(text.hashValue)
    if DoNotContactWords.isFlag(text) { flags += 1 }
    guard shape == .words || shape == .other, text.utf8.count <= 40 else { return }
    if PhoneKind(label: text) != nil { labels += 1 }
    if FieldDictionary.standard.meaning(of: text) != nil { headers += 1 }
    let words = text.split(separator: " ")
    let capitals = words.count { $0.first.map { $0.isLetter && !$0.isLowercase } ?? false }
    if shape == .words, (2...5).contains(words.count), capitals * 2 >= words.count, capitals >= 2 { fullNames += 1 }
  }
}
