import ArgumentParser
import Foundation
import Ledger
import Reports

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print or write a past run's report again.")

  @Argument(help: ArgumentHelp("The run, as \"runs\" lists it (default: the latest).", valueName: "run"))
  var run: String?

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

  @OptionGroup var ledger: ChosenLedger
  @OptionGroup var terminal: TerminalOptions

  func validate() throws { try ReportTarget.validate(report) }

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let ledger = try Ledger(existing: ledger.path(environment))
      guard let id = try run ?? ledger?.runs().first?.id, let found = try ledger?.report(id) else {
        throw CommandFailure(
          run.map { "there is no run called \"\($0)\": \"beeper-import runs\" lists them" } ?? "there are no runs yet",
          exit: .usage)
      }
      for target in report.compactMap(ReportTarget.init) {
        try WholeFile.write(found.rendered(as: target.format, csv: csvFlavor), to: target.path, replacing: force)
      }
      if terminal.json || report.contains("-") {
        console.print(found.rendered(as: terminal.json ? .json : .csv, csv: csvFlavor))
      } else if report.isEmpty {
        console.print(found.plainText(console.outputStyle))
      }
    }
  }
}
