package import BeeperDesktop
import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// The starts that contacted people, the oldest first, on `accounts` or on others that are gone: a person who was
  /// written to stays written to. What a run that was killed had on its way is unknown.
  ///
  /// Those of `resumedRunID` that the network refused are among them: the run asks for nobody twice (R1 of the promises),
  /// while later runs may.
  package func pastStarts(on accounts: [Account], resumedRunID: String?) throws(LedgerError) -> [PastStart] {
    let accounts = PresentAccounts(accounts)
    return try read { database in
      let known = try database.knownIdentifiers(ofEntries: "SELECT entry_id FROM attempt")
      let attempts = try AttemptRecord.fetchAll(
        database, where: "(status NOT IN ('failed', 'unreachable') OR entry.run_id = :run AND \(AttemptRecord.hasHadItsTurn))",
        arguments: ["run": resumedRunID])
      return attempts.map { attempt in
        let (accountID, bridge) = accounts.place(of: attempt.account, network: attempt.network)
        return PastStart(
          id: attempt.id, runID: attempt.runID, accountID: accountID, name: attempt.name,
          asked: attempt.user.bookIdentifiers(on: bridge), known: known[attempt.entryID] ?? [],
          status: attempt.knownStatus, date: attempt.startedAt)
      }
    }
  }

  /// What a run asked accounts for in vain, if more was to be tried for the people.
  package func refused(in runID: String, on accounts: [Account]) throws(LedgerError) -> Set<AskedFor> {
    let byKey = Dictionary(accounts.map { (AccountKey($0), $0) }) { first, _ in first }
    return try read { database in
      let attempts = try AttemptRecord.fetchAll(
        database, where: "entry.run_id = ? AND status = 'unreachable' AND NOT is_final",
        arguments: [runID])
      return Set(attempts.compactMap { attempt in byKey[attempt.account].map { AskedFor(attempt.user, of: $0) } })
    }
  }
}

/// The accounts that a server has now, to tell what the ledger's accounts have become.
private struct PresentAccounts {
  private struct Login: Hashable {
    let userID: String
    let network: String

    init(userID: String, network: String) {
      self.userID = userID
      self.network = Self.word(network)
    }

    /// A network's name as bridges spell it.
    static func word(_ network: String) -> String { network.lowercased().filter(\.isLetter) }
  }

  private let byKey: [AccountKey: Account]
  private let byLogin: [Login: Account]

  init(_ accounts: [Account]) {
    byKey = Dictionary(accounts.map { (AccountKey($0), $0) }) { first, _ in first }
    byLogin = Dictionary(accounts.map { (Login(userID: $0.user.id, network: $0.networkName), $0) }) { first, _ in first
    }
  }

  /// The ID and the bridge of the account. One that was removed and added again has another ID than in the ledger; of one
  /// that is gone, its network tells the bridge.
  func place(of key: AccountKey, network: String?) -> (accountID: String, bridge: BridgeType) {
    let login = network.map { Login(userID: key.userID, network: $0) }
    if let account = byKey[key] ?? login.flatMap({ byLogin[$0] }) { return (account.accountID, account.bridgeType) }
    return (key.accountID, BridgeType(rawValue: Login.word(network ?? "")))
  }
}
