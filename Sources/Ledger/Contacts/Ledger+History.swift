import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// Whom runs contacted on accounts of `keys`, the oldest first. What a run that was killed had on its way is unknown.
  package func pastStarts(on keys: Set<AccountKey>) throws(LedgerError) -> [PastStart] {
    try read { database in
      var identifiers: [Int64: (asked: Set<Identifier>, known: Set<Identifier>)] = [:]
      let identifierRows = try Row.fetchCursor(
        database,
        sql: """
          SELECT attempt_identifier.* FROM attempt_identifier JOIN attempt ON attempt.id = attempt_id
          WHERE attempt.state <> 'failed'
          """)
      while let row = try identifierRows.next() {
        guard let identifier = Identifier(row) else { continue }
        let id: Int64 = row["attempt_id"]
        identifiers[id, default: ([], [])].known.insert(identifier)
        if row["is_asked"] { identifiers[id]?.asked.insert(identifier) }
      }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT attempt.id, run_id, account_id, user_id, name, state, started_at
          FROM attempt JOIN account ON account.id = attempt.account WHERE state <> 'failed' ORDER BY attempt.id
          """)
      return rows.compactMap { row in
        guard keys.contains(AccountKey(accountID: row["account_id"], userID: row["user_id"])) else { return nil }
        let id: Int64 = row["id"]
        return PastStart(
          id: id, runID: row["run_id"], accountID: row["account_id"], name: row["name"],
          asked: identifiers[id]?.asked ?? [], known: identifiers[id]?.known ?? [],
          state: PastStart.State(rawValue: row["state"]) ?? .unknown,
          date: Date(timeIntervalSince1970: row["started_at"]))
      }
    }
  }
}
