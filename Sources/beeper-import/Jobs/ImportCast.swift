import ContactBook
import ContactFormats
import Foundation
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
  /// What reports tell beside the rows.
  let details: RunDetails

  /// Those whom a saved plan starts, and its other rows.
  init(people: [Person], otherRows: [ReportRow], unusableRecords: Int, details: RunDetails) {
    self.people = people
    self.otherRows = otherRows
    self.unusableRecords = unusableRecords
    self.details = details
  }

  /// Those whom the inputs hold.
  init(_ read: ReadPeople) {
    people = read.people
    otherRows = read.unusable.map { ReportRow(unusable: $0.diagnostic, contact: $0.contact) }
    unusableRecords = read.unusable.count
    var details = RunDetails()
    details.date = Date()
    details.inputs = read.files.map { file in
      RunDetails.Input(name: file.name, recognition: file.recognition?.summary, records: file.recordCount)
    }
    details.diagnostics = read.diagnostics
    self.details = details
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
