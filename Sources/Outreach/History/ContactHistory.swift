package import BeeperDesktop
package import ContactBook
package import Foundation

/// A start of an earlier run, or of the interrupted part of this one, that may have reached somebody.
package struct PastStart: Hashable, Sendable {
  /// Its key in the ledger.
  package let id: Int64
  /// The run it belongs to.
  package let runID: String
  /// The account that was asked.
  package let accountID: String
  /// The name of the person, as it stood in the input.
  package let name: String?
  /// What the account was asked for.
  package let asked: Set<Identifier>
  /// Everything that was known of the person.
  package let known: Set<Identifier>
  /// Created, existing, unknown, unreachable or failed. Unreachable and failed mean that nothing happened.
  package let status: OutcomeStatus
  /// When it was made.
  package let date: Date

  /// A start with the given members.
  package init(
    id: Int64, runID: String, accountID: String, name: String?, asked: Set<Identifier>, known: Set<Identifier>,
    status: OutcomeStatus, date: Date
  ) {
    self.id = id
    self.runID = runID
    self.accountID = accountID
    self.name = name
    self.asked = asked
    self.known = known
    self.status = status
    self.date = date
  }
}

/// What an account was asked for.
package struct AskedFor: Hashable, Sendable {
  /// The account.
  package let accountID: String
  /// The identifiers.
  package let identifiers: Set<Identifier>

  /// The payload `user`, on `account`.
  package init(_ user: UserPayload, of account: Account) {
    accountID = account.accountID
    identifiers = user.bookIdentifiers(on: account.bridgeType)
  }
}

/// The people whom earlier runs contacted: R7 of the promises.
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

  /// The latest start that reached, or may have reached, `person`; nil when there is none. Starts for which `counts`
  /// returns false are ignored.
  ///
  /// A start that asked `accountID` for one of `asked` comes first, whatever name it was for. Otherwise families share
  /// identifiers, so a start with an identifier of the person matches only if both have names and these are compatible,
  /// or, where a name is missing, if the start asked for an identifier of the person.
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
