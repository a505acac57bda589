import BeeperDesktop
import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// The texts of a run that were sent, or about to be, and of which nobody has read yet whether they arrived, and those
  /// that were to be written to their chats, as `delivery` has it, when the run was cut off.
  package func dueTexts(
    of runID: String, delivery: DeliveryMode, textsExistingChats: Bool
  ) throws(LedgerError) -> [DueText] {
    try read { database in
      try EntryRecord.fetchAll(database, runID: runID).compactMap { position, record in
        guard let attempt = record.attempt, let text = attempt.messageText else { return nil }
        return DueText(
          entry: position, accountID: attempt.account.accountID, text: text, result: attempt.result(refusals: []),
          startedAt: attempt.startedAt, past: attempt.textPast, status: attempt.textStatus, delivery: delivery,
          textsExistingChats: textsExistingChats)
      }
    }
  }

  /// Records what happened to a text.
  package func record(_ result: TextResult, of due: DueText, in runID: String) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE attempt SET message = ?,
            message_reason = coalesce(iif(message = 'not_delivered', NULL, message_reason), ?)
          WHERE id = \(Database.attemptOfEntry)
          """,
        arguments: [result.status.rawValue, result.reason?.code, runID, due.entry])
    }
  }

  /// Makes the intent to write a text to a chat durable.
  ///
  /// - Throws: `LedgerError`; `TextDeliveryRefusal` where the person must never be contacted, by the lasting list or by
  ///   `exclusions`.
  package func intend(_ due: DueText, _ mode: DeliveryMode, in runID: String, exclusions: Exclusions) throws {
    let mayWrite = try write { database in
      let attemptID = try Int64.fetchOne(
        database, sql: "SELECT \(Database.attemptOfEntry)", arguments: [runID, due.entry])
      guard let attemptID, try !exclusions.contains(anyOf: database.identifiers(ofAttempt: attemptID)) else {
        return false
      }
      return try database.intend(mode, attemptID: attemptID)
    }
    guard mayWrite else { throw TextDeliveryRefusal.excluded }
  }
}

extension Database {
  /// The request that the entry at a position of a run tells of.
  fileprivate static let attemptOfEntry = """
    (SELECT coalesce(told_attempt, (SELECT max(id) FROM attempt WHERE entry_id = entry.id))
      FROM entry WHERE run_id = ? AND position = ?)
    """

  /// Writes the intent to write a text down, unless somebody asked for the person never to be contacted. From then on it
  /// may have been sent.
  func intend(_ mode: DeliveryMode, attemptID: Int64) throws -> Bool {
    guard try !hasExclusions() || !excludes(anyOf: identifiers(ofAttempt: attemptID)) else { return false }
    if mode == .draft {
      try execute(sql: "UPDATE attempt SET delivery = 'draft', message = NULL WHERE id = ?", arguments: [attemptID])
    } else {
      try execute(
        sql: "UPDATE attempt SET delivery = 'send', message = 'offered', text_sent_at = ? WHERE id = ?",
        arguments: [Date().timeIntervalSince1970, attemptID])
    }
    return true
  }

  /// Everything that was known of the person whom a request was for.
  fileprivate func identifiers(ofAttempt id: Int64) throws -> Set<Identifier> {
    Set(
      try Row.fetchAll(
        self, sql: "SELECT * FROM entry_identifier WHERE entry_id = (SELECT entry_id FROM attempt WHERE id = ?)",
        arguments: [id]
      ).compactMap(Identifier.init))
  }
}
