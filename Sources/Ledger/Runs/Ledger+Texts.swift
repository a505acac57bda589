import BeeperDesktop
import Foundation
import GRDB
package import Outreach
import Reports

extension Ledger {
  /// The texts of a run that went out with their starts and of which nobody has read yet whether they arrived, and those
  /// that were to be written to their chats when the run was cut off.
  package func dueTexts(of runID: String) throws(LedgerError) -> [DueText] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entry.position, entry.row, attempt.chat_id, attempt.message_text, attempt.is_text_on_board,
            attempt.started_at, attempt.delivery, attempt.state, account.account_id, account.network
          FROM entry JOIN attempt ON attempt.id = entry.attempt_id JOIN account ON account.id = attempt.account
          WHERE entry.run_id = ? AND attempt.state IN ('created', 'existing') AND attempt.chat_id IS NOT NULL
            AND attempt.message_text IS NOT NULL
          ORDER BY entry.position
          """, arguments: [runID])
      return try rows.compactMap { row in
        let shown = try ReportRow(row)
        let mayWrite = row["delivery"] == nil && shown.status == .created && !shown.isMismatch
        switch shown.message.flatMap(StartOutcome.Message.init) {
        case .offered: break
        case .some(.none), .notDelivered: guard mayWrite else { return nil }
        case .delivered, .drafted, nil: return nil
        }
        return DueText(
          entry: row["position"], chatID: row["chat_id"], text: row["message_text"],
          startedAt: Date(timeIntervalSince1970: row["started_at"]), wasOffered: row["is_text_on_board"],
          mayWrite: mayWrite)
      }
    }
  }

  /// Notes what became of a text.
  package func note(_ delivered: DeliveredText, of due: DueText, in runID: String) throws(LedgerError) {
    try write { database in
      let entry = try Row.fetchOne(
        database, sql: Self.entrySelection + " WHERE entry.run_id = ? AND entry.position = ?",
        arguments: [runID, due.entry])
      guard var row = try entry.map(ReportRow.init) else { return }
      row.message = delivered.message.rawValue
      row.reason = row.reason ?? delivered.reason
      try database.execute(
        sql: "UPDATE entry SET row = ? WHERE run_id = ? AND position = ?",
        arguments: [try JSONText.encode(row), runID, due.entry])
    }
  }

  /// Makes the intent to write a text to a chat durable.
  package func intend(_ due: DueText, _ mode: DeliveryMode, in runID: String) throws(LedgerError) {
    try write { try $0.intendDelivery(mode, entry: due.entry, runID: runID) }
  }
}

extension Database {
  func intendDelivery(_ mode: DeliveryMode, entry: Int, runID: String) throws {
    try execute(
      sql:
        "UPDATE attempt SET delivery = ? WHERE id = (SELECT attempt_id FROM entry WHERE run_id = ? AND position = ?)",
      arguments: [mode.rawValue, runID, entry])
  }
}
