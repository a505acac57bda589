import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Outreach

/// The migration to version 5, which keeps outcomes as typed columns. Earlier versions kept the rows of reports, as JSON
/// with sentences for people: they are read once more here, and nowhere else.
enum TypedOutcomeMigration {
  static func migrate(_ database: Database) throws {
    try database.execute(sql: newTables)
    try rejoinAttempts(database)
    try convertAttempts(database)
    try convertEntries(database)
    try database.execute(sql: replaceOldTables)
  }

  private static let newTables = """
    ALTER TABLE entry ADD COLUMN subject TEXT NOT NULL DEFAULT 'person'
      CHECK (subject IN ('person', 'unusable_record'));
    ALTER TABLE entry ADD COLUMN shown_name TEXT;
    ALTER TABLE entry ADD COLUMN phone_number TEXT;
    ALTER TABLE entry ADD COLUMN email TEXT;
    ALTER TABLE entry ADD COLUMN username TEXT;
    ALTER TABLE entry ADD COLUMN user_id TEXT;
    ALTER TABLE entry ADD COLUMN merge TEXT;
    ALTER TABLE entry ADD COLUMN reason TEXT NOT NULL DEFAULT 'stopped';
    ALTER TABLE entry ADD COLUMN reason_name TEXT;
    ALTER TABLE entry ADD COLUMN reason_kinds TEXT;
    ALTER TABLE entry ADD COLUMN reason_at REAL;

    CREATE TABLE entry_source (
      entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
      position INTEGER NOT NULL,
      file TEXT NOT NULL,
      record INTEGER NOT NULL,
      line INTEGER NOT NULL,
      PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attempt_5 (
      id INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account,
      number INTEGER NOT NULL,
      user_id TEXT,
      phone_number TEXT,
      email TEXT,
      username TEXT,
      full_name TEXT,
      message_text TEXT,
      is_text_on_board INTEGER NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('attempting', 'created', 'existing', 'unreachable', 'failed', 'unknown')),
      is_final INTEGER NOT NULL,
      chat_id TEXT,
      chat_title TEXT,
      matched TEXT CHECK (matched IN ('user_id', 'phone_number', 'email', 'username', 'unconfirmed', 'mismatch')),
      decided_by TEXT CHECK (decided_by IN ('chat_list', 'chat_list_and_status', 'chat_list_against_status',
        'earlier_start', 'chat_list_afterwards')),
      shared_with TEXT,
      reason TEXT,
      http_status INTEGER,
      error_code TEXT,
      detail TEXT,
      message TEXT CHECK (message IN ('none', 'offered', 'delivered', 'not_delivered', 'drafted')),
      message_reason TEXT,
      started_at REAL NOT NULL,
      ended_at REAL,
      delivery TEXT CHECK (delivery IN ('draft', 'send')),
      text_sent_at REAL
    ) STRICT;
    """

  private static let replaceOldTables = """
    DROP TABLE attempt;
    ALTER TABLE attempt_5 RENAME TO attempt;
    CREATE INDEX attempt_by_entry ON attempt (entry_id);
    ALTER TABLE entry DROP COLUMN row;
    """

  /// Version 2 gave the requests that version 1 had not joined to their person an entry each: they go back to the entry
  /// of the later request, which is of the same run and name and counts on from theirs.
  private static func rejoinAttempts(_ database: Database) throws {
    try database.execute(
      sql: """
        WITH split AS (
          SELECT attempt.id, attempt.number, attempt.entry_id, entry.run_id, entry.name
          FROM attempt JOIN entry ON entry.id = attempt.entry_id
        )
        UPDATE attempt SET entry_id = (
          SELECT later.entry_id FROM split AS earlier JOIN split AS later
            ON later.run_id = earlier.run_id AND later.name IS earlier.name AND later.number > earlier.number
              AND later.id > earlier.id AND EXISTS (
                SELECT 1 FROM entry_identifier AS one JOIN entry_identifier AS other USING (kind, network, value)
                WHERE one.entry_id = earlier.entry_id AND other.entry_id = later.entry_id)
            JOIN entry ON entry.id = later.entry_id AND entry.position IS NOT NULL AND entry.told_attempt = later.id
          WHERE earlier.id = attempt.id ORDER BY later.id LIMIT 1
        )
        WHERE id IN (
          SELECT earlier.id FROM split AS earlier JOIN split AS later
            ON later.run_id = earlier.run_id AND later.name IS earlier.name AND later.number > earlier.number
              AND later.id > earlier.id AND EXISTS (
                SELECT 1 FROM entry_identifier AS one JOIN entry_identifier AS other USING (kind, network, value)
                WHERE one.entry_id = earlier.entry_id AND other.entry_id = later.entry_id)
            JOIN entry AS own ON own.id = earlier.entry_id AND own.position IS NULL AND own.told_attempt = earlier.id
            JOIN entry ON entry.id = later.entry_id AND entry.position IS NOT NULL AND entry.told_attempt = later.id
        )
        """)
  }

  // MARK: Attempts

  private static func convertAttempts(_ database: Database) throws {
    let insert = try database.makeStatement(
      sql: """
        INSERT INTO attempt_5 (id, entry_id, account, number, user_id, phone_number, email, username, full_name,
          message_text, is_text_on_board, status, is_final, chat_id, chat_title, matched, decided_by, shared_with, reason,
          http_status, error_code, detail, message, message_reason, started_at, ended_at, delivery, text_sent_at)
        SELECT id, entry_id, account, number, user_id, phone_number, email, username, full_name, message_text,
          is_text_on_board, :status, is_final, chat_id, chat_title,
          CASE WHEN matched IN ('user_id', 'phone_number', 'email', 'username', 'mismatch') THEN matched
            WHEN matched IS NOT NULL THEN 'unconfirmed' END,
          CASE WHEN decided_by IN ('chat_list', 'chat_list_and_status', 'chat_list_against_status', 'earlier_start',
            'chat_list_afterwards') THEN decided_by END,
          :sharedWith, :reason, http_status, error_code, :detail,
          CASE WHEN message IN ('none', 'offered', 'delivered', 'not_delivered', 'drafted') THEN message END,
          :messageReason, started_at, ended_at, delivery, text_sent_at
        FROM attempt
        WHERE id = :id AND entry_id IN (SELECT id FROM entry) AND account IN (SELECT id FROM account)
        """)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, state, http_status, error_code, reason, error FROM attempt ORDER BY id")
    while let row = try rows.next() {
      let old = OldAttempt(row)
      try insert.execute(
        arguments: [
          "id": row["id"] as Int64, "status": old.status, "sharedWith": old.sharedWith, "reason": old.reason,
          "detail": old.detail, "messageReason": old.messageReason,
        ])
    }
  }

  /// A request of versions 1 to 4, whose one reason told of the request or of its text.
  private struct OldAttempt {
    let status: String
    var sharedWith: String?
    var reason: String?
    var detail: String?
    var messageReason: String?

    init(_ row: Row) {
      let state: String = row["state"]
      let httpStatus: Int? = row["http_status"]
      let code: String? = row["error_code"]
      let oldReason: String? = row["reason"]
      let error: String? = row["error"]
      switch state {
      case "created", "existing":
        status = state
        sharedWith = oldReason == "same_chat" ? error?.text(after: "opened the same chat as ") : nil
        messageReason = sharedWith == nil ? oldReason : nil
      case "failed" where httpStatus == 404:
        (status, reason) = ("unreachable", Reason.notFound.code)
        detail = error?.serverWords
      case "failed" where [403, 422].contains(httpStatus) && code?.lowercased() == Reason.cannotMessage.code:
        (status, reason) = ("unreachable", Reason.cannotMessage.code)
        detail = error?.serverWords
      case "failed", "unknown":
        status = state
        reason = oldReason ?? code ?? Reason.noAnswer.code
        detail = error?.serverWords
      case "attempting": status = state
      default: (status, reason) = ("unknown", Reason.noAnswer.code)
      }
    }
  }

  // MARK: Entries

  private static func convertEntries(_ database: Database) throws {
    let update = try database.makeStatement(
      sql: """
        UPDATE entry SET subject = ?, shown_name = ?, phone_number = ?, email = ?, username = ?, user_id = ?, merge = ?,
          reason = ?, reason_name = ?, reason_kinds = ?, reason_at = ? WHERE id = ?
        """)
    let addSource = try database.makeStatement(
      sql: "INSERT INTO entry_source (entry_id, position, file, record, line) VALUES (?, ?, ?, ?, ?)")
    let entries = try Row.fetchCursor(database, sql: "SELECT id, row FROM entry ORDER BY id")
    while let entry = try entries.next() {
      // A row that cannot be read keeps the columns' defaults: its requests still tell what happened.
      guard let row = try? JSONText.decode(OldRow.self, entry["row"]) else { continue }
      let reason = ReasonColumns(row.skipReason)
      let kind = row.subject == "unusableRecord" ? EntrySubject.Kind.unusableRecord : .person
      try update.execute(
        arguments: [
          kind.rawValue, row.fullName, row.phoneNumber, row.email, row.username, row.userID,
          try row.merge.map(JSONText.encode), reason.code, reason.name, reason.kinds, reason.date, entry["id"] as Int64,
        ])
      for (place, source) in row.sources.enumerated() {
        try addSource.execute(arguments: [entry["id"] as Int64, place, source.file, source.record, source.line])
      }
    }
  }

  /// A report's row as versions 1 to 4 kept it, as far as it is not told by its request.
  private struct OldRow: Decodable {
    let status: String
    let reason: String?
    let fullName: String?
    let phoneNumber: String?
    let email: String?
    let username: String?
    let userID: String?
    let accountID: String?
    let error: String?
    let startedAt: Date?
    let sources: [SourceLocation]
    let subject: String?
    let merge: MergeExplanation?

    /// Why nothing was started, where that is what the row says.
    var skipReason: Reason {
      let error = error ?? ""
      switch reason ?? "" {
      case _ where status != "skipped":
        // Only a saved plan took over rows of people who had been started, without their requests.
        return startedAt.map { .alreadyContacted(on: $0, accountID: accountID ?? "") } ?? .stopped
      case "": return .stopped
      case "not_resolvable": return .notResolvable(networks: [], kinds: [])
      case "account_not_used":
        return .accountNotUsed(error.text(after: "asks for the account \"")?.text(before: "\"") ?? "")
      case "account_lost":
        return .accountLost(error.text(after: "the account ")?.text(before: " stopped working") ?? "")
      case "shared_destination":
        return .sharedDestination(with: error.text(after: "would open the same chat as ") ?? "")
      case "already_contacted":
        let words = error.text(after: "contacted already on ")
        let day = try? Date(words?.text(before: " (") ?? "", strategy: .iso8601.year().month().day())
        return .alreadyContacted(
          on: day ?? Date(timeIntervalSince1970: 0),
          accountID: words?.text(after: " (")?.text(before: ")") ?? "")
      case let code where code.hasPrefix("unusable: "):
        return .unusableRecord(code: code.text(after: "unusable: ") ?? "", message: error)
      case let code: return Reason(code: code)
      }
    }
  }
}

extension String {
  /// What follows the first `prefix`; nil where it does not occur.
  fileprivate func text(after prefix: String) -> String? {
    firstRange(of: prefix).map { String(self[$0.upperBound...]) }
  }

  /// What precedes the first `suffix`; nil where it does not occur.
  fileprivate func text(before suffix: String) -> String? {
    firstRange(of: suffix).map { String(self[..<$0.lowerBound]) }
  }

  /// The words of the server, or of the connection, in a sentence of versions 1 to 4; nil where there were none.
  fileprivate var serverWords: String? {
    let sentence = text(before: " Reading shows no chat") ?? self
    if let words = sentence.text(after: "(HTTP ") {
      let end = words.hasSuffix(").") ? 2 : words.hasSuffix(")") ? 1 : 0
      return "HTTP " + words.dropLast(end)
    }
    for prefix in ["Nothing was sent: ", "No answer: "] {
      if let words = sentence.text(after: prefix) { return words.hasSuffix(".") ? String(words.dropLast()) : words }
    }
    return nil
  }
}
