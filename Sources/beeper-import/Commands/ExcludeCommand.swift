import ArgumentParser
import ContactBook
import Foundation
import Importing
import Ledger
import Reports

struct ExcludeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude", abstract: "Keep the list of those who must never be contacted.",
    subcommands: [Add.self, Remove.self, List.self])

  /// Identifiers as people write them.
  struct Listed: ParsableArguments {
    @Argument(
      help: ArgumentHelp("E-mail addresses, telephone numbers, or network:username.", valueName: "identifier"))
    var texts: [String]

    @Option(help: ArgumentHelp("Region of national phone numbers.", valueName: "cc"), transform: Region.init(argument:))
    var region: Region?

    func identifiers() throws -> [Identifier] {
      try texts.enumerated().map { index, text in
        guard let identifier = Identifier(listed: text, region: region) else {
          throw ImportFailure(
            "argument \(index + 1) is no e-mail address, no telephone number (national ones need --region) and no "
              + "network:username", .usage)
        }
        return identifier
      }
    }
  }

  /// What a change of the list needs.
  struct Change: ParsableArguments {
    @OptionGroup var listed: Listed
    @OptionGroup var ledger: ChosenLedger
    @OptionGroup var terminal: TerminalOptions

    /// Makes the change and prints the number of changed identifiers and `word`: "3 added."
    func make(_ word: String, _ change: (Ledger, [Identifier]) throws -> Int) async throws {
      let environment = ProcessInfo.processInfo.environment
      let console = Console(terminal, environment: environment)
      try await reportingFailures(on: console) {
        // A run that goes on sees the list as it grows: a change waits for nobody.
        let count = try change(Ledger(path: ledger.path(environment)), listed.identifiers())
        console.say("\(count) \(word).")
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put people on the list.")

    @OptionGroup var change: Change

    func run() async throws { try await change.make("added") { try $0.exclude($1) } }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take people off the list.")

    @OptionGroup var change: Change

    func run() async throws { try await change.make("removed") { try $0.removeExclusions($1) } }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the list, one identifier a line: a file that --exclude takes.")

    @OptionGroup var ledger: ChosenLedger
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
      let environment = ProcessInfo.processInfo.environment
      let console = Console(terminal, environment: environment)
      try await reportingFailures(on: console) {
        let list = try Ledger(existing: ledger.path(environment))?.exclusionList() ?? []
        for exclusion in list {
          console.print(terminal.json ? exclusion.jsonLine + "\n" : exclusion.identifier.listed + "\n")
        }
        if list.isEmpty { console.say("Nobody is on the list.") }
      }
    }
  }
}
