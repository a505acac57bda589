/// A dialect's paths in the form in which a document is compared with them: a state for each element of interest, and
/// for each state and name the state of the child.
struct XMLPathTable {
  /// What a text says of a property's value.
  enum Role: UInt8 {
    case value, label, flag, preferred, service, userID, key
  }

  /// What a text is for.
  struct Use: Equatable {
    let property: Int
    let role: Role
  }

  struct Attribute {
    let name: Int
    let use: Use
    /// Whether the attribute is the whole property.
    let isProperty: Bool
  }

  /// What the text of a state's element is for, or, of a flag, its name.
  private(set) var uses: [Use?] = []
  /// Whether a state's element begins a property.
  private(set) var isProperty: [Bool] = []
  private(set) var hasAttributes: [Bool] = []
  private(set) var attributes: [[Attribute]] = []
  private var next: [Int16] = []
  private var width = 0

  private var children: [[Int: Int]] = []
  private var otherChildren: [Int?] = []

  static let record = 0

  /// Compiles the paths of `dialect`, whose names `names` lists from then on.
  init(_ dialect: XMLDialect, names: inout XMLNames) {
    addState()
    for (index, property) in dialect.properties.enumerated() {
      add(property, index: index, names: &names)
    }
    let wrappers = dialect.wrappers.map { names.add($0) }
    width = names.spellings.count
    hasAttributes = attributes.map { !$0.isEmpty }
    next = uses.indices.flatMap { state in
      (0..<width).map { name in
        let isWrapper = state == Self.record && wrappers.contains(name)
        let child = children[state][name] ?? (isWrapper ? Self.record : otherChildren[state])
        return Int16(child ?? -1)
      }
    }
  }

  /// The state of a child of the name numbered `name`; nil when nothing in it matters.
  func child(of state: Int, named name: Int) -> Int? {
    let child = next[state * width + (name < width ? name : XMLNames.other)]
    return child < 0 ? nil : Int(child)
  }

  private mutating func add(_ property: XMLProperty, index: Int, names: inout XMLNames) {
    for path in property.path.split(separator: "|") {
      let steps = Self.steps(path)
      if let last = steps.last, last.hasPrefix("@") {
        let holder = state(steps.dropLast(), from: Self.record, names: &names)
        let use = Use(property: index, role: .value)
        let name = names.add(String(last.dropFirst()))
        attributes[holder].append(Attribute(name: name, use: use, isProperty: true))
        continue
      }
      let start = state(steps[...], from: Self.record, names: &names)
      isProperty[start] = true
      let uses: [(String?, Role)] = [
        (property.value, property.isPresence ? .flag : .value), (property.label, .label), (property.flags, .flag),
        (property.preferred, .preferred),
        (property.service, .service), (property.userID, .userID), (property.key, .key),
      ]
      for case (let paths?, let role) in uses {
        add(paths, use: Use(property: index, role: role), from: start, names: &names)
      }
    }
  }

  private mutating func add(_ paths: String, use: Use, from start: Int, names: inout XMLNames) {
    for path in paths.split(separator: "|") {
      let steps = Self.steps(path)
      if let last = steps.last, last.hasPrefix("@") {
        let holder = state(steps.dropLast(), from: start, names: &names)
        let name = names.add(String(last.dropFirst()))
        attributes[holder].append(Attribute(name: name, use: use, isProperty: false))
      } else {
        let holder = state(steps[...], from: start, names: &names)
        uses[holder] = uses[holder] ?? use
      }
    }
  }

  private static func steps(_ path: Substring) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }

  /// The state at the end of `steps`.
  private mutating func state(_ steps: ArraySlice<Substring>, from start: Int, names: inout XMLNames) -> Int {
    steps.reduce(start) { state, step in
      if step == "*" {
        if let known = otherChildren[state] { return known }
        otherChildren[state] = uses.count
      } else {
        let name = names.add(String(step))
        if let known = children[state][name] { return known }
        children[state][name] = uses.count
      }
      return addState()
    }
  }

  @discardableResult
  private mutating func addState() -> Int {
    uses.append(nil)
    isProperty.append(false)
    attributes.append([])
    children.append([:])
    otherChildren.append(nil)
    return uses.count - 1
  }
}

extension XMLProperty {
  /// Whether it is the element itself that says something, not its text.
  fileprivate var isPresence: Bool { if case .exclusion([], _) = meaning { true } else { false } }
}
