import Foundation
import GRDB
import Outreach
import Reports

/// What is known of a request: of what came of it, and of what became of its text.
struct AttemptFinding: Sendable {
  private let state: String
  /// Whether it is what became of the person; false while there is more to try.
  private let isFinal: Bool
  private let row: ReportRow
  /// What became of the text; nil while nobody has asked.
  private let message: String?
  /// When its answer came; nil where it was lost.
  private let endedAt: Date?

  /// What came of a request, where more may be tried for the person, or done about the text.
  init(_ result: StartOutcome.Result) {
    var row = ReportRow(status: .skipped, sources: [])
    row.show(result)
    self.init(state: result.word, isFinal: false, row: row, message: nil, endedAt: Date())
  }

  /// What became of the person by a request.
  init(_ outcome: StartOutcome) {
    var row = ReportRow(status: .skipped, sources: [])
    row.show(outcome)
    self.init(state: outcome.result.word, isFinal: true, row: row, message: row.message, endedAt: Date())
  }

  /// What reading showed of a request, as `row` tells it.
  init(_ settled: SettledStart, row: ReportRow) {
    self.init(state: settled.state.rawValue, isFinal: true, row: row, message: row.message, endedAt: nil)
  }

  private init(state: String, isFinal: Bool, row: ReportRow, message: String?, endedAt: Date?) {
    self.state = state
    self.isFinal = isFinal
    self.row = row
    self.message = message
    self.endedAt = endedAt
  }

  /// Writes it down for the attempt of the key.
  func update(_ database: Database, attemptID: Int64) throws {
    try database.cachedStatement(
      sql: """
        UPDATE attempt SET state = ?, is_final = ?, chat_id = ?, chat_title = ?, matched = ?, decided_by = ?,
          http_status = ?, error_code = ?, error = ?, reason = ?, message = ?, ended_at = coalesce(ended_at, ?)
        WHERE id = ?
        """
    ).execute(
      arguments: [
        state, isFinal, row.chatID, row.chatTitle, row.matched, row.decidedBy, row.httpStatus, row.errorCode,
        row.error, row.reason, message, endedAt?.timeIntervalSince1970, attemptID,
      ])
  }
}
