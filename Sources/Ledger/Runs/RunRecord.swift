package import Foundation
import GRDB
package import Reports

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
  package var end: End?
  /// How many records describe nobody who could be reached.
  package let unusableRecords: Int
  /// What its report tells beside its rows.
  package let details: RunDetails

  /// How a run ended.
  package enum End: String, Hashable, Sendable, Codable {
    case completed, interrupted
    case breakerOpened = "breaker_opened"
    case unauthorized
    case journalFailed = "journal_failed"

    /// Why it ended before everybody had their turn; nil when they had.
    package var words: String? {
      switch self {
      case .completed: nil
      case .interrupted: "stopped before everybody had their turn"
      case .breakerOpened: "stopped: too many starts failed; see the report before you go on"
      case .unauthorized: "stopped: Beeper refused the access token"
      case .journalFailed: "stopped, because what happens could not be written down any more"
      }
    }

    /// The same as a sentence of a report.
    package var notice: String? { words.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." } }
  }

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
    startedAt = Date(timeIntervalSince1970: row["started_at"])
    endedAt = (row["ended_at"] as Double?).map(Date.init(timeIntervalSince1970:))
    end = (row["end"] as String?).flatMap(End.init)
    unusableRecords = row["unusable_records"]
    details = try JSONText.decode(RunDetails.self, row["details"])
  }
}
