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
        database,
        where: "(status NOT IN ('failed', 'unreachable') OR entry.run_id = :run AND \(AttemptRecord.isNotAskedAgain))",
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

/// The server's present accounts, to find the ledger's accounts among them.
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

extension Ledger {
  /// The requests on accounts of `keys` that may or may not have had their effect.
  package func unsettledStarts(on keys: Set<AccountKey>) throws(LedgerError) -> [UnsettledStart] {
    try read { database in
      try AttemptRecord.fetchAll(database, where: "status IN ('attempting', 'unknown')").compactMap { attempt in
        guard keys.contains(attempt.account) else { return nil }
        return UnsettledStart(
          id: attempt.id, runID: attempt.runID, accountID: attempt.account.accountID, user: attempt.user,
          messageText: attempt.isTextOnBoard ? attempt.messageText : nil, startedAt: attempt.startedAt)
      }
    }
  }

  /// The chats that were there before a run.
  package func knownChats(of runID: String) throws(LedgerError) -> KnownChats {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM known_chat WHERE run_id = ?", arguments: [runID])
      return KnownChats(
        try rows.map { row in
          KnownChats.Chat(
            accountID: row["account_id"], id: row["chat_id"], localID: row["local_chat_id"], title: row["title"],
            identifiers: try JSONText.decode([IdentifierKind: String].self, row["identifiers"]))
        })
    }
  }

  /// The chats that a run's own starts created, by their IDs, with the names of those who were asked for.
  package func openedChats(of runID: String) throws(LedgerError) -> [String: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT chat_id, name FROM attempt JOIN entry ON entry.id = entry_id
          WHERE run_id = ? AND chat_id IS NOT NULL AND status = 'created' ORDER BY attempt.id
          """, arguments: [runID])
      return Dictionary(rows.map { ($0["chat_id"], $0["name"] ?? "another person") }) { first, _ in first }
    }
  }

  /// Records what reading showed of a request that was in doubt, for the reports of all runs that name it.
  package func settle(_ start: UnsettledStart, as settled: SettledStart) throws(LedgerError) {
    try write { database in
      let attempt = try AttemptRecord.fetchAll(database, where: "attempt.id = ?", arguments: [start.id]).first
      guard let attempt else { return }
      let failure = attempt.status == nil ? StartFailure(.interrupted) : attempt.failure
      try AttemptFinding(settled, failure: failure).update(database, attemptID: start.id)
    }
  }
}
