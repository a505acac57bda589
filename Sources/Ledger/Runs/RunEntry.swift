package import Reports

/// One row of a run's report, as the run begins.
package struct RunEntry: Sendable {
  /// The row as planned.
  package let row: ReportRow
  /// The request of an earlier run, or an earlier part of this one, that the row tells of.
  package let earlierAttemptID: Int64?

  /// An entry that shows `row` until more is known.
  package init(_ row: ReportRow, earlierAttemptID: Int64? = nil) {
    self.row = row
    self.earlierAttemptID = earlierAttemptID
  }
}
