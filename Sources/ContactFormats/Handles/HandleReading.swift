import ContactBook
import Foundation

/// What a text that should name a user of a network turns out to be.
enum HandleReading: Hashable, Sendable {
  case handle(Handle)
  /// Networks without usernames (WhatsApp, Viber) know people by their number.
  case phone(String)
  case email(String)
  case unrecognised

  /// Reads `text`: a username, an id, a URI or a link, by the rules of `service`, the export's word for the network.
  ///
  /// `service` may be a scheme's, a property's, a parameter's or a column's word; where it names no network the text
  /// must say so itself. `userID` is the platform's id of the user; what is none is passed over.
  init(_ text: String, service: String?, userID: String? = nil) {
    var rule: NetworkRule?
    if case .known(let known) = NetworkIndex.shared.service(service) { rule = known }
    let reading = HandleText(text).reading(rule)
    guard let rule, let userID, let id = rule.id(HandleText(userID).withoutAppleScheme),
      !HandleText.hasAppleScheme(id)
    else {
      self = reading
      return
    }
    switch reading {
    case .handle(var handle) where handle.network == rule.network:
      // Given as the name too, as it is where an export has nothing but the id.
      if text == userID, handle.id != id { handle.username = nil }
      handle.id = id
      self = .handle(handle)
    case .unrecognised: self = .handle(Handle(network: rule.network, id: id))
    case .handle, .email, .phone: self = reading
    }
  }

  /// Reads a link to a profile; nil when it links to none.
  init?(profile url: String) {
    guard let reading = HandleText(url).profile, reading != .unrecognised else { return nil }
    self = reading
  }
}

/// A text that should name a user, without what programs wrap it in.
struct HandleText {
  private let text: Substring

  init(_ text: String) {
    self.text = Self.trimmed(Substring(text))
  }

  /// The text without Apple's `x-apple:`, which names no network.
  var withoutAppleScheme: Substring {
    var rest = text
    while let (scheme, path) = Self.scheme(rest), scheme == "x-apple" { rest = Self.trimmed(path) }
    return rest
  }

  /// Whether Apple's scheme stands inside of `name`, where nothing but damage puts it.
  static func hasAppleScheme(_ name: String?) -> Bool {
    guard let name, name.utf8.contains(UInt8(ascii: ":")) else { return false }
    return name.lowercased().contains("x-apple:")
  }

  // MARK: A user

  /// What the text is: by `rule`, of the network that the export names, or else by the text's own form.
  func reading(_ rule: NetworkRule?) -> HandleReading {
    let reading = unchecked(rule)
    guard case .handle(let handle) = reading,
      Self.hasAppleScheme(handle.username) || Self.hasAppleScheme(handle.id)
    else { return reading }
    return .unrecognised
  }

  private func unchecked(_ rule: NetworkRule?) -> HandleReading {
    var rule = rule
    var rest = withoutAppleScheme
    // `telegram:https://t.me/ada`, `signal:tel:+14155550132`: one scheme in another.
    for _ in 0..<3 {
      guard let (scheme, path) = Self.scheme(rest) else { break }
      switch scheme {
      case "http", "https": return Self.web(path, rule) ?? .unrecognised
      case "tel", "sms":
        return HandleShape.phone.reading(Self.decoded(path.prefix { $0 != ";" }), on: .sip) ?? .unrecognised
      case "mailto": return HandleShape.email.reading(path, on: .sip) ?? .unrecognised
      case "x-apple", "im", "pres": rest = Self.trimmed(path)
      default:
        // Ids and addresses hold colons too: what stands before those is no scheme.
        guard scheme != "did", let named = NetworkIndex.shared.rule(scheme: scheme) else {
          return Self.bare(rest, rule)
        }
        if let reading = Self.app(scheme, path, rule) { return reading }
        rule = rule ?? named
        rest = Self.name(in: path, isIRC: named.network == .irc)
      }
    }
    if let reading = Self.knownSite(rest, rule) { return reading }
    return Self.bare(rest, rule)
  }

  /// A link to a user's page; nil for every other text.
  var profile: HandleReading? {
    let rest = withoutAppleScheme
    if Self.hasAppleScheme(String(rest).removingPercentEncoding) { return nil }
    guard let (scheme, path) = Self.scheme(rest) else { return Self.knownSite(rest, nil) }
    if scheme == "http" || scheme == "https" { return Self.web(path, nil) }
    return Self.app(scheme, path, nil)
  }

  // MARK: Links

  /// `path` after `http:`.
  private static func web(_ path: Substring, _ rule: NetworkRule?) -> HandleReading? {
    let link = Link(web: path.drop { $0 == "/" })
    let patterns = NetworkIndex.shared.patterns(host: link.host)
    if !patterns.isEmpty { return match(patterns, link) ?? .unrecognised }
    return FediverseLink(link, isNamed: rule?.network == .mastodon)?.reading
  }

  /// A link without its scheme: only where the host is known, for names hold dots too.
  private static func knownSite(_ text: Substring, _ rule: NetworkRule?) -> HandleReading? {
    guard text.utf8.contains(UInt8(ascii: "/")), text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let link = Link(web: text.drop { $0 == "/" })
    let patterns = NetworkIndex.shared.patterns(host: link.host)
    return patterns.isEmpty ? nil : match(patterns, link) ?? .unrecognised
  }

  /// `path` after the scheme of an application.
  private static func app(_ scheme: Substring, _ path: Substring, _ rule: NetworkRule?) -> HandleReading? {
    let patterns = NetworkIndex.shared.patterns(scheme: scheme)
    if patterns.isEmpty { return nil }
    // What an application is told to do without naming a user: join a group, share a text.
    let isCommand = path.hasPrefix("//") || path.utf8.contains(UInt8(ascii: "?"))
    return match(patterns, Link(path: path), rule) ?? (isCommand ? .unrecognised : nil)
  }

  private static func match(
    _ patterns: [(rule: NetworkRule, pattern: LinkPattern)], _ link: Link, _ rule: NetworkRule? = nil
  ) -> HandleReading? {
    for candidate in patterns {
      guard let (capture, text) = candidate.pattern.match(link) else { continue }
      return (rule ?? candidate.rule).reading(trimmed(decoded(text)), captured: capture)
    }
    return nil
  }

  // MARK: Names

  /// The name in what follows a scheme: without `//`, a query and a fragment, percent-decoded once.
  private static func name(in path: Substring, isIRC: Bool) -> Substring {
    var rest = path.drop { $0 == "/" }
    // A fragment names a channel, not a person.
    if isIRC, rest.utf8.contains(UInt8(ascii: "#")) { return "" }
    if let end = rest.utf8.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<end] }
    while rest.utf8.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return trimmed(decoded(rest))
  }

  private static func bare(_ text: Substring, _ rule: NetworkRule?) -> HandleReading {
    let name = text.utf8.last == UInt8(ascii: "/") ? trimmed(text.dropLast()) : text
    guard !name.isEmpty else { return .unrecognised }
    if let rule {
      let reading = rule.reading(name)
      let isEncoded = reading == .unrecognised && name.utf8.contains(UInt8(ascii: "%"))
      return isEncoded ? rule.reading(trimmed(decoded(name))) : reading
    }
    // Without a network only forms that no other has.
    if name.utf8.first == UInt8(ascii: "@") {
      return AddressForm.matrix.reading(name, on: .matrix) ?? AddressForm.fediverse.reading(name, on: .mastodon)
        ?? .unrecognised
    }
    if name.hasPrefix("did:") { return AddressForm.domain.reading(name, on: .bluesky) ?? .unrecognised }
    return HandleShape.email.reading(name, on: .xmpp) ?? AddressForm.whatsApp.reading(name, on: .whatsApp)
      ?? (name.utf8.first == UInt8(ascii: "+") ? HandleShape.phone.reading(name, on: .sip) : nil) ?? .unrecognised
  }

  // MARK: Text

  /// The scheme of a URI, in lower case, and what follows its colon.
  private static func scheme(_ text: Substring) -> (Substring, Substring)? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex,
      text[..<colon].utf8.allSatisfy({ byte in
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      })
    else { return nil }
    return (Substring(text[..<colon].lowercased()), text[text.utf8.index(after: colon)...])
  }

  private static func decoded(_ text: Substring) -> Substring {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return text.removingPercentEncoding.map { Substring($0) } ?? text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var rest = text
    while let first = rest.unicodeScalars.first, isWrapping(first) { rest = rest.dropFirst() }
    while let last = rest.unicodeScalars.last, isWrapping(last) { rest = rest.dropLast() }
    return rest
  }

  private static func isWrapping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x7F, 0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
