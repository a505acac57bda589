package import BeeperDesktop

/// The accounts that a run may use, in the order in which they are preferred.
package struct AccountSelection: Sendable {
  /// At least one account.
  package let accounts: [Account]

  /// Why no account can be used.
  package enum Failure: Error, Hashable, Sendable {
    /// The server has no account, or none that is connected.
    case noneConnected
    /// Nobody said which of these account IDs.
    case ambiguous([String])
    /// No account has `selector` as its ID, network or bridge type; these IDs exist.
    case noSuchAccount(selector: String, existing: [String])
    /// The account exists, but is in no state to start chats.
    case notConnected(accountID: String, status: String)
  }

  /// The accounts that `selectors` (account IDs, networks or bridge types, any case) name, in their order; without any,
  /// the only connected one, or all of them in the server's order if `defaultsToAll`.
  package init(_ selectors: [String], among accounts: [Account], defaultsToAll: Bool = false) throws(Failure) {
    let connected = accounts.filter(\.isConnected)
    guard !selectors.isEmpty else {
      guard let first = connected.first else { throw .noneConnected }
      guard defaultsToAll || connected.count == 1 else { throw .ambiguous(connected.map(\.accountID)) }
      self.accounts = defaultsToAll ? connected : [first]
      return
    }
    var chosen: [Account] = []
    for selector in selectors {
      let named = accounts.filter { $0.answers(to: selector) }
      guard let first = named.first else {
        throw .noSuchAccount(selector: selector, existing: accounts.map(\.accountID))
      }
      let usable = named.filter(\.isConnected)
      guard !usable.isEmpty else {
        throw .notConnected(accountID: first.accountID, status: first.status?.rawValue ?? "unknown")
      }
      chosen += usable.filter { account in !chosen.contains { $0.accountID == account.accountID } }
    }
    self.accounts = chosen
  }
}

extension Account {
  /// Whether `selector` is the account's ID, its network's name or its bridge's type, in any case.
  package func answers(to selector: String) -> Bool {
    let names = [accountID, network, bridge.type].compactMap { $0?.lowercased() }
    return names.contains(selector.lowercased())
  }

  /// The kind of bridge behind the account.
  package var bridgeType: BridgeType { BridgeType(rawValue: bridge.type) }

  /// The network's name for people.
  package var networkName: String { network ?? bridge.type }
}

extension AccountSelection.Failure: CustomStringConvertible {
  /// What happened and what to do now.
  package var description: String {
    switch self {
    case .noneConnected: "no account is connected: connect one in Beeper's settings"
    case .ambiguous(let ids):
      "several accounts are connected: choose with --account, one of \(ids.joined(separator: ", "))"
    case .noSuchAccount(let selector, let existing):
      "no account is called \"\(selector)\""
        + (nearestName(to: selector, among: existing).map { ": did you mean \($0)?" } ?? "")
        + "; there are \(existing.isEmpty ? "none" : existing.joined(separator: ", "))"
    case .notConnected(let id, let status):
      "the account \(id) is not connected (\(status)): reconnect it in Beeper's settings"
    }
  }
}

/// The one of `names` that `word` was most likely meant to be: few of its letters differ. Nil when none is near.
private func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  let most = max(1, word.count / 3)
  return names.map { (name: $0, distance: editDistance(Array(word.lowercased()), Array($0.lowercased()))) }
    .filter { $0.distance <= most }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters are to be put in, taken out or changed to make one of the other (Levenshtein's distance).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (character == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
