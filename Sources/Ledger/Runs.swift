package import Foundation
import GRDB
package import Outreach

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
      var report = ImportReport(entries, unusableRecords: run.unusableRecords, runID: runID)
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
      try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [runID])
      return database.changesCount > 0
    }
    // What was removed must not stay readable in the file's free pages.
    if isRemoved { try Self.rethrowing(path) { try database.vacuum() } }
    return isRemoved
  }
}
