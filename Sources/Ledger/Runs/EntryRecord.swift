import GRDB
import Reports

/// A row of a run's report as the ledger remembers it.
struct EntryRecord {
  /// The row with everything that is known by now.
  let row: ReportRow
  /// The request that it tells of; nil where none was sent, or the last came to nothing and more was to be tried.
  let attempt: AttemptRecord?

  private init(_ planned: ReportRow, own attempts: [AttemptRecord], told: AttemptRecord?) {
    if let told {
      row = ReportRow(planned, told: told)
      attempt = told.decides ? told : nil
    } else {
      row = ReportRow(planned, own: attempts)
      attempt = attempts.last.flatMap { $0.decides ? $0 : nil }
    }
  }

  /// The entries of a run as they stand in its report, by their positions.
  static func fetchAll(_ database: Database, runID: String) throws -> [(position: Int, entry: EntryRecord)] {
    let own = try AttemptRecord.fetchAll(
      database, where: "entry.run_id = ? AND entry.position IS NOT NULL", arguments: [runID])
    let told = try AttemptRecord.fetchAll(
      database, where: "attempt.id IN (SELECT told_attempt FROM entry WHERE run_id = ? AND position IS NOT NULL)",
      arguments: [runID])
    let ownByEntry = Dictionary(grouping: own, by: \.entryID)
    let toldByID = Dictionary(told.map { ($0.id, $0) }) { first, _ in first }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM entry WHERE run_id = ? AND position IS NOT NULL ORDER BY position",
      arguments: [runID])
    return try rows.map { row in
      let entry = EntryRecord(
        try JSONText.decode(ReportRow.self, row["row"]), own: ownByEntry[row["id"]] ?? [],
        told: (row["told_attempt"] as Int64?).flatMap { toldByID[$0] })
      return (row["position"], entry)
    }
  }

  /// The entry that a request was sent for; nil when the ledger does not hold it.
  static func fetchOne(_ database: Database, attemptID: Int64) throws -> EntryRecord? {
    let entry = try Row.fetchOne(
      database, sql: "SELECT * FROM entry WHERE id = (SELECT entry_id FROM attempt WHERE id = ?)",
      arguments: [attemptID])
    guard let entry else { return nil }
    let own = try AttemptRecord.fetchAll(
      database, where: "attempt.entry_id = ?", arguments: [entry["id"] as Int64])
    let told = (entry["told_attempt"] as Int64?).flatMap { id in own.first { $0.id == id } }
    return EntryRecord(try JSONText.decode(ReportRow.self, entry["row"]), own: own, told: told)
  }
}
