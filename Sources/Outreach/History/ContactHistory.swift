package import ContactBook

/// Whom earlier runs contacted: R7 of the promises.
package struct ContactHistory: Sendable {
  private var starts: [PastStart] = []
  private var byIdentifier: [Identifier: [Int]] = [:]

  /// A history of `starts`, the oldest first.
  package init(_ starts: [PastStart] = []) {
    for start in starts { insert(start) }
  }

  /// Takes `start` in, as the latest.
  package mutating func insert(_ start: PastStart) {
    for identifier in start.known.union(start.asked) { byIdentifier[identifier, default: []].append(starts.count) }
    starts.append(start)
  }

  /// Whether a start asked `accountID` for the very destination, for somebody else than `person`.
  func wasAsked(_ asked: Set<Identifier>, on accountID: String, forOthersThan person: Person) -> Bool {
    asked.contains { identifier in
      byIdentifier[identifier, default: []].contains { index in
        let start = starts[index]
        guard start.accountID == accountID, start.asked.contains(identifier), let name = start.name else {
          return false
        }
        return person.fullName != nil && !person.name.isCompatible(with: PersonName(full: name))
      }
    }
  }

  /// The latest start that reached, or may have reached, `person`, or the very destination that `asked` names on
  /// `accountID`, of those that count. Nil when there is none.
  ///
  /// Identifiers alone do not say that two records are one person: families share them. So whoever was asked for by an
  /// identifier of the person counts unless the names are incompatible, and whoever merely had one counts when both have
  /// names and these are compatible. A destination, though, is taken whoever it was taken for, and tells most.
  package func latest(
    for person: Person, asking asked: Set<Identifier>, on accountID: String,
    where counts: (PastStart) -> Bool = { _ in true }
  ) -> PastStart? {
    let own = person.identifiers
    let candidates = own.union(asked).reduce(into: Set<Int>()) { $0.formUnion(byIdentifier[$1] ?? []) }
    let latest = candidates.sorted(by: >).map { starts[$0] }.filter(counts)
    let same = latest.first { $0.accountID == accountID && !$0.asked.isDisjoint(with: asked) }
    return same
      ?? latest.first { start in
        guard let name = start.name, person.fullName != nil else { return !start.asked.isDisjoint(with: own) }
        return person.name.isCompatible(with: PersonName(full: name))
      }
  }
}
