import ContactBook
import Outreach
import Reports

/// Everybody and everything that an import reports on.
struct ImportCast {
  /// Those who may be started.
  let people: [Person]
  /// The rows of the others: records that could not be used and, of a saved plan, people without a start.
  let otherRows: [ReportRow]
  /// How many of these rows stand for records that could not be used.
  let unusableRecords: Int

  /// Those whom a saved plan starts, and its other rows.
  init(people: [Person], otherRows: [ReportRow], unusableRecords: Int) {
    self.people = people
    self.otherRows = otherRows
    self.unusableRecords = unusableRecords
  }

  /// Those whom the inputs hold.
  init(_ read: ReadPeople) {
    people = read.people
    otherRows = read.unusable.map { ReportRow(unusable: $0.diagnostic, contact: $0.contact) }
    unusableRecords = read.unusable.count
  }

  /// The rows as those of a run.
  func otherRows(of runID: String) -> [ReportRow] {
    otherRows.map { row in
      var row = row
      row.runID = runID
      return row
    }
  }
}
