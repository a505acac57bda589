import BeeperDesktop
import GRDB
package import Outreach

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
