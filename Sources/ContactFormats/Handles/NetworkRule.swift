import ContactBook

/// How one network's users are named, spelled and linked to.
struct NetworkRule: Sendable {
  let network: Network
  /// The names exports have for it: letters and digits only, lower-case.
  let words: [Substring]
  /// URI schemes that lead to its users.
  let schemes: [Substring]
  /// Where its links name a user.
  let links: [LinkPattern]
  /// Words that stand in its links where a user would, but name none.
  let reserved: Set<Substring>
  /// What a name of it can be, in the order of trial.
  let shapes: [HandleShape]

  /// A network; lists are separated by blanks.
  init(
    _ network: Network, words: String, schemes: String = "", links: String = "", reserved: String = "",
    _ shapes: [HandleShape]
  ) {
    self.network = network
    self.words = words.split(separator: " ")
    self.schemes = schemes.split(separator: " ")
    self.links = links.split(whereSeparator: \.isWhitespace).map { LinkPattern($0) }
    self.reserved = Set(reserved.split(whereSeparator: \.isWhitespace))
    self.shapes = shapes
  }

  /// What `text` is on this network.
  func reading(_ text: Substring) -> HandleReading {
    shapes.lazy.compactMap { $0.reading(text, on: network) }.first ?? .unrecognised
  }

  /// What `text`, found where links have `capture`, is on this network.
  func reading(_ text: Substring, captured capture: LinkPattern.Capture) -> HandleReading {
    if capture == .user, reserved.contains(Substring(text.lowercased())) { return .unrecognised }
    return shapes.lazy.filter { $0.mayStand(for: capture) }.compactMap { $0.reading(text, on: network) }.first
      ?? .unrecognised
  }

  /// `text` when it is an id that the platform gives.
  func id(_ text: Substring) -> String? {
    shapes.lazy.filter { $0.mayStand(for: .id) }.compactMap { shape in
      if case .handle(let handle) = shape.reading(text, on: network) { handle.id } else { nil }
    }.first
  }
}

/// Finds a network's rule by what exports call it.
struct NetworkIndex: Sendable {
  static let shared = NetworkIndex(NetworkRules.all)

  private var byWord: [Substring: NetworkRule] = [:]
  private var byScheme: [Substring: NetworkRule] = [:]
  private var links: [Substring: [(rule: NetworkRule, pattern: LinkPattern)]] = [:]

  init(_ rules: [NetworkRule]) {
    for rule in rules {
      for word in rule.words { byWord[word] = rule }
      for scheme in rule.schemes { byScheme[scheme] = rule }
      for pattern in rule.links { links[Substring(pattern.base), default: []].append((rule, pattern)) }
    }
  }

  /// The network of a URI scheme, in lower case.
  func rule(scheme: Substring) -> NetworkRule? { byScheme[scheme] }

  // MARK: Links

  /// The patterns of `host`, or of the site whose language or mobile page it is.
  func patterns(host: String) -> [(rule: NetworkRule, pattern: LinkPattern)] {
    if let found = links[Substring(host)] { return found }
    guard let dot = host.firstIndex(of: ".") else { return [] }
    let label = host[..<dot]
    let site = host[host.index(after: dot)...]
    return links["*." + site] ?? (Self.isVariant(label) ? links[site] : nil) ?? []
  }

  /// The patterns of the URIs of `scheme`, in lower case.
  func patterns(scheme: Substring) -> [(rule: NetworkRule, pattern: LinkPattern)] { links[scheme + ":"] ?? [] }

  /// `www`, `m`, `de`, `de-de`: labels of hosts that show the same pages.
  private static func isVariant(_ label: Substring) -> Bool {
    if ["www", "m", "mobile", "touch", "web", "mbasic"].contains(label) { return true }
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { $0.utf8.count == 2 }
  }

  // MARK: Words

  /// What an export calls a service.
  enum Service {
    /// Nothing, or a word that tells none ("IM", "other", "home").
    case unnamed
    /// A name of one that nothing here knows.
    case unknown
    case known(NetworkRule)
  }

  /// Words that stand beside a network's name and are none.
  private static let fillers: Set<Substring> = [
    "x", "ms", "kaddressbook", "evolution", "messaging", "social", "socialprofile", "profile", "service", "type", "im",
    "impp", "chat", "id", "ids", "user", "username", "userid", "name", "screen", "screenname", "nick", "nickname",
    "handle",
    "account", "contact", "address", "url", "link", "page", "web", "website", "number", "phone", "no", "nr", "all",
    "hs",
    "home", "work", "other", "custom", "personal", "private", "business", "default", "pref", "internet",
  ]

  /// Reads `service`: "Skype", "X-SKYPE-USERNAME", "Google Talk", "WhatsApp Phone Number", "http://…/2005#ICQ",
  /// "twitter.com".
  func service(_ service: String?) -> Service {
    guard let service else { return .unnamed }
    let lower = service.lowercased()
    let word = lower.utf8.lastIndex(of: UInt8(ascii: "#")).map { lower[lower.utf8.index(after: $0)...] } ?? lower[...]
    if let rule = byWord[word] { return .known(rule) }
    if let rule = site(word) { return .known(rule) }
    let words = word.split { !$0.isLetter && !$0.isNumber }.map(Self.withoutNumber)
    if let rule = rule(compound: words.joined()) { return .known(rule) }
    let telling = words.filter { !$0.isEmpty && !Self.fillers.contains($0) }
    if telling.isEmpty { return .unnamed }
    if let rule = rule(compound: telling.joined()) { return .known(rule) }
    // Short names are words of many languages; alone they would not be trusted.
    let rule = telling.lazy.filter { $0.utf8.count >= 5 }.compactMap { byWord[$0] }.first
    return rule.map(Service.known) ?? .unknown
  }

  /// The network of `word`, or of what stands before "chatid", "id" and the like in it.
  private func rule(compound word: String) -> NetworkRule? {
    if let rule = byWord[Substring(word)] { return rule }
    for ending in Self.endings where word.hasSuffix(ending) {
      if let rule = byWord[word.dropLast(ending.count)] { return rule }
    }
    return nil
  }

  private static let endings = ["chatid", "userid", "id", "username", "handle", "name", "profile", "url", "account"]

  private static func withoutNumber(_ word: Substring) -> Substring {
    var rest = word
    while rest.last?.isNumber == true { rest = rest.dropLast() }
    return rest
  }

  /// The network of a site that stands for it ("twitter.com", "http://www.skype.com/").
  private func site(_ word: Substring) -> NetworkRule? {
    guard word.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let path = word.utf8.firstIndex(of: UInt8(ascii: ":")).map { word[word.utf8.index(after: $0)...] } ?? word
    let host = Link(web: path.drop { $0 == "/" }).host
    if let rule = patterns(host: host).first?.rule { return rule }
    let labels = host.split(separator: ".")
    return labels.count >= 2 ? byWord[labels[labels.count - 2]] : nil
  }
}
