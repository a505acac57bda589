/// The users of one account's network: who they are and what finds them.
struct Directory: Sendable {
  let account: World.Account
  private let order: [IdentifierKind]
  private let exceptions: Set<Identifier>
  private var people: [String: World.Person] = [:]
  private var found: [Identifier: String] = [:]
  private var wrongPersons: [Identifier: String] = [:]

  init(_ account: World.Account, in world: World) {
    self.account = account
    order = IdentifierKind.order(ofBridgeType: account.bridge.type)
    exceptions = Set(account.strangers.except.flatMap(Self.identifiers))
    for person in world.people where person.accountID == account.accountID { add(person) }
    for wrong in world.wrongPersons where wrong.accountID == account.accountID {
      for identifier in Self.identifiers(wrong.identifier) { wrongPersons[identifier] = wrong.opens }
    }
  }

  /// Every kind of identifier that a text can be.
  private static func identifiers(_ text: String) -> [Identifier] {
    IdentifierKind.allCases.compactMap { Identifier($0, text) }
  }

  /// Adds a user, found by what the network resolves; a user who is there already stays as is.
  mutating func add(_ person: World.Person) {
    guard people[person.id] == nil else { return }
    people[person.id] = person
    for kind in order where person.resolvedBy.contains(kind) {
      guard let text = person.value(of: kind), let identifier = Identifier(kind, text) else { continue }
      if found[identifier] == nil { found[identifier] = person.id }
    }
  }

  /// The user with an ID, if the network has told it already.
  func person(id: String) -> World.Person? {
    people[id]
  }

  /// The user that the candidates find, tried in the network's order until one finds a user.
  func person(for candidates: StartRequest.Candidates) -> World.Person? {
    for kind in order {
      guard let text = candidates.value(of: kind), let identifier = Identifier(kind, text) else { continue }
      if let person = person(for: identifier) { return person }
    }
    return nil
  }

  /// The user that the network finds by an identifier: one of the world, or a stranger.
  func person(for identifier: Identifier) -> World.Person? {
    guard order.contains(identifier.kind) else { return nil }
    if let id = wrongPersons[identifier] ?? found[identifier] { return people[id] }
    return stranger(identifier)
  }

  /// The account's contacts by name.
  var contacts: [World.Person] {
    people.values.filter(\.isContact).sorted { ($0.fullName ?? $0.id, $0.id) < ($1.fullName ?? $1.id, $1.id) }
  }

  /// A user made of an identifier alone: the same one each time.
  private func stranger(_ identifier: Identifier) -> World.Person? {
    let strangers = account.strangers
    guard strangers.by.contains(identifier.kind), !exceptions.contains(identifier),
      StableHash(account.accountID, identifier.value).fraction < strangers.reachable
    else { return nil }
    return World.Person(stranger: identifier, on: account)
  }
}

extension World.Person {
  fileprivate init(stranger identifier: Identifier, on account: World.Account) {
    let id =
      switch identifier.kind {
      case .id: identifier.value
      case .phoneNumber: "@\(account.bridge.type)_\(identifier.value.dropFirst()):beeper.local"
      case .email, .username: "@\(account.bridge.type)_\(StableHash(identifier.value).text):beeper.local"
      }
    self.init(accountID: account.accountID, id: id)
    switch identifier.kind {
    case .id: break
    case .phoneNumber: phoneNumber = identifier.value
    case .email: email = identifier.value
    case .username: username = identifier.value
    }
  }
}

/// An identifier in the form that a network compares.
struct Identifier: Hashable, Sendable {
  let kind: IdentifierKind
  let value: String

  /// Nil if the text is none of that kind, as a phone number without a country code.
  ///
  /// - Parameters:
  ///   - kind: what the text is.
  ///   - text: the identifier as it was written.
  init?(_ kind: IdentifierKind, _ text: String) {
    let value: String? =
      switch kind {
      case .id: text
      case .phoneNumber: Self.phoneNumber(text)
      case .email: text.contains("@") && !text.hasPrefix("@") ? text.lowercased() : nil
      case .username: (text.hasPrefix("@") ? String(text.dropFirst()) : text).lowercased()
      }
    guard let value, !value.isEmpty else { return nil }
    self.kind = kind
    self.value = value
  }

  /// What a contact search looks up exactly: a phone number, an e-mail address, or a username with its `@`.
  init?(query: String) {
    let kind: IdentifierKind =
      if query.hasPrefix("@") { .username } else if query.contains("@") { .email } else { .phoneNumber }
    self.init(kind, query)
  }

  /// E.164, separators removed.
  private static func phoneNumber(_ text: String) -> String? {
    guard text.first == "+" else { return nil }
    let digits = text.utf8.dropFirst().filter { !" -().".utf8.contains($0) }
    guard (7...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30
    else { return nil }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}
