/// What a Mustache template names (the manual's variables and sections), in the order of the text.
struct TemplateVariables: Hashable, Sendable {
  /// Every name.
  private(set) var all: [String] = []
  /// The names that stand outside of a section of their own: for somebody without a value they leave a hole.
  private(set) var bare: Set<String> = []
  /// The first tag that hides names from whoever reads the template: a partial, a parent, or other delimiters.
  private(set) var unseen: String?

  /// The names in `source`, which is a template that the library took.
  init(_ source: String) {
    var open: [String] = []
    var rest = Substring(source)
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { break }
      var tag = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      // Three braces: the third is a part of the tag.
      if tag.first == "{" { tag = tag.dropFirst() }
      let name = String(tag.drop { "#^/&>!%=$<".contains($0) }).trimmingBlanks
      switch tag.first {
      case "#", "^":
        open.append(name)
        add(name)
      case "/": open.removeAll { $0 == name }
      case "=", ">", "<", "$": unseen = unseen ?? "{{\(tag)}}"
      case "!", "%": break
      default:
        add(name)
        if name != ".", !open.contains(name) { bare.insert(name) }
      }
    }
  }

  private mutating func add(_ name: String) {
    if name != ".", !all.contains(name) { all.append(name) }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
