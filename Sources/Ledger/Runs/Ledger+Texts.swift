import BeeperDesktop
import ContactBook
import Foundation
import GRDB
package import Outreach
import Reports

extension Ledger {
  /// The texts of a run that were sent, or about to be, and of which nobody has read yet whether they arrived, and those
  /// that were to be written to their chats, as `delivery` has it, when the run was cut off.
  package func dueTexts(
    of runID: String, delivery: DeliveryMode, textsExistingChats: Bool
  ) throws(LedgerError) -> [DueText] {
    try read { database in
      try EntryRecord.fetchAll(database, runID: runID).compactMap { position, entry in
        guard let attempt = entry.attempt, [.created, .existing].contains(attempt.state) else { return nil }
        return DueText(position, entry.row, attempt, delivery, textsExistingChats: textsExistingChats)
      }
    }
  }

  /// Notes what became of a text.
  package func note(_ delivered: DeliveredText, of due: DueText, in runID: String) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE attempt SET message = ?, reason = coalesce(iif(message = 'not_delivered', NULL, reason), ?)
          WHERE id = \(Database.attemptOfEntry)
          """,
        arguments: [delivered.message.rawValue, delivered.reason, runID, due.entry])
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

extension DueText {
  /// The text that is due for the entry at the position, whose request came back with a chat; nil when nothing is.
  fileprivate init?(
    _ position: Int, _ row: ReportRow, _ attempt: AttemptRecord, _ delivery: DeliveryMode, textsExistingChats: Bool
  ) {
    guard let chatID = attempt.chatID, let text = attempt.messageText else { return nil }
    // Whose chat it was is not known of one that another start opened, or that only reading afterwards found.
    let isOld =
      attempt.state == .existing && OpenedChat.Decision.ofListedChats.contains { $0.rawValue == row.decidedBy }
    let mayText = attempt.state == .created || isOld && textsExistingChats
    let mayWrite =
      (attempt.delivery == nil || attempt.delivery == .draft && delivery == .draft) && mayText && !row.isMismatch
      && (row.isConfirmed || delivery.trustsUnconfirmed)
    let past = Past(attempt)
    switch row.message.flatMap(StartOutcome.Message.init) {
    case .offered: break
    case .some(.none), .notDelivered: guard mayWrite || past == .drafted && attempt.message == nil else { return nil }
    case .delivered, .drafted, nil: return nil
    }
    self.init(
      entry: position, accountID: attempt.account.accountID, chatID: chatID, text: text, startedAt: attempt.startedAt,
      past: past,
      isNewChat: attempt.state == .created, mayWrite: mayWrite)
  }
}

extension DueText.Past {
  fileprivate init(_ attempt: AttemptRecord) {
    self =
      switch attempt.delivery {
      case nil: attempt.isTextOnBoard ? .onBoard(attempt.startedAt) : .nothing
      case .draft?: .drafted
      case .some: .sent(attempt.textSentAt ?? attempt.startedAt)
      }
  }
}
