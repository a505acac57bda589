package import Outreach

/// The formats a report is written in, told by a file's suffix.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case csv, json, ndjson, html
  case text = "txt"

  /// The format of a file called `name`; nil for other suffixes.
  package init?(fileName name: some StringProtocol) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: suffix == "htm" ? "html" : suffix)
  }
}

extension ImportReport {
  /// The report in `format`.
  package func rendered(as format: ReportFormat, csv flavor: CSVFlavor) -> String {
    switch format {
    case .csv: csv(flavor)
    case .json: json
    case .ndjson: jsonLines
    case .html: html
    case .text: plainText(TextStyle(width: 100, hasColor: false))
    }
  }
}
