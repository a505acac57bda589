package import Reports

/// One row of a run's report, as the run begins. The entries of a run stand in the order of its inputs.
package struct RunEntry: Sendable {
  /// The row as planned.
  package let row: ReportRow
  /// The request of an earlier run, or an earlier part of this one, that the row tells of.
  package let earlierAttemptID: Int64?
  /// The place in the plan of the start that the row tells of; nil where none is planned.
  package let start: Int?

  /// An entry that shows `row` until more is known.
  package init(_ row: ReportRow, earlierAttemptID: Int64? = nil, start: Int? = nil) {
    self.row = row
    self.earlierAttemptID = earlierAttemptID
    self.start = start
  }
}
