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
