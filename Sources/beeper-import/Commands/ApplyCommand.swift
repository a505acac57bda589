import ArgumentParser
import Foundation
import Outreach
import Reports

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
      let job = ImportJob(
        saved.settings, inputs: saved.inputs.map(\.path), alsoReading: [plan], accounts: [], run: starts,
        server: server,
        ledger: ledger,
        terminal: terminal, reportsToFile: true, environment: environment)
      try saved.checkInputs(besides: job.reports.map(\.path) + [plan])
      let cast = ImportCast(
        people: saved.people, otherRows: saved.otherRows, unusableRecords: saved.unusableRecords,
        details: saved.details)
      let exclusions = try await job.exclusions(region: nil, console: console)
      try await ServerConnection.with(server, environment: environment, concurrency: starts.concurrency) { connection in
        let session = ImportSession(
          job: job, cast: cast, connection: connection, accounts: try saved.accounts(among: connection.accounts),
          exclusions: exclusions, console: console, contract: saved)
        try await session.runOnLedger()
      }
    }
  }
}
