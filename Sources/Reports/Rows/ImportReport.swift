import Outreach

/// A preview or a run, row by row, with counts that add up.
package struct ImportReport: Hashable, Sendable {
  /// The rows: by status, unknown first, chats with somebody else than was asked for with the failures, then in the
  /// order of the inputs.
  package let rows: [ReportRow]
  /// How many records were read, those included that yield no contact.
  package let recordsRead: Int
  /// How many of them describe nobody who could be reached.
  package let unusableRecords: Int
  /// Identifies the run; nil for a preview.
  package let runID: String?
  /// What is known beside the rows.
  package var details = RunDetails()

  /// A report of `rows`, of which `unusableRecords` stand for records and the others for people.
  package init(_ rows: [ReportRow], unusableRecords: Int, runID: String?) {
    self.rows = rows.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    recordsRead = rows.reduce(0) { $0 + $1.sources.count }
    self.unusableRecords = unusableRecords
    self.runID = runID
  }

  /// How many people there are.
  package var people: Int { rows.count - unusableRecords }

  /// How many people's chats are with somebody else than was asked for.
  package var mismatches: Int { rows.count(where: \.isMismatch) }

  /// How many texts are not in their chats, by what reading showed and what servers answered.
  package var undeliveredTexts: Int { rows.count { $0.message == StartOutcome.Message.notDelivered.rawValue } }

  /// How many people may be one with others, which is left for a person to look at.
  package var doubtfulPeople: Int { rows.count { $0.merge?.review.isEmpty == false } }

  /// How many people have `status`; records that could not be used count nowhere.
  package func count(_ status: ReportStatus) -> Int {
    rows.count { $0.status == status } - (status == .skipped ? unusableRecords : 0)
  }

  /// The statuses that people have in a run, or in a preview, with their counts.
  package var counts: [(status: ReportStatus, count: Int)] {
    let statuses: [ReportStatus] =
      runID == nil
      ? [.unknown, .unreachable, .created, .existing, .wouldCreate, .wouldReuse, .wouldStart, .skipped]
      : [.created, .existing, .failed, .unknown, .skipped]
    return statuses.map { ($0, count($0)) }.filter { $0.count > 0 || (runID != nil) }
  }
}

extension ReportRow {
  /// Where the row stands among others: what needs a person's eyes comes first.
  fileprivate var place: ReportStatus { isMismatch ? min(status, .failed) : status }
}
