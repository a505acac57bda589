import BeeperDesktop
package import Foundation
import GRDB
package import Outreach
import Reports

extension Ledger {
  /// The requests on accounts of `keys` of which nobody knows whether they had their effect.
  package func unsettledStarts(on keys: Set<AccountKey>) throws(LedgerError) -> [UnsettledStart] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT attempt.*, account_id, user_id FROM attempt JOIN account ON account.id = attempt.account
          WHERE state IN ('attempting', 'unknown') ORDER BY attempt.id
          """)
      return try rows.compactMap { row in
        let key = AccountKey(accountID: row["account_id"], userID: row["user_id"])
        guard keys.contains(key) else { return nil }
        return UnsettledStart(
          id: row["id"], runID: row["run_id"], accountID: key.accountID,
          user: try JSONText.decode(UserPayload.self, row["user"]),
          messageText: row["is_text_on_board"] ? row["message_text"] : nil,
          startedAt: Date(timeIntervalSince1970: row["started_at"]))
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
          SELECT chat_id, name FROM attempt WHERE run_id = ? AND chat_id IS NOT NULL AND state = 'created' ORDER BY id
          """, arguments: [runID])
      return Dictionary(rows.map { ($0["chat_id"], $0["name"] ?? "somebody else") }) { first, _ in first }
    }
  }

  /// Notes what reading showed of a request that was in doubt, in the reports of all runs that name it.
  package func settle(_ start: UnsettledStart, as settled: SettledStart, at date: Date = Date()) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: "UPDATE attempt SET state = ?, chat_id = ?, ended_at = coalesce(ended_at, ?) WHERE id = ?",
        arguments: [settled.state.rawValue, settled.chatID, date.timeIntervalSince1970, start.id])
      let entries = try Row.fetchAll(
        database, sql: "SELECT run_id, position, row FROM entry WHERE attempt_id = ?", arguments: [start.id])
      for entry in entries {
        var row = try JSONText.decode(ReportRow.self, entry["row"])
        row.accountID = start.accountID
        row.messageText = start.messageText ?? row.messageText
        row.attempts = max(1, row.attempts)
        row.startedAt = row.startedAt ?? start.startedAt
        row.show(settled)
        try database.execute(
          sql: "UPDATE entry SET row = ? WHERE run_id = ? AND position = ?",
          arguments: [try JSONText.encode(row), entry["run_id"] as String, entry["position"] as Int])
      }
    }
  }
}
