import ContactBook

/// Forms of names that carry the server or the kind of user with them.
enum AddressForm: Sendable {
  /// `@ada:chat.example` (Matrix specification, user identifiers).
  case matrix
  /// `ada@chat.example/phone` (RFC 7622).
  case jabber
  /// `@ada@social.example` (RFC 7565 `acct`).
  case fediverse
  /// `ada.bsky.example`, or a `did:`.
  case domain
  /// `live:ada`, `8:live:ada`.
  case skype
  /// `ada.01`.
  case signal
  /// `Ada#1234`.
  case discordTag
  /// `ada@net`, `ada,isnick`.
  case irc
  /// `ada@pbx.example` (RFC 3261).
  case sip
  /// `14155550132@s.whatsapp.net`.
  case whatsApp

  /// What `text` is in this form; nil when it does not have it.
  func reading(_ text: Substring, on network: Network) -> HandleReading? {
    switch self {
    case .matrix: Self.matrix(text, network)
    case .jabber: Self.jabber(text, network)
    case .fediverse: Self.fediverse(text, network)
    case .domain: Self.domain(text, network)
    case .skype: Self.skype(text, network)
    case .signal: Self.signal(text, network)
    case .discordTag: Self.discordTag(text, network)
    case .irc: Self.irc(text, network)
    case .sip: Self.sip(text, network)
    case .whatsApp: Self.whatsApp(text)
    }
  }

  // MARK: Parts

  private static let localPart = UsernameSyntax("a-z0-9._=/+-", 1...200)
  private static let jabberLocalPart = UsernameSyntax("a-z0-9._=+!#$%*?^`{|}~-…", 1...200)
  private static let fediverseLocalPart = UsernameSyntax("a-z0-9_.-", first: "a-z0-9_", 1...64)
  private static let hostCharacters = UsernameSyntax("a-z0-9.-…", first: "a-z0-9…", 1...253)
  private static let skypeName = UsernameSyntax("a-z0-9._,@-", first: "a-z0-9.", 1...80)
  private static let signalName = UsernameSyntax("a-z0-9_", first: "a-z_", 3...32)
  private static let signalNumber = UsernameSyntax.digits(2...9)
  private static let discordNumber = UsernameSyntax.digits(4...4)
  private static let nick = UsernameSyntax("a-z0-9_`^{}[]|\\-", first: "a-z_`^{}[]|\\", 1...64)
  private static let didCharacters = UsernameSyntax("a-z0-9:._%-", 8...256)

  /// `text` as a host of two or more labels, lower-case; nil when it is none.
  private static func host(_ text: Substring) -> String? {
    guard hostCharacters.matches(text) else { return nil }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    return text.lowercased()
  }

  private static func halves(_ text: Substring, at mark: Unicode.Scalar) -> (Substring, Substring)? {
    guard let index = text.utf8.firstIndex(of: UInt8(ascii: mark)) else { return nil }
    return (text[..<index], text[text.utf8.index(after: index)...])
  }

  // MARK: Forms

  private static func matrix(_ text: Substring, _ network: Network) -> HandleReading? {
    let hasSigil = text.first == "@"
    guard let (local, server) = halves(hasSigil ? text.dropFirst() : text, at: ":"), localPart.matches(local),
      hasSigil || !local.contains("/")
    else { return nil }
    let (name, port) = halves(server, at: ":") ?? (server, "")
    guard let host = host(name), port.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    let id = "@\(local):\(host)\(port.isEmpty ? "" : ":\(port)")"
    return .handle(Handle(network: network, username: id, id: id))
  }

  /// Services that lent their users' names to Jabber clients: the part before the `@` is what they know people by.
  private static func jabber(_ text: Substring, _ network: Network) -> HandleReading? {
    let bare = text.prefix { $0 != "/" && $0 != "?" }
    guard let (local, domain) = halves(bare, at: "@"), jabberLocalPart.matches(local), let host = host(domain) else {
      return nil
    }
    switch host {
    case "gmail.com", "googlemail.com": return HandleShape.email.reading(bare, on: network)
    case "whatsapp.com", "s.whatsapp.net", "c.us", "g.us", "lid": return whatsApp(bare)
    case "chat.facebook.com":
      let isID = local.first == "-"
      return .handle(
        Handle(network: .facebook, username: isID ? nil : String(local), id: isID ? String(local.dropFirst()) : nil))
    default:
      // A room, not a person.
      if host.hasPrefix("conference.") || host.hasPrefix("muc.") || host.hasPrefix("rooms.") { return nil }
      let id = "\(local)@\(host)"
      return .handle(Handle(network: network, username: id, id: id))
    }
  }

  private static func fediverse(_ text: Substring, _ network: Network) -> HandleReading? {
    guard let (local, domain) = halves(text.first == "@" ? text.dropFirst() : text, at: "@"),
      fediverseLocalPart.matches(local), let host = host(domain)
    else { return nil }
    return .handle(Handle(network: network, username: "\(local)@\(host)"))
  }

  private static func domain(_ text: Substring, _ network: Network) -> HandleReading? {
    if text.hasPrefix("did:") {
      return didCharacters.matches(text) ? .handle(Handle(network: network, id: String(text))) : nil
    }
    return host(text.first == "@" ? text.dropFirst() : text).map { .handle(Handle(network: network, username: $0)) }
  }

  private static func skype(_ text: Substring, _ network: Network) -> HandleReading? {
    if isSkypeName(text) { return .handle(Handle(network: network, username: String(text))) }
    guard let (kind, name) = halves(text, at: ":") else { return nil }
    switch kind {
    case "8" where isSkypeName(name): return .handle(Handle(network: network, username: String(name), id: String(text)))
    case "4": return HandleShape.phoneDigits.reading(name, on: network)
    // Bots, groups and users of other systems.
    default: return nil
    }
  }

  private static func isSkypeName(_ text: Substring) -> Bool {
    skypeName.matches(text.hasPrefix("live:") ? text.dropFirst(5) : text) && !text.hasSuffix("@thread.skype")
  }

  private static func signal(_ text: Substring, _ network: Network) -> HandleReading? {
    let name = text.first == "@" ? text.dropFirst() : text
    guard let (nickname, number) = halves(name, at: "."), signalName.matches(nickname),
      signalNumber.matches(number)
    else { return nil }
    return .handle(Handle(network: network, username: String(name)))
  }

  private static func discordTag(_ text: Substring, _ network: Network) -> HandleReading? {
    let name = text.first == "@" ? text.dropFirst() : text
    guard let mark = name.lastIndex(of: "#"), (2...128).contains(name[..<mark].utf8.count),
      !name[..<mark].contains("@"),
      discordNumber.matches(name[mark...].dropFirst())
    else { return nil }
    return .handle(Handle(network: network, username: String(name)))
  }

  private static func irc(_ text: Substring, _ network: Network) -> HandleReading? {
    let name = text.prefix { $0 != "@" && $0 != "," && $0 != "!" }
    return nick.matches(name) ? .handle(Handle(network: network, username: String(name))) : nil
  }

  private static func sip(_ text: Substring, _ network: Network) -> HandleReading? {
    let address = text.prefix { $0 != ";" && $0 != "?" }
    guard let (user, domain) = halves(address, at: "@"), jabberLocalPart.matches(user), let host = host(domain) else {
      return HandleShape.internationalPhone.reading(address, on: network)
    }
    if user.first == "+", let number = PhoneText(user) { return .phone(number.written) }
    return .handle(Handle(network: network, username: "\(user)@\(host)"))
  }

  private static func whatsApp(_ text: Substring) -> HandleReading? {
    guard let (number, domain) = halves(text, at: "@"),
      ["s.whatsapp.net", "c.us", "whatsapp.com"].contains(domain.lowercased())
    else { return nil }
    return PhoneText(number).map { .phone($0.withCountryCode) }
  }
}
