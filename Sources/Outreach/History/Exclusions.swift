package import ContactBook

/// Those who must never be contacted, by any identifier of theirs: R9 of the promises.
package struct Exclusions: Sendable {
  private var identifiers: Set<Identifier>

  /// A list of `identifiers`.
  package init(_ identifiers: some Sequence<Identifier> = []) { self.identifiers = Set(identifiers) }

  /// Whether any of `identifiers` is on the list. A platform id on it counts on every network, for lists do not say.
  package func contains(anyOf identifiers: Set<Identifier>) -> Bool {
    guard !self.identifiers.isEmpty else { return false }
    return identifiers.contains { identifier in
      if self.identifiers.contains(identifier) { return true }
      if case .platformID(.some, let id) = identifier { return self.identifiers.contains(.platformID(nil, id)) }
      return false
    }
  }

  /// Everything that those of `people` carry who are on the list.
  func identifiers(ofExcludedAmong people: [Person]) -> Set<Identifier> {
    guard !identifiers.isEmpty else { return [] }
    return people.map(\.identifiers).filter { contains(anyOf: $0) }.reduce(into: []) { $0.formUnion($1) }
  }

  /// Both lists in one.
  package func union(_ other: Exclusions) -> Exclusions { Exclusions(identifiers.union(other.identifiers)) }

  /// Takes `identifiers` in.
  package mutating func formUnion(_ identifiers: some Sequence<Identifier>) { self.identifiers.formUnion(identifiers) }
}
