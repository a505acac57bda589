package import BeeperDesktop
package import ContactBook
package import Foundation

/// What a run will do with everybody: nobody is missing and nobody stands in it twice.
package struct ImportPlan: Sendable {
  /// Somebody without a start.
  package struct Skip: Sendable {
    /// The person.
    package let person: Person
    /// Why.
    package let reason: Reason

    /// Somebody who is not started, for the reason.
    package init(person: Person, reason: Reason) {
      self.person = person
      self.reason = reason
    }
  }

  /// Somebody whom a start has reached, or may have reached, already, and whose outcome is news.
  package struct Earlier: Sendable {
    /// The person.
    package let person: Person
    /// The start: of the part of this run that was interrupted, or of another run that left it unknown.
    package let start: PastStart
  }

  /// The starts, in the order in which they will be made.
  package var starts: [PlannedStart] = []
  /// Those without one.
  package var skips: [Skip] = []
  /// Those whose start was made already, and whose outcome this run reports.
  package var earlier: [Earlier] = []
}

/// What a person chose of how to reach people.
package struct PlanOptions: Sendable {
  /// The accounts that may be used, the preferred first.
  package var accounts: [Account]
  /// The text for everybody whose record brings none of its own.
  package var template: MessageTemplate?
  /// Whether the text also goes into chats that exist already.
  package var textsExistingChats: Bool
  /// Whether an account that has a chat with the person already goes before those that are preferred otherwise.
  package var prefersExistingChats: Bool
  /// How many starts there may be; nil for all.
  package var limit: Int?
  /// Whom earlier runs contacted.
  package var history = ContactHistory()
  /// The run that is taken up again; nil for a new one.
  package var resumedRunID: String?
  /// People whom other runs contacted before this moment are contacted again; nil for nobody.
  package var contactsAgainAfter: Date?
  /// The starts of earlier runs that were unknown until this one read what became of them.
  package var settledStarts: Set<Int64> = []
  /// What the interrupted part of this run asked accounts for in vain.
  package var refused: Set<AskedFor> = []
  /// Those who must never be contacted.
  package var exclusions = Exclusions()

  /// Options.
  package init(
    accounts: [Account], template: MessageTemplate? = nil, textsExistingChats: Bool = false,
    prefersExistingChats: Bool = false, limit: Int? = nil
  ) {
    self.accounts = accounts
    self.template = template
    self.textsExistingChats = textsExistingChats
    self.prefersExistingChats = prefersExistingChats
    self.limit = limit
  }
}

extension ImportPlan {
  /// Plans a start for each of `people` who can be reached, in their order.
  ///
  /// An account is asked for an identifier at most once: the next person with it is skipped as `.sharedDestination`. An
  /// identifier of an excluded person is never asked for, on behalf of anybody.
  package init(_ people: [Person], options: PlanOptions, knownChats: KnownChats) {
    var taken = Taken()
    let shared = Self.sharedIdentifiers(of: people)
    let excluded = options.exclusions.identifiers(ofExcludedAmong: people)
    for person in people {
      switch Self.candidates(
        for: person, options: options, knownChats: knownChats, shared: shared, excluded: excluded)
      {
      case .found(let candidates): plan(person, candidates, options, &taken)
      case .nobody(let reason):
        let isExcluded = options.exclusions.contains(anyOf: person.identifiers)
        skips.append(Skip(person: person, reason: isExcluded ? .excluded : reason))
      }
    }
    reserveFallbacks(options, shared: shared)
  }

  /// Removes later candidates that could reach somebody else: by an identifier that several people of the inputs carry,
  /// that another start of this plan uses, or that an earlier run asked for on behalf of another person.
  private mutating func reserveFallbacks(_ options: PlanOptions, shared: Set<Identifier>) {
    var taken = Set(starts.compactMap(\.candidates.first).flatMap(Destination.all))
    for (index, start) in starts.enumerated() {
      let fallbacks = start.candidates.dropFirst().filter { candidate in
        let asked = candidate.user.bookIdentifiers(on: candidate.account.bridgeType)
        return shared.isDisjoint(with: asked) && taken.isDisjoint(with: Destination.all(candidate))
          && !options.history.wasAsked(asked, on: candidate.account.accountID, forOthersThan: start.person)
      }
      taken.formUnion(fallbacks.flatMap(Destination.all))
      starts[index].candidates = Array(start.candidates.prefix(1)) + fallbacks
    }
  }

  /// What the people before have taken.
  private struct Taken {
    /// Where they lead, and who they are.
    var destinations: [Destination: String] = [:]
    /// Their starts of the past.
    var pastStarts: Set<Int64> = []
    /// How many starts the run has, those of its interrupted part among them.
    var starts = 0
  }

  private mutating func plan(
    _ person: Person, _ candidates: [PlannedStart.Candidate], _ options: PlanOptions, _ taken: inout Taken
  ) {
    let destinations = candidates.prefix(1).flatMap(Destination.all)
    let past = options.pastStart(of: person, candidates)
    if let past, options.isNews(past), taken.pastStarts.insert(past.id).inserted {
      if past.runID == options.resumedRunID { taken.starts += 1 }
      earlier.append(Earlier(person: person, start: past))
    } else if options.exclusions.contains(anyOf: person.identifiers) {
      return skips.append(Skip(person: person, reason: .excluded))
    } else if let past, !options.isNews(past) {
      skips.append(Skip(person: person, reason: past.asReason))
    } else if let other = destinations.compactMap({ taken.destinations[$0] }).first {
      return skips.append(Skip(person: person, reason: .sharedDestination(with: other)))
    } else if let past {
      skips.append(Skip(person: person, reason: past.asReason))
    } else if let limit = options.limit, taken.starts >= limit {
      return skips.append(Skip(person: person, reason: .limit))
    } else {
      taken.starts += 1
      starts.append(
        PlannedStart(
          person: person, candidates: candidates,
          messageText: person.messageTexts.first ?? options.template?.text(for: person),
          textsExistingChats: options.textsExistingChats))
    }
    // Nobody else may be started there.
    for destination in destinations { taken.destinations[destination] = person.displayName }
  }

  /// The most identifiers and accounts that are tried for one person.
  static let mostCandidates = 6

  /// The identifiers that more than one of `people` carries.
  private static func sharedIdentifiers(of people: [Person]) -> Set<Identifier> {
    var seen: Set<Identifier> = []
    var shared: Set<Identifier> = []
    for identifier in people.lazy.flatMap(\.identifiers) where !seen.insert(identifier).inserted {
      shared.insert(identifier)
    }
    return shared
  }

  /// Whom to ask for, or why there is nobody.
  private enum Candidates {
    case found([PlannedStart.Candidate])
    case nobody(Reason)
  }

  private static func candidates(
    for person: Person, options: PlanOptions, knownChats: KnownChats, shared: Set<Identifier>,
    excluded: Set<Identifier>
  ) -> Candidates {
    var accounts = options.accounts
    if let wanted = person.account {
      accounts = accounts.filter { $0.answers(to: wanted) }
      guard !accounts.isEmpty else { return .nobody(.accountNotUsed(wanted)) }
    }
    let takesBareID = person.account != nil || options.accounts.count == 1
    let resolvable = accounts.flatMap { account in
      UserPayload.candidates(
        for: person, on: account.bridgeType, takesBareID: takesBareID, shared: shared
      ).map { user in
        PlannedStart.Candidate(
          account: account, user: user, knownChat: knownChats.chat(with: user, accountID: account.accountID))
      }
    }
    guard !resolvable.isEmpty else { return .nobody(Self.notResolvable(on: accounts)) }
    let all = resolvable.filter { excluded.isDisjoint(with: $0.user.bookIdentifiers(on: $0.account.bridgeType)) }
    guard !all.isEmpty else { return .nobody(.excluded) }
    let untried = all.filter { !options.refused.contains(AskedFor($0.user, of: $0.account)) }
    let candidates = untried.isEmpty ? all : untried
    guard options.prefersExistingChats else { return .found(Array(candidates.prefix(mostCandidates))) }
    let isOwnChat = { (candidate: PlannedStart.Candidate) in
      candidate.knownChat != nil
        && shared.isDisjoint(with: candidate.user.bookIdentifiers(on: candidate.account.bridgeType))
    }
    let inOrder = candidates.filter(isOwnChat) + candidates.filter { !isOwnChat($0) }
    return .found(Array(inOrder.prefix(mostCandidates)))
  }

  /// None of `accounts` can be asked for anything that is known of the person.
  private static func notResolvable(on accounts: [Account]) -> Reason {
    var networks: [String] = []
    for account in accounts where !networks.contains(account.networkName) { networks.append(account.networkName) }
    // An ID is nothing that people could add to an address book.
    let kinds = Set(accounts.flatMap(\.bridgeType.resolvableKinds)).subtracting([.id])
    return .notResolvable(networks: networks, kinds: IdentifierKind.allCases.filter(kinds.contains))
  }
}

extension PastStart {
  fileprivate var asReason: Reason { .alreadyContacted(on: date, accountID: accountID) }
}

extension PlanOptions {
  /// Whether the report of the run tells what became of `start`.
  fileprivate func isNews(_ start: PastStart) -> Bool {
    start.runID == resumedRunID || start.status == .unknown || settledStarts.contains(start.id)
  }

  /// The start that keeps `person` from being started: of the run that is taken up again, and of the others unless
  /// people are contacted again.
  fileprivate func pastStart(of person: Person, _ candidates: [PlannedStart.Candidate]) -> PastStart? {
    guard let first = candidates.first else { return nil }
    return history.latest(
      for: person, asking: first.user.bookIdentifiers(on: first.account.bridgeType), on: first.account.accountID
    ) { start in
      // Of those that are contacted again, whoever the run itself has reached already is none.
      start.runID == resumedRunID || contactsAgainAfter.map { start.date >= $0 } ?? true
    }
  }
}

/// Where a start would lead: what an account would be asked for.
private struct Destination: Hashable {
  let accountID: String
  let identifier: Identifier

  static func all(_ candidate: PlannedStart.Candidate) -> [Destination] {
    candidate.user.bookIdentifiers(on: candidate.account.bridgeType)
      .map { Destination(accountID: candidate.account.accountID, identifier: $0) }
  }
}
