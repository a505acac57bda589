/// Reads the records of a document, one after the other, in the order of their ends.
struct XMLRecordReader: ~Copyable {
  /// What comes next in a document.
  enum Step {
    /// `record` holds a record.
    case record
    /// A group or list begins at the line.
    case group(line: Int)
    /// The document breaks off inside of a record.
    case brokenRecord
  }

  /// The record read last.
  private(set) var record = XMLRecord()
  /// How many records and groups began.
  private(set) var count = 0
  /// How many tables began.
  private(set) var tables = 0
  private var paths: XMLPathTable
  private var reader: XMLReader
  private let kinds: ElementKinds
  private let nesting: XMLDialect.Nesting
  /// Records that hold `record`, the outermost first.
  private var outer: [XMLRecord] = []
  /// The names of the open elements outside of any record.
  private var ancestors: [Int] = []
  private var isOpen = false
  private var groupDepth: Int?
  /// The names of the open elements from the outermost record on, where records stand in records.
  private var open: [Int] = []
  private var blocked = BlockedLists()

  /// Reads the records of `text` as `dialect` has them.
  init(_ text: XMLText, dialect: XMLDialect) throws(InputError) {
    // The names around records may say that they are blocked.
    var names = XMLNames(limit: 4096)
    paths = XMLPathTable(dialect, names: &names)
    kinds = ElementKinds(dialect, names: &names)
    nesting = dialect.nesting
    reader = try XMLReader(text, names: names)
  }

  /// The names by their numbers.
  var spellings: [String] { reader.names.spellings }

  /// How many bytes were handed to libxml2.
  var position: Int { reader.position }

  /// Why reading stopped; nil when the document is whole, or not at its end yet.
  var failure: XMLFault? { reader.failure }

  /// Moves to the end of the next record; nil at the end of the document.
  mutating func next() -> Step? {
    if isOpen, let around = outer.popLast() { record = around }
    while let node = reader.next() {
      if isOpen {
        if advance(node) { return .record }
        continue
      }
      switch node {
      case .start(let name):
        if groupDepth == nil, let kind = kinds.kind(of: name, in: ancestors.last) {
          if case .table = kind { tables += 1 } else { count += 1 }
          switch kind {
          case .table: break
          case .record:
            isOpen = true
            begin(name)
            continue
          case .group:
            groupDepth = ancestors.count
            ancestors.append(name)
            return .group(line: reader.line)
          }
        }
        blocked.start(name, at: &reader, depth: ancestors.count)
        ancestors.append(name)
      case .end:
        ancestors.removeLast()
        blocked.end(depth: ancestors.count)
        if groupDepth == ancestors.count { groupDepth = nil }
      case .text: blocked.add(reader, in: ancestors.last, depth: ancestors.count)
      }
    }
    guard isOpen else { return nil }
    isOpen = false
    return .brokenRecord
  }

  /// Begins the record at the start tag of `name`.
  private mutating func begin(_ name: Int) {
    record.begin(at: &reader, number: count, paths: paths)
    record.isBlocked = blocked.isInside || blocked.isList(name, in: reader)
    open.removeAll(keepingCapacity: true)
    open.append(name)
  }

  /// Passes over `count` records and groups; returns whether there are as many.
  mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      switch next() {
      case .record, .group: left -= 1
      case .brokenRecord, nil: return false
      }
    }
    return true
  }

  /// Takes `node` into the open record; returns whether that ends one.
  private mutating func advance(_ node: XMLReader.Node) -> Bool {
    switch node {
    case .start(let name):
      if case .outermost = nesting {
        if !record.start(name, at: &reader, paths: paths) { _ = reader.skipElement() }
        return false
      }
      let parent = open.last
      open.append(name)
      if kinds.kind(of: name, in: parent) != nil {
        let isBlocked = record.isBlocked
        record.holdsRecords = true
        outer.append(record)
        record = XMLRecord()
        count += 1
        record.begin(at: &reader, number: count, paths: paths)
        record.isBlocked = isBlocked || blocked.isList(name, in: reader)
      } else {
        if !record.start(name, at: &reader, paths: paths) { record.skip() }
      }
    case .text: record.add(reader, paths: paths)
    case .end:
      if case .every = nesting { open.removeLast() }
      record.end(paths: paths)
      guard record.isComplete else { return false }
      isOpen = !outer.isEmpty
      return true
    }
    return false
  }
}

/// The lists of blocked people among the open elements outside of any record: by their names, by an attribute
/// (`name="Blacklist"`), or by a name in them.
private struct BlockedLists {
  /// The depth of the outermost such element.
  private var depth: Int?

  private enum Kind {
    case blockedList
    /// The name or the type of the element around it.
    case title
    case other
  }

  /// What the names of elements say, by their numbers; nil for those that were not met yet.
  private var kinds: [Kind?] = []
  private var text: [UInt8] = []

  /// Longer texts name no list.
  private static let textLimit = 80

  /// Whether such an element is open.
  var isInside: Bool { depth != nil }

  /// Takes in the start tag at which `reader` stands, of an element that `depth` others are around.
  mutating func start(_ name: Int, at reader: inout XMLReader, depth: Int) {
    text.removeAll(keepingCapacity: true)
    guard self.depth == nil else { return }
    if isList(name, in: reader) { self.depth = depth }
    let spellings = reader.names.spellings
    var isBlocked = false
    reader.forEachAttribute { attribute, appendValue in
      var value: [UInt8] = []
      appendValue(&value, Self.textLimit)
      let text = String(decoding: value, as: UTF8.self)
      // The FRITZ!Box keeps whom it does not put through in the telephone book of this owner.
      if DoNotContactWords.namesBlockedList(text) || text == "255" && spellings[attribute].lowercased() == "owner" {
        isBlocked = true
      }
    }
    if isBlocked { self.depth = depth }
  }

  /// Takes in the text at which `reader` stands, in the element of `name`, the last of `depth` open ones.
  mutating func add(_ reader: borrowing XMLReader, in name: Int?, depth: Int) {
    guard self.depth == nil, depth > 1, let name, kind(of: name, in: reader) == .title else { return }
    reader.appendText(to: &text, limit: Self.textLimit)
    if DoNotContactWords.namesBlockedList(String(decoding: text, as: UTF8.self)) { self.depth = depth - 2 }
  }

  /// Takes in an end tag, after which `depth` elements are open.
  mutating func end(depth: Int) {
    if let open = self.depth, depth <= open { self.depth = nil }
  }

  /// Whether elements of `name` hold blocked people, each or as a list.
  mutating func isList(_ name: Int, in reader: borrowing XMLReader) -> Bool {
    kind(of: name, in: reader) == .blockedList
  }

  private mutating func kind(of name: Int, in reader: borrowing XMLReader) -> Kind {
    if name < kinds.count, let known = kinds[name] { return known }
    let spelling = reader.names.spellings[name]
    let isTitle = Self.titles.contains(DoNotContactWords.folded(spelling))
    let kind: Kind = DoNotContactWords.namesBlockedList(spelling) ? .blockedList : isTitle ? .title : .other
    if name != XMLNames.other {
      while kinds.count <= name { kinds.append(nil) }
      kinds[name] = kind
    }
    return kind
  }

  private static let titles: Set = ["name", "title", "label", "type", "displayname", "groupname", "description"]
}

/// The elements of a dialect that are records, groups or tables.
struct ElementKinds {
  enum Kind {
    case record, group, table
  }

  private struct Rule {
    let parent: Int?
    let kind: Kind
  }

  private var rules: [[Rule]] = []

  /// The kinds of `dialect`, by the numbers that `names` has or gives to the names.
  init(_ dialect: XMLDialect, names: inout XMLNames) {
    for path in dialect.records { add(path, .record, names: &names) }
    for path in dialect.groups { add(path, .group, names: &names) }
    for path in dialect.tables { add(path, .table, names: &names) }
  }

  private mutating func add(_ path: String, _ kind: Kind, names: inout XMLNames) {
    let steps = path.split(separator: "/").map { names.add(String($0)) }
    guard let name = steps.last else { return }
    while rules.count <= name { rules.append([]) }
    rules[name].append(Rule(parent: steps.count > 1 ? steps[steps.count - 2] : nil, kind: kind))
  }

  /// What an element of the name numbered `name` is inside of the one numbered `parent`; nil for others.
  func kind(of name: Int, in parent: Int?) -> Kind? {
    guard name < rules.count else { return nil }
    return rules[name].first { $0.parent == nil || $0.parent == parent }?.kind
  }
}
