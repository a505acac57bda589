import ContactBook
import Foundation
package import Outreach

/// Who will open the CSV.
package enum CSVFlavor: String, Hashable, Sendable, CaseIterable {
  /// Spreadsheets: formula cells are neutralised, and a byte order mark says that it is UTF-8.
  case excel
  /// Programs: the values as they are.
  case raw
}

extension ImportReport {
  /// The columns of the results CSV, in their order: stable for those who read it by program.
  package static let columns = [
    "status", "reason", "full_name", "phone_number", "email", "username", "user_id", "account_id", "network", "chat_id",
    "chat_title", "matched", "decided_by", "message_text", "message", "attempts", "http_status", "error_code", "error",
    "started_at", "duration_ms", "records", "sources", "run_id",
  ]

  /// The report as CSV (RFC 4180, UTF-8, CR LF), a record for every row.
  package func csv(_ flavor: CSVFlavor) -> String {
    var text = flavor == .excel ? "\u{FEFF}" : ""
    text += CSVRecord(fields: Self.columns).text
    for row in rows {
      let cells = row.cells
      text += CSVRecord(fields: flavor == .excel ? cells.map(FormulaCell.neutralized) : cells).text
    }
    return text
  }
}

extension ReportRow {
  /// The row's values in the order of the columns; empty for what is not known.
  var cells: [String] {
    [
      status.rawValue, reason, fullName, phoneNumber, email, username, userID, accountID, network, chatID, chatTitle,
      matched, decidedBy, messageText, message, String(attempts), httpStatus.map(String.init), errorCode, error,
      startedAt?.formatted(.iso8601), durationInMilliseconds.map(String.init), String(sources.count),
      sources.map(\.description).joined(separator: "; "), runID,
    ].map { $0 ?? "" }
  }
}
