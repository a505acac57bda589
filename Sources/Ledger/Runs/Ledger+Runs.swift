package import Foundation
import GRDB
import Outreach
package import Reports

extension Ledger {
  /// The runs, the latest first.
  package func runs() throws(LedgerError) -> [RunRecord] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM run ORDER BY started_at DESC, id DESC").map(RunRecord.init) }
  }

  /// The run that the same inputs and accounts began last, when not everybody had their turn in it.
  package func unfinishedRun(inputs: [String], accounts: [String]) throws(LedgerError) -> RunRecord? {
    let last = try runs().first { $0.inputs == inputs && $0.accounts == accounts }
    return last.flatMap { $0.isFinished ? nil : $0 }
  }

  /// What became of everybody in a run, as far as the ledger knows; nil for a run it does not hold.
  package func report(_ runID: String) throws(LedgerError) -> ImportReport? {
    try read { database in
      let found = try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [runID])
      guard let run = try found.map(RunRecord.init) else { return nil }
      let rows = try Row.fetchAll(
        database, sql: Self.entrySelection + " WHERE entry.run_id = ? ORDER BY entry.position", arguments: [runID]
      ).map(ReportRow.init)
      var report = ImportReport(rows, unusableRecords: run.unusableRecords, runID: runID)
      report.details = run.details
      return report
    }
  }

  static let entrySelection = """
    SELECT entry.row, attempt.state, attempt.started_at, account.account_id, account.network, attempt.message_text,
      attempt.is_text_on_board, attempt.chat_id
    FROM entry LEFT JOIN attempt ON attempt.id = entry.attempt_id LEFT JOIN account ON account.id = attempt.account
    """

  /// Notes how a run ended.
  package func end(_ runID: String, _ end: RunRecord.End, at date: Date = Date()) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET end = ?, ended_at = ? WHERE id = ?",
        arguments: [end.rawValue, date.timeIntervalSince1970, runID])
    }
  }

  /// Removes a run and everything known by it: whom it contacted as well. False when there is no such run.
  package func forget(_ runID: String) throws(LedgerError) -> Bool {
    let isRemoved = try write { database in
      try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [runID])
      return database.changesCount > 0
    }
    // What was removed must not stay readable in the file's free pages.
    if isRemoved { try Self.rethrowing(path) { try database.vacuum() } }
    return isRemoved
  }

  /// How long before `date` each account was last asked to start a chat.
  package func sinceLastStart(at date: Date = Date()) throws(LedgerError) -> [AccountKey: Duration] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT account.account_id, account.user_id, max(attempt.started_at) AS last
          FROM attempt JOIN account ON account.id = attempt.account GROUP BY account.id
          """)
      return Dictionary(
        rows.map { row in
          let seconds = date.timeIntervalSince1970 - (row["last"] as Double)
          return (AccountKey(accountID: row["account_id"], userID: row["user_id"]), Duration.seconds(seconds))
        }
      ) { first, _ in first }
    }
  }
}

extension ReportRow {
  /// The row of an entry. Of a request whose outcome nobody took down, the row still says what the plan had.
  init(_ row: Row) throws {
    self = try JSONText.decode(ReportRow.self, row["row"])
    guard status == .skipped, let state = row["state"] as String? else { return }
    switch state {
    case "created": (status, reason) = (.created, nil)
    case "existing": (status, reason) = (.existing, nil)
    case "attempting", "unknown": (status, reason) = (.unknown, "interrupted")
    default: return
    }
    errorCode = status == .unknown ? reason : nil
    error = status == .unknown ? "The run ended before its answer was taken down." : nil
    accountID = row["account_id"]
    network = row["network"]
    chatID = row["chat_id"]
    messageText = row["message_text"]
    message = (row["is_text_on_board"] ? StartOutcome.Message.offered : .none).rawValue
    attempts = max(1, attempts)
    startedAt = Date(timeIntervalSince1970: row["started_at"])
  }
}
