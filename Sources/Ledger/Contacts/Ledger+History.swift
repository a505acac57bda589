import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// Whom runs contacted on accounts of `keys`, the oldest first. What a run that was killed had on its way is unknown.
  ///
  /// Of `resumedRunID`, those whom the network refused are among them: the run asks for nobody twice (R1 of the
  /// promises), while later runs may.
  package func pastStarts(on keys: Set<AccountKey>, resumedRunID: String?) throws(LedgerError) -> [PastStart] {
    try read { database in
      var identifiers: [Int64: (asked: Set<Identifier>, known: Set<Identifier>)] = [:]
      let identifierRows = try Row.fetchCursor(
        database,
        sql: """
          SELECT attempt_identifier.* FROM attempt_identifier JOIN attempt ON attempt.id = attempt_id
          WHERE \(Self.hasHadItsTurn)
          """, arguments: ["run": resumedRunID])
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
          FROM attempt JOIN account ON account.id = attempt.account WHERE \(Self.hasHadItsTurn) ORDER BY attempt.id
          """, arguments: ["run": resumedRunID])
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

  /// What is known of a start that failed is that of its person, once no other identifier or account was left to try.
  private static let hasHadItsTurn = """
    (attempt.state <> 'failed' OR attempt.run_id = :run AND attempt.http_status IN (400, 404, 422) AND EXISTS (
      SELECT 1 FROM entry WHERE entry.attempt_id = attempt.id AND json_extract(entry.row, '$.status') = 'failed'))
    """
}
