/// What a Mustache template names (the manual's variables and sections), in the order of the text. Names are whatever
/// stands between the braces, as columns are called: with blanks and letters of any script.
struct TemplateVariables: Hashable, Sendable {
  /// Every name.
  private(set) var all: [String] = []
  /// The names that stand outside of a section of their own: for somebody without a value they leave a hole.
  private(set) var bare: Set<String> = []
  /// The first tag that hides names from whoever reads the template: a partial, a parent, or other delimiters.
  private(set) var unseen: String?
  /// The first tag that names nothing: all that is known of a person would stand there.
  private(set) var nameless: String?
  /// The template with an alias for every name that the library would not take.
  private(set) var source = ""
  /// The names that have an alias, with it.
  private(set) var aliases: [String: String] = [:]
  /// What no name in the template begins with.
  private let aliasPrefix: String

  /// The names in `source`.
  init(_ source: String) {
    aliasPrefix = "column" + String(repeating: "_", count: 1 + (source.split { $0 != "_" }.map(\.count).max() ?? 0))
    var open: [String] = []
    var rest = Substring(source)
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      var tag = rest[start.upperBound..<end.lowerBound]
      self.source += rest[..<start.upperBound]
      rest = rest[end.lowerBound...]
      // Three braces: the third is a part of the tag.
      if tag.first == "{" {
        self.source += "{"
        tag = tag.dropFirst()
      }
      let name = String(tag.drop { "#^/&>!%=$<".contains($0) }).trimmingBlanks
      switch tag.first {
      case "#", "^":
        open.append(name)
        add(name)
      case "/": open.removeAll { $0 == name }
      case "=", ">", "<", "$": unseen = unseen ?? "{{\(tag)}}"
      case "!", "%": break
      default:
        if name.isEmpty || name == "." && open.isEmpty { nameless = nameless ?? "{{\(tag)}}" }
        add(name)
        if name != ".", !open.contains(name) { bare.insert(name) }
      }
      self.source += all.contains(name) ? tag.prefix { "#^/&".contains($0) } + alias(name) : tag
    }
    self.source += rest
  }

  private mutating func alias(_ name: String) -> String {
    guard name.contains(where: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }) else { return name }
    let alias = aliases[name] ?? "\(aliasPrefix)\(aliases.count)"
    aliases[name] = alias
    return alias
  }

  private mutating func add(_ name: String) {
    if name != ".", !all.contains(name) { all.append(name) }
  }
}

extension String {
  /// The text without the blanks around it.
  var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
