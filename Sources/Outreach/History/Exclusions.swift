package import ContactBook

/// Those who must never be contacted, by any identifier of theirs: R9 of the promises.
package struct Exclusions: Sendable {
  private var identifiers: Set<Identifier> = []
  /// The platform ids among them, of whatever network.
  private var platformIDs: Set<String> = []

  /// A list of `identifiers`.
  package init(_ identifiers: some Sequence<Identifier> = []) { formUnion(identifiers) }

  /// Whether any of `identifiers` is on the list. A platform id of no network, there or here, counts on every network:
  /// neither lists nor records always say which.
  package func contains(anyOf identifiers: Set<Identifier>) -> Bool {
    guard !self.identifiers.isEmpty else { return false }
    return identifiers.contains { identifier in
      switch identifier {
      case .platformID(nil, let id): platformIDs.contains(id)
      case .platformID(.some, let id):
        self.identifiers.contains(identifier) || self.identifiers.contains(.platformID(nil, id))
      case .email, .phone, .username: self.identifiers.contains(identifier)
      }
    }
  }

  /// Everything that those of `people` carry who are on the list.
  func identifiers(ofExcludedAmong people: [Person]) -> Set<Identifier> {
    guard !identifiers.isEmpty else { return [] }
    return people.map(\.identifiers).filter { contains(anyOf: $0) }.reduce(into: []) { $0.formUnion($1) }
  }

  /// Both lists in one.
  package func union(_ other: Exclusions) -> Exclusions {
    var union = self
    union.formUnion(other.identifiers)
    return union
  }

  /// Takes `identifiers` in.
  package mutating func formUnion(_ identifiers: some Sequence<Identifier>) {
    for identifier in identifiers {
      self.identifiers.insert(identifier)
      if case .platformID(_, let id) = identifier { platformIDs.insert(id) }
    }
  }
}
