import ContactBook

/// A link or another URI, split into the parts of RFC 3986, section 3; nothing is decoded.
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

/// A link to a user of a server of the fediverse, which may have any host.
struct FediverseLink {
  let reading: HandleReading

  /// `isNamed` says that the export itself calls the link one of a fediverse server; without that only the form
  /// `/@ada` counts, and not on sites that have it and are none.
  init?(_ link: Link, isNamed: Bool) {
    guard let first = link.segments.first else { return nil }
    var user = first
    if first.first == "@" {
      guard link.segments.count == 1, isNamed || !Self.isOther(link.host) else { return nil }
    } else {
      guard isNamed, first == "users", link.segments.count == 2 else { return nil }
      user = link.segments[1]
    }
    let name = user.first == "@" ? user.dropFirst() : user
    // `/@ada@social.example` is the page of a user of another server.
    let address = name.contains("@") ? name : "\(name)@\(link.host)"
    guard let reading = AddressForm.fediverse.reading(address, on: .mastodon) else { return nil }
    self.reading = reading
  }

  private static let otherSites: Set<Substring> = [
    "medium.com", "tiktok.com", "youtube.com", "threads.net", "threads.com", "substack.com", "flipboard.com",
    "vimeo.com",
    "telegram.im", "kick.com", "rumble.com", "odysee.com", "steemit.com", "hive.blog", "hackernoon.com", "dev.to",
    "codepen.io", "npmjs.com", "observablehq.com", "mirror.xyz", "farcaster.xyz", "warpcast.com", "beacons.ai",
    "lens.xyz",
    "vk.com", "vero.co", "cash.app", "ko-fi.com", "unsplash.com",
  ]

  private static func isOther(_ host: String) -> Bool {
    let labels = host.split(separator: ".")
    guard labels.count >= 2 else { return true }
    return otherSites.contains(Substring(labels.suffix(2).joined(separator: ".")))
  }
}
