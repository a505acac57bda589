import ArgumentParser
import BeeperDesktop
import Foundation
import Importing
import Ledger

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Say what would stop a run, each with its cure.",
    discussion: "Nobody is contacted. Exits with 0 when nothing stops a run, else as a run would.")

  @OptionGroup var accounts: AccountOptions
  @OptionGroup var server: ServerOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let machine = MachineChecks(
        ledgerPath: ledger.choice(environment).path(isSandbox: server.sandbox),
        stateFolder: LedgerLocation.stateFolder(environment), regionCode: environment["BEEPER_IMPORT_REGION"])
      let choice = Result { () throws(BaseURLError) in try server.choice(environment) }
      let checks = try await ServerChecks(choice, selectors: accounts.selectors).checks()
      let listing = CheckListing(checks + (try await machine.checks()))
      console.print(terminal.json ? listing.jsonLines : listing.text(console.outputStyle))
      console.say(listing.summary)
      if let exit = listing.exit { throw exit.code }
    }
  }
}
