import ArgumentParser
import BeeperDesktop
import FileWriting
import Foundation
import Ledger
import Outreach
import Reports

/// An import as the command line and the environment ask for it: the only place that sees both.
struct ImportJob {
  let settings: ImportSettings
  let run: RunOptions
  /// The accounts that were asked for, the preferred first; empty for none.
  let accountSelectors: [String]
  let server: ServerOptions
  let ledger: LedgerOptions
  /// The inputs by their absolute paths; "-" for standard input.
  let inputPaths: [String]
  /// The files that the command line names, which no report and no plan may replace.
  let namedFiles: SourceFiles
  /// The files that were read, those found in folders among them.
  var readFiles = SourceFiles()
  var reports: [ReportTarget]
  /// Whether nobody named the report's file: then it takes another name where its own is taken.
  private let choosesReportName: Bool
  let printsJSON: Bool
  let environment: [String: String]
  /// The arguments of the command, to call it again by.
  let arguments = Array(CommandLine.arguments.dropFirst())

  /// A job on `inputs`, which reads `others` as well; without `--report` it reports to a file named after the first of
  /// the inputs, where `reportsToFile`.
  init(
    _ settings: ImportSettings, inputs: [String], alsoReading others: [String?], accounts: [String], run: RunOptions,
    server: ServerOptions,
    ledger: LedgerOptions, terminal: TerminalOptions, reportsToFile: Bool, environment: [String: String]
  ) {
    self.settings = settings
    self.run = run
    self.server = server
    accountSelectors = accounts
    self.ledger = ledger
    self.environment = environment
    inputPaths = inputs.map { $0 == "-" ? $0 : URL(filePath: $0).standardizedFileURL.path }
    namedFiles = SourceFiles(inputs + run.exclude + (others + [server.world, ledger.ledger]).compactMap { $0 })
    printsJSON = terminal.json
    choosesReportName = run.reports.report.isEmpty && reportsToFile
    let names = choosesReportName ? [ResultsFile.name(for: inputs.first ?? "-")] : run.reports.report
    reports = names.compactMap(ReportTarget.init)
  }

  /// Whether the report goes to standard output as well.
  var printsReport: Bool { run.reports.isPrinted || printsJSON }

  /// The job with reports that can be written after the last start: those of the part of the run `runID` before are
  /// replaced, other files never without `--force`.
  ///
  /// - Throws: `CommandFailure` when a file that was named is there already, or could not be written.
  func withFreeReports(for runID: String?) throws -> ImportJob {
    for target in reports {
      if !choosesReportName || run.reports.force {
        try namedFiles.checkTarget(target.path)
        // In a folder of inputs lies what the part of the run before reported, too.
        if !target.isFree(for: runID) { try readFiles.checkTarget(target.path) }
      }
      guard target.isFolderWritable else {
        throw CommandFailure(
          "\(target.path) cannot be written: its folder is not there, or takes no files", exit: .usage)
      }
    }
    guard !run.reports.force else { return self }
    var job = self
    for (index, target) in reports.enumerated() where !target.isFree(for: runID) {
      guard choosesReportName else {
        throw CommandFailure(WholeFile.Failure.exists(path: target.path).description, exit: .usage)
      }
      job.reports[index] = target.renamed(for: runID)
    }
    return job
  }

  /// - Throws: `CommandFailure` when the plan at `path` would replace what is read.
  func checkPlanTarget(_ path: String) throws {
    try namedFiles.checkTarget(path)
    try readFiles.checkTarget(path)
  }

  /// The pace of `starts`.
  func rate(for starts: [PlannedStart], isSandbox: Bool) -> Rate? {
    rate(withTexts: starts.contains { $0.messageText != nil }, isSandbox: isSandbox)
  }

  /// The pace: what was asked for, else none in the sandbox, and slower with texts, on board of starts or after them.
  func rate(withTexts: Bool, isSandbox: Bool) -> Rate? {
    switch run.rate {
    case .some(.none): nil
    case .rate(let rate): rate
    case nil: isSandbox ? nil : Rate(withTexts ? "30/h" : "30/m")
    }
  }

  /// A run that begins now.
  func newRun(accounts: [Account], unusableRecords: Int, details: RunDetails) -> RunRecord {
    RunRecord(
      id: RunID.make(), command: arguments, inputs: inputPaths, accounts: accounts.map(\.accountID),
      startedAt: Date(), unusableRecords: unusableRecords, details: details)
  }
}
