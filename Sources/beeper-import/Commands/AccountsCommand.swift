import ArgumentParser
import Foundation
import Importing
import Reports

struct AccountsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts", abstract: "List the accounts, their state, and what each can resolve.")

  @OptionGroup var server: ServerOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      try await ServerConnection.with(server.choice(environment)) { connection in
        let listing = AccountListing(accounts: connection.accounts)
        console.print(terminal.json ? listing.jsonLines : listing.text(console.outputStyle))
      }
    }
  }
}
