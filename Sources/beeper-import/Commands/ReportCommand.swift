import ArgumentParser
import FileWriting
import Foundation
import Importing
import Ledger
import Reports

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print or write a past run's report again.")

  @Argument(help: ArgumentHelp("The run, as \"runs\" lists it (default: the latest).", valueName: "run"))
  var run: String?

  @OptionGroup var reports: ReportOptions
  @OptionGroup var ledger: ChosenLedger
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let path = ledger.path(environment)
      for target in reports.report where target != "-" { try SourceFiles([path]).checkTarget(target) }
      let ledger = try Ledger(existing: path)
      guard let id = try run ?? ledger?.runs().first?.id, let found = try ledger?.report(id) else {
        throw ImportFailure(
          run.map { "there is no run called \"\($0)\": \"beeper-import runs\" lists them" } ?? "there are no runs yet",
          .usage)
      }
      for target in reports.report.compactMap(ReportTarget.init) {
        try WholeFile.write(
          found.rendered(as: target.format, csv: reports.csvFlavor), to: target.path, replacing: reports.force)
      }
      if terminal.json || reports.isPrinted {
        console.print(found.rendered(as: terminal.json ? .json : .csv, csv: reports.csvFlavor))
      } else if reports.report.isEmpty {
        console.print(found.plainText(console.outputStyle))
      }
    }
  }
}
