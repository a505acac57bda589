import ArgumentParser
import Reports

/// A report file to write.
struct ReportTarget {
  let path: String
  let format: ReportFormat

  /// The file that `--report` names; nil for "-", which is standard output.
  init?(_ name: String) {
    guard name != "-", let format = ReportFormat(fileName: name) else { return nil }
    path = name
    self.format = format
  }

  /// - Throws: `ValidationError` for a name of no format.
  static func validate(_ names: [String]) throws {
    for name in names where name != "-" && ReportFormat(fileName: name) == nil {
      throw ValidationError("\(name): a report's suffix is .csv, .html, .json, .ndjson or .txt.")
    }
  }
}
