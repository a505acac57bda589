import ArgumentParser
import ContactBook
import Foundation
import Reports

struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Print the people after merging, with why.")

  @OptionGroup var input: InputOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let read = try await ReadPeople(input, environment: environment, console: console)
      console.describe(read.files, diagnostics: read.diagnostics, isVerbose: terminal.verbose)
      for person in read.people {
        console.print(terminal.json ? person.jsonLine + "\n" : person.explanation(console.outputStyle))
      }
      let records = read.people.reduce(0) { $0 + $1.contacts.count }
      console.say(
        "\(records) \(plural("record", records)) → \(read.people.count) people; \(read.unusable.count) unusable")
    }
  }
}
