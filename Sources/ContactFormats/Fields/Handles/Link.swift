/// A link or another URI, split as RFC 3986 has it; nothing is decoded.
struct Link {
  /// Lower-case, without user and port; empty for URIs of a scheme without hosts.
  var host: String
  var segments: [Substring]
  var query: Substring?
  var fragment: Substring?

  /// Splits `text`, which begins with a host.
  init(web text: Substring) {
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    var authority = text[..<(end ?? text.endIndex)]
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.utf8.index(after: at)...]
    }
    if let colon = authority.utf8.firstIndex(of: UInt8(ascii: ":")) { authority = authority[..<colon] }
    self.init(path: text[(end ?? text.endIndex)...])
    host = authority.lowercased()
  }

  /// Splits `text`, which begins with a path.
  init(path text: Substring) {
    host = ""
    var rest = text
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    segments = Self.segments(of: rest)
  }

  /// The segments of the fragment, where it is a path of its own (`#/@ada:chat.example?via=…`).
  var fragmentSegments: [Substring] {
    guard let fragment else { return [] }
    return Self.segments(of: fragment[..<(fragment.utf8.firstIndex(of: UInt8(ascii: "?")) ?? fragment.endIndex)])
  }

  /// The value of `key` in the query; all of it where `key` is empty.
  func parameter(_ key: String) -> Substring? {
    guard let query else { return nil }
    if key.isEmpty { return query }
    for pair in query.split(separator: "&") {
      let mark = pair.firstIndex(of: "=") ?? pair.endIndex
      if pair[..<mark].lowercased() == key { return pair[mark...].dropFirst() }
    }
    return nil
  }

  private static func segments(of path: Substring) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }
}
