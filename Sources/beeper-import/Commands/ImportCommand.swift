import ArgumentParser
import Foundation
import Importing

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
    try await reportingFailures(on: console) {
      let settings = try settings(environment)
      let importTerminal = ImportTerminal(console, terminal, reports: starts.reports)
      let control = RunControl()
      let callbacks = importTerminal.callbacks(starts, control: control)
      let subjects = try await ImportSubjects(reading: settings, callbacks: callbacks)
      if options.offline {
        let preview = try subjects.previewOffline(settings, callbacks: callbacks)
        return importTerminal.show(preview, files: settings.reports)
      }
      try await ImportSession.connected(settings, subjects, callbacks: callbacks) { session in
        guard options.isDryRun else {
          return try importTerminal.finish(try await session.run(control), command: settings.command)
        }
        let preview = try await session.preview()
        importTerminal.show(preview.report, files: settings.reports)
        if let file = settings.planFile {
          try SavedPlan(preview, of: session).write(to: file, replacing: starts.reports.force)
          console.say("Plan: \(file). To start exactly that: beeper-import apply \(shellWord(file))")
        }
      }
    }
  }

  private func settings(_ environment: [String: String]) throws -> ImportSettings {
    let start = try options.settings()
    var settings = starts.settings(
      try input.settings(overrides: merging.read(), environment: environment), start: start,
      server: options.offline ? nil : try server.choice(environment), ledger: ledger.choice(environment),
      alsoReading: [merging.overrides, options.messageFile, server.world, ledger.ledger],
      isDryRun: options.isDryRun)
    settings.accounts = accounts.selectors
    settings.planFile = options.plan
    return settings
  }
}
