import BeeperDesktop

extension BeeperClient {
  /// The person whom the network finds by the identifier, in the form to compare by, whoever that is; nil for nobody.
  func user(foundBy kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> User? {
    let found = try await lookUp(kind, value, accountID: accountID)
    // A number or an address is looked up exactly, and whom the network takes for its owner a start would open too. A
    // search for a username also finds contacts by parts of their names.
    let isExact = kind != .username
    return found.first { $0.value(of: kind) == value }
      ?? (found.count == 1 && (isExact || found[0].value(of: kind) == nil) ? found[0] : nil)
  }

  /// The person who carries the identifier, or whom alone the network finds by it without showing by what; nil for
  /// nobody, and for somebody who shows another.
  func user(carrying kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> User? {
    let found = try await lookUp(kind, value, accountID: accountID)
    return found.first { $0.value(of: kind) == value }
      ?? (found.count == 1 && found[0].value(of: kind) == nil ? found[0] : nil)
  }

  private func lookUp(_ kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> [User] {
    try await searchContacts(accountID: accountID, query: kind == .username ? "@" + value : value)
  }
}

extension User {
  /// What the person shows of the kind, in the form to compare by.
  func value(of kind: IdentifierKind) -> String? {
    Participant(user: self).identifiers.first { $0.kind == kind }?.value
  }
}
