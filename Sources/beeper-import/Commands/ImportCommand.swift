import ArgumentParser
import ContactFormats
import Foundation
import Outreach

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import contacts: the default.",
    discussion: """
      Reads the files, works out who is one person, shows what it will do, asks, opens a chat with each person at a \
      careful pace, and writes what became of everybody to a CSV file for spreadsheets.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var merging: MergeOptions
  @OptionGroup var accounts: AccountOptions
  @OptionGroup var server: ServerOptions
  @OptionGroup var options: ImportOptions
  @OptionGroup var starts: RunOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    var job = ImportJob(
      try ImportSettings(options), inputs: input.files, alsoReading: [merging.overrides, options.messageFile],
      accounts: accounts.selectors,
      run: starts, server: server, ledger: ledger,
      terminal: terminal, reportsToFile: !options.isDryRun, environment: environment)
    let template = try job.settings.messageTemplate()
    try await reportingFailures(on: console) {
      let read = try await ReadPeople(
        input, keeping: template?.columnNames ?? [], overrides: try merging.read(), environment: environment,
        console: console)
      console.describe(read.files, diagnostics: read.diagnostics, isVerbose: terminal.verbose)
      job.readFiles = SourceFiles(read.files.map(\.name))
      if options.isDryRun { _ = try job.withFreeReports(for: nil) }
      if let plan = options.plan { try job.checkPlanTarget(plan) }
      let cast = ImportCast(read)
      let exclusions = try await job.exclusions(options: input.readOptions, region: read.region, console: console)
      if options.offline { return try job.previewOffline(cast, exclusions, on: console) }
      try await job.connected(cast, exclusions, on: console) { session in
        guard options.isDryRun else { return try await session.runOnLedger() }
        let (plan, earlier) = try await session.preview()
        if let file = options.plan {
          let saved = try SavedPlan(plan, earlier: earlier, of: session, inputs: read.files.map(\.name))
          try saved.write(to: file, replacing: starts.reports.force)
          console.say("Plan: \(file). To start exactly that: beeper-import apply \(shellWord(file))")
        }
      }
    }
  }
}
