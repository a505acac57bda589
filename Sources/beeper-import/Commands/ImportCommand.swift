import ArgumentParser
import Foundation

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import contacts: the default.",
    discussion: """
      Reads the files, works out who is one person, shows what it will do, asks, opens a chat with each person at a \
      careful pace, and writes what became of everybody to a CSV file for spreadsheets.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var merging: MergeOptions
  @OptionGroup var server: ServerOptions
  @OptionGroup var options: ImportOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    let job = try ImportJob(input, merging, server, options, ledger, terminal, environment: environment)
    try await reportingFailures(on: console) { try await job.perform(on: console) }
  }
}
