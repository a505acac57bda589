package import ContactBook
package import Reports

/// One row of a run's report, as the run begins. The entries of a run stand in the order of its inputs.
package struct RunEntry: Sendable {
  /// The row as planned: what it says where nothing is started for it.
  package let row: ReportRow
  /// The request of an earlier run, or an earlier part of this one, that the row tells of.
  package let earlierAttemptID: Int64?
  /// The start that the row tells of; nil where none is planned.
  package let start: Start?

  /// A planned start.
  package struct Start: Sendable {
    /// Its place in the plan.
    package let index: Int
    /// The name of the person, as it stood in the input.
    package let name: String?
    /// Everything that is known of the person.
    package let identifiers: Set<Identifier>
  }

  private init(_ row: ReportRow, earlierAttemptID: Int64?, start: Start?) {
    self.row = row
    self.earlierAttemptID = earlierAttemptID
    self.start = start
  }

  /// An entry that shows `row`, of which no more will be known.
  package init(_ row: ReportRow) { self.init(row, earlierAttemptID: nil, start: nil) }

  /// An entry that tells of an earlier request, as far as `row` knew.
  package init(_ row: ReportRow, earlierAttemptID: Int64) {
    self.init(row, earlierAttemptID: earlierAttemptID, start: nil)
  }

  /// An entry that shows `row` until the start at `index` of the plan is made, for `person`.
  package init(_ row: ReportRow, start index: Int, of person: Person) {
    let start = Start(index: index, name: person.fullName, identifiers: person.identifiers)
    self.init(row, earlierAttemptID: nil, start: start)
  }
}
