package import BeeperDesktop
package import ContactBook

extension UserPayload {
  /// What `bridge` may be asked for to find `person`, in the order to try: first the best identifier of each kind that
  /// the bridge knows, then the others one by one. Empty when nothing known of the person is of such a kind.
  ///
  /// A username or an id goes only to its own network. An id of which no network is known (`takesBareID`) goes out only
  /// where there is no doubt which account it is meant for. What others carry as well (`shared`) comes after what is the
  /// person's own, and a company's line finds the company alone.
  package static func candidates(
    for person: Person, on bridge: BridgeType, takesBareID: Bool, shared: Set<Identifier> = []
  ) -> [UserPayload] {
    let shared = shared.subtracting(person.identifiersInDoubt)
    let values = bridge.resolvableKinds.map { kind in
      let all = person.values(of: kind, on: bridge, takesBareID: takesBareID)
      let isShared = { !shared.isDisjoint(with: UserPayload(fullName: nil, [kind: $0]).bookIdentifiers(on: bridge)) }
      return (kind: kind, values: all.filter { !isShared($0) } + all.filter(isShared))
    }.filter { !$0.values.isEmpty }
    guard !values.isEmpty else { return [] }
    let name = person.payloadName
    let first = UserPayload(fullName: name, Dictionary(values.map { ($0.kind, $0.values[0]) }) { first, _ in first })
    let others = values.flatMap { kind, values in
      values.dropFirst().map { UserPayload(fullName: name, [kind: $0]) }
    }
    return [first] + others
  }

  /// The identifiers in the payload, in the form to compare by.
  package var identifiers: [(kind: IdentifierKind, value: String)] {
    [
      id.map { (.id, $0) }, phoneNumber.map { (.phoneNumber, $0) }, email.map { (.email, $0.lowercased()) },
      username.map { (.username, $0.lowercased()) },
    ].compactMap { $0 }
  }

  /// The identifiers in the payload in the order in which `bridge` finds people by them, in the form to compare by.
  package func identifiers(on bridge: BridgeType) -> [(kind: IdentifierKind, value: String)] {
    let kinds = bridge.resolvableKinds
    return identifiers.sorted { left, right in
      kinds.firstIndex(of: left.kind) ?? kinds.count < kinds.firstIndex(of: right.kind) ?? kinds.count
    }
  }

  private init(fullName: String?, _ values: [IdentifierKind: String]) {
    self.init(
      id: values[.id], email: values[.email], fullName: fullName, phoneNumber: values[.phoneNumber],
      username: values[.username])
  }
}

extension Person {
  /// Identifiers shared with a record that may be of this same person. They do not count as shared: asking by another
  /// identifier might contact that person twice.
  fileprivate var identifiersInDoubt: Set<Identifier> {
    Set(
      review.compactMap { review in
        switch review.reason {
        case .incomparableNames(let identifier), .missingNames(let identifier), .ambiguous(let identifier): identifier
        case .incompatibleNames, .sharedIdentifier, .keptApart, .sameNameInOrganization: nil
        }
      })
  }

  /// The name as a hint for ranking: only where it is a name, and not an address or a number put in its place.
  package var payloadName: String? {
    guard let fullName, !fullName.contains("@"), fullName.contains(where: \.isLetter) else { return nil }
    return fullName
  }

  /// What of the kind may be asked for on the bridge's network, the best first.
  func values(of kind: IdentifierKind, on bridge: BridgeType, takesBareID: Bool) -> [String] {
    switch kind {
    case .phoneNumber: phones.filter { $0.kind != .company || fullName == nil }.compactMap(\.usableNumber?.e164)
    case .email: emails.map(\.address.value)
    case .username: handles(on: bridge).compactMap(\.username)
    case .id:
      handles(on: bridge).compactMap(\.id) + (takesBareID ? [userID].compactMap { $0 } : [])
    }
  }

  /// The handles that the bridge's own network gave out. On a network that nobody listed, the only live handle.
  private func handles(on bridge: BridgeType) -> [Handle] {
    if let network = bridge.network { return handles.filter { $0.network == network } }
    let live = handles.filter(\.network.isLive)
    return live.count == 1 ? live : []
  }
}

extension UserPayload {
  /// The payload's identifiers as `ContactBook` compares them, on an account of the bridge type.
  package func bookIdentifiers(on bridge: BridgeType) -> Set<Identifier> {
    var identifiers: Set<Identifier> = []
    if let phoneNumber { identifiers.insert(.phone(phoneNumber)) }
    if let email { identifiers.insert(EmailAddress(email)?.identifier ?? .email(email.lowercased())) }
    if let username {
      let network = bridge.network ?? Network(rawValue: bridge.rawValue)
      identifiers.insert(.username(network, network.folded(username: username)))
    }
    if let id { identifiers.insert(.platformID(bridge.network, id)) }
    return identifiers
  }
}
