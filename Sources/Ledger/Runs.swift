package import BeeperDesktop
package import Foundation
import GRDB
package import Outreach

/// A run as the ledger remembers it.
package struct RunRecord: Hashable, Sendable {
  /// Its name.
  package let id: String
  /// The arguments of the command, to run it again by.
  package let command: [String]
  /// The inputs, by absolute paths; "-" for standard input.
  package let inputs: [String]
  /// The accounts it may use, the preferred first.
  package let accounts: [String]
  /// When it began.
  package let startedAt: Date
  /// When it ended; nil while it goes on, or when it was killed.
  package var endedAt: Date?
  /// How it ended; nil as above.
  package var end: RunEnd?
  /// How many records describe nobody who could be reached.
  package let unusableRecords: Int
  /// What its report tells beside its rows.
  package let details: RunDetails

  /// A run that begins.
  package init(
    id: String, command: [String], inputs: [String], accounts: [String], startedAt: Date, unusableRecords: Int,
    details: RunDetails = RunDetails()
  ) {
    self.id = id
    self.command = command
    self.inputs = inputs
    self.accounts = accounts
    self.startedAt = startedAt
    self.unusableRecords = unusableRecords
    self.details = details
  }

  /// Whether everybody had their turn.
  package var isFinished: Bool { end == .completed }
}

extension RunRecord {
  init(_ row: Row) throws {
    id = row["id"]
    command = try JSONText.decode([String].self, row["command"])
    inputs = try JSONText.decode([String].self, row["inputs"])
    accounts = try JSONText.decode([String].self, row["accounts"])
    startedAt = Date(column: row["started_at"])
    endedAt = (row["ended_at"] as Double?).map(Date.init(column:))
    end = (row["end"] as String?).flatMap(RunEnd.init)
    unusableRecords = row["unusable_records"]
    details = try JSONText.decode(RunDetails.self, row["details"])
  }
}

/// What tells accounts apart between servers and logins: account IDs such as "whatsapp" do not.
package struct AccountKey: Hashable, Sendable {
  /// The account's ID on its server.
  package let accountID: String
  /// Whom it belongs to, by the network's ID.
  package let userID: String

  /// A key of the given parts.
  package init(accountID: String, userID: String) {
    self.accountID = accountID
    self.userID = userID
  }

  /// The key of `account`.
  package init(_ account: Account) { self.init(accountID: account.accountID, userID: account.user.id) }
}

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

  /// The report of a run, as far as the ledger knows; nil for a run it does not hold.
  package func report(_ runID: String) throws(LedgerError) -> ImportReport? {
    try read { database in
      let found = try Row.fetchOne(database, sql: "SELECT * FROM run WHERE id = ?", arguments: [runID])
      guard let run = try found.map(RunRecord.init) else { return nil }
      let entries = try EntryRecord.fetchAll(database, runID: runID).map(\.record.entry)
      let unusable = entries.count { $0.subject.kind == .unusableRecord }
      var report = ImportReport(entries, unusableRecords: unusable, runID: runID)
      report.details = run.details
      report.details.end = run.end
      return report
    }
  }

  /// Records how a run ended.
  package func end(_ runID: String, _ end: RunEnd, at date: Date = Date()) throws(LedgerError) {
    try write { database in
      try database.execute(
        sql: "UPDATE run SET end = ?, ended_at = ? WHERE id = ?",
        arguments: [end.rawValue, date.timeIntervalSince1970, runID])
    }
  }

  /// Removes a run and everything known by it, the people it contacted included. False when there is no such run.
  package func forget(_ runID: String) throws(LedgerError) -> Bool {
    let isRemoved = try write { database in
      try database.handOverToldAttempts(of: runID)
      try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [runID])
      return database.changesCount > 0
    }
    // What was removed must not stay readable in the file's free pages.
    if isRemoved { try Self.rethrowing(path) { try database.vacuum() } }
    return isRemoved
  }
}

extension Database {
  /// Gives attempts of a run that entries of other runs tell of to these entries: the reports of other runs stay as they
  /// are, and so do the contacts that they tell of.
  fileprivate func handOverToldAttempts(of runID: String) throws {
    let handovers = try Row.fetchAll(
      self,
      sql: """
        SELECT min(entry.id) AS heir, told.entry_id AS giver
        FROM entry JOIN attempt AS told ON told.id = entry.told_attempt JOIN entry AS own ON own.id = told.entry_id
        WHERE own.run_id = :run AND entry.run_id <> :run GROUP BY told.entry_id
        """, arguments: ["run": runID])
    for handover in handovers {
      let arguments: StatementArguments = ["heir": handover["heir"] as Int64, "giver": handover["giver"] as Int64]
      try execute(
        sql: """
          UPDATE entry SET told_attempt = NULL, name = coalesce(name, (SELECT name FROM entry WHERE id = :giver))
          WHERE id = :heir;
          INSERT OR IGNORE INTO entry_identifier (entry_id, kind, network, value)
            SELECT :heir, kind, network, value FROM entry_identifier WHERE entry_id = :giver;
          UPDATE attempt SET entry_id = :heir WHERE entry_id = :giver;
          """, arguments: arguments)
    }
  }
}
