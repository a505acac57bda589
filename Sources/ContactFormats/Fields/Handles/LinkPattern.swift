/// Where in a network's links the user stands: `t.me/{user}`, `tg:resolve?domain={user}`, `signal.me/#p/{phone}`.
///
/// A pattern is a host or a scheme and a path; `*` is any segment, a last `**` any number of them. The path, one
/// query parameter and the fragment must be as written, everything else in the query is passed over.
struct LinkPattern: Sendable {
  enum Capture: String, Sendable {
    case user, id, phone
  }

  private enum Part: Sendable {
    case literal(String)
    case any
    case rest
    case capture(Capture, prefix: String)
  }

  /// A host (`t.me`, `*.slack.com`) or a scheme with its colon (`tg:`).
  let base: String
  private let path: [Part]
  private let query: (key: String, capture: Capture)?
  private let fragment: [Part]

  /// Reads a pattern as it stands in the table of networks.
  init(_ pattern: Substring) {
    let colon = pattern.firstIndex(of: ":")
    let slash = pattern.firstIndex(of: "/") ?? pattern.endIndex
    let end = colon.map { $0 < slash ? pattern.index(after: $0) : slash } ?? slash
    base = String(pattern[..<end])
    let link = Link(path: pattern[end...])
    path = link.segments.map(Self.part)
    fragment = link.fragmentSegments.map(Self.part)
    if let text = link.query, case .capture(let capture, let key) = Self.part(text) {
      query = (String(key.prefix { $0 != "=" }), capture)
    } else {
      query = nil
    }
  }

  private static func part(_ text: Substring) -> Part {
    if text == "*" { return .any }
    if text == "**" { return .rest }
    guard let open = text.firstIndex(of: "{"), text.hasSuffix("}"),
      let capture = Capture(rawValue: String(text[text.index(after: open)...].dropLast()))
    else { return .literal(text.lowercased()) }
    return .capture(capture, prefix: String(text[..<open]))
  }

  /// The text that stands where the user is expected; nil when `link` is of another shape.
  func match(_ link: Link) -> (capture: Capture, text: Substring)? {
    var found: (Capture, Substring)?
    guard Self.match(path, link.segments, &found) else { return nil }
    if !fragment.isEmpty { guard Self.match(fragment, link.fragmentSegments, &found) else { return nil } }
    if let query {
      guard let value = link.parameter(query.key) else { return nil }
      found = (query.capture, value)
    }
    return found.flatMap { $0.1.isEmpty ? nil : $0 }
  }

  private static func match(_ parts: [Part], _ segments: [Substring], _ found: inout (Capture, Substring)?) -> Bool {
    var rest = segments[...]
    for part in parts {
      if case .rest = part { return true }
      guard let segment = rest.popFirst() else { return false }
      switch part {
      case .any, .rest: continue
      case .literal(let text): guard segment.lowercased() == text else { return false }
      case .capture(let capture, let prefix):
        guard segment.hasPrefix(prefix) else { return false }
        found = (capture, segment.dropFirst(prefix.count))
      }
    }
    return rest.isEmpty
  }
}
