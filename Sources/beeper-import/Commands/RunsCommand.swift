import ArgumentParser
import Foundation
import Ledger
import Reports

struct RunsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "List past runs, and what is unfinished.")

  @OptionGroup var ledger: ChosenLedger
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let ledger = try Ledger(existing: ledger.path(environment))
      let runs = try (ledger?.runs() ?? []).map { run in (run, try ledger?.report(run.id)) }
      let listing = RunListing(runs)
      console.print(terminal.json ? listing.jsonLines : listing.text(console.outputStyle))
      if runs.isEmpty { console.say("No runs yet.") }
    }
  }
}
