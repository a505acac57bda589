/// The formats a report is written in, told by a file's suffix.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case csv, json, ndjson
  case text = "txt"

  /// The format of a file called `name`; nil for other suffixes.
  package init?(fileName name: some StringProtocol) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}

extension ImportReport {
  /// The report in `format`.
  package func rendered(as format: ReportFormat, csv flavor: CSVFlavor) -> String {
    switch format {
    case .csv: csv(flavor)
    case .json: json
    case .ndjson: jsonLines
    case .text: plainText(TextStyle(width: 100, hasColor: false))
    }
  }
}
