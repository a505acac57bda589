import ArgumentParser
import BeeperDesktop
import Foundation
import Ledger
import Outreach
import Reports

/// An import as the command line and the environment ask for it: the only place that sees both.
struct ImportJob {
  let settings: ImportSettings
  let run: RunOptions
  let server: ServerOptions
  let ledger: LedgerOptions
  /// The inputs by their absolute paths; "-" for standard input.
  let inputPaths: [String]
  let reports: [ReportTarget]
  let printsJSON: Bool
  let environment: [String: String]
  /// The arguments of the command, to call it again by.
  let arguments = Array(CommandLine.arguments.dropFirst())

  /// A job on `inputs`; without `--report` it reports to a file named after the first of them, where `reportsToFile`.
  init(
    _ settings: ImportSettings, inputs: [String], run: RunOptions, server: ServerOptions, ledger: LedgerOptions,
    terminal: TerminalOptions, reportsToFile: Bool, environment: [String: String]
  ) {
    self.settings = settings
    self.run = run
    self.server = server
    self.ledger = ledger
    self.environment = environment
    inputPaths = inputs.map { $0 == "-" ? $0 : URL(filePath: $0).standardizedFileURL.path }
    printsJSON = terminal.json
    let names = run.report.isEmpty && reportsToFile ? [Self.resultsName(for: inputs.first ?? "-")] : run.report
    reports = names.compactMap(ReportTarget.init)
  }

  /// Whether the report goes to standard output as well.
  var printsReport: Bool { run.report.contains("-") || printsJSON }

  /// The pace: what was asked for, else none in the sandbox, and slower once texts are on board.
  func rate(for starts: [PlannedStart], isSandbox: Bool) -> Rate? {
    switch run.rate {
    case .some(.none): nil
    case .rate(let rate): rate
    case nil: isSandbox ? nil : Rate(starts.contains { $0.messageText != nil } ? "30/h" : "30/m")
    }
  }

  /// A run that begins now.
  func newRun(accounts: [Account], unusableRecords: Int, details: RunDetails) -> RunRecord {
    RunRecord(
      id: RunID.make(), command: arguments, inputs: inputPaths, accounts: accounts.map(\.accountID),
      startedAt: Date(), unusableRecords: unusableRecords, details: details)
  }

  /// `contacts.vcf` gives `contacts.results.csv` in the current folder's sense of the same path.
  private static func resultsName(for file: String) -> String {
    guard file != "-" else { return "contacts.results.csv" }
    var path = Substring(file)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return "\(stem.isEmpty ? name : stem).results.csv"
  }
}
