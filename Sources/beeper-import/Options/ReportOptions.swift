import ArgumentParser
import Importing
import Reports

/// Where a report is written, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the report; .csv .html .json .ndjson .txt by suffix, \"-\" for standard output; repeatable.",
      valueName: "file"),
    completion: .file())
  var report: [String] = []

  @Option(name: .customLong("csv"), help: "Neutralise formula cells and write a BOM, or neither.")
  var csvFlavor = CSVFlavor.excel

  @Flag(help: "Replace report files that exist.")
  var force = false

  func validate() throws {
    for name in report where name != "-" && ReportFormat(fileName: name) == nil {
      throw ValidationError("\(name): a report's suffix is .csv, .html, .json, .ndjson or .txt.")
    }
  }

  /// Whether one of them goes to standard output.
  var isPrinted: Bool { report.contains("-") }
}

extension CSVFlavor: ExpressibleByArgument {}
