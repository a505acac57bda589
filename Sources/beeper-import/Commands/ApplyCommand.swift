import ArgumentParser
import Foundation
import Importing

struct ApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Start exactly what a saved plan shows.",
    discussion: """
      Whom a run contacted meanwhile, or who is on the list of those who must not be contacted, is left out. A plan whose \
      inputs, accounts or version have changed is refused (exit code 9).
      """)

  @Argument(help: ArgumentHelp("The plan, as --dry-run --plan saved it.", valueName: "plan"), completion: .file())
  var plan: String

  @OptionGroup var server: ServerOptions
  @OptionGroup var starts: RunOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let saved = try SavedPlan(readingFrom: plan)
      let settings = starts.settings(
        InputSettings(files: saved.inputPaths), start: saved.settings, server: try server.choice(environment),
        ledger: ledger.choice(environment), alsoReading: [plan, server.world, ledger.ledger])
      try saved.checkInputs(besides: settings.reports.targets.map(\.path) + [plan])
      let importTerminal = ImportTerminal(console, terminal, reports: starts.reports)
      let control = RunControl()
      let callbacks = importTerminal.callbacks(starts, control: control)
      let subjects = try await ImportSubjects(of: saved, settings: settings)
      try await ImportSession.connected(settings, subjects, appliedPlan: saved, callbacks: callbacks) { session in
        try importTerminal.finish(try await session.run(control), command: settings.command)
      }
    }
  }
}
