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

  /// Reads the records of `text` as `dialect` has them.
  init(_ text: XMLText, dialect: XMLDialect) throws(InputError) {
    var names = XMLNames()
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
            record.begin(at: &reader, number: count, paths: paths)
            continue
          case .group:
            groupDepth = ancestors.count
            ancestors.append(name)
            return .group(line: reader.line)
          }
        }
        ancestors.append(name)
      case .end:
        ancestors.removeLast()
        if groupDepth == ancestors.count { groupDepth = nil }
      case .text: break
      }
    }
    guard isOpen else { return nil }
    isOpen = false
    return .brokenRecord
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
      } else if kinds.kind(of: name, in: nil) != nil {
        record.holdsRecords = true
        outer.append(record)
        record = XMLRecord()
        count += 1
        record.begin(at: &reader, number: count, paths: paths)
      } else {
        if !record.start(name, at: &reader, paths: paths) { record.skip() }
      }
    case .text: record.add(reader, paths: paths)
    case .end:
      record.end(paths: paths)
      guard record.isComplete else { return false }
      isOpen = !outer.isEmpty
      return true
    }
    return false
  }
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
