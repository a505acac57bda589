import ArgumentParser
import ContactBook
import ContactFormats
import FileWriting
import Foundation
import Importing
import Reports

struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Print the people after merging, with why.")

  @OptionGroup var input: InputOptions
  @OptionGroup var merging: MergeOptions

  @Option(
    help: ArgumentHelp("Write what is for review as a file of overrides to fill in.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var review: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let importTerminal = ImportTerminal(console, terminal)
      let settings = try input.settings(overrides: merging.read(), environment: environment)
      let read = try await ImportSources(reading: settings, callbacks: importTerminal.callbacks)
      importTerminal.describe(read)
      try read.requirePeople()
      if let review {
        let names = input.files + read.files.map(\.path) + [merging.overrides].compactMap { $0 }
        try SourceFiles(names).checkTarget(review)
      }
      for person in read.people {
        console.print(terminal.json ? person.jsonLine + "\n" : person.explanation(console.outputStyle))
      }
      if let review {
        try WholeFile.write(read.people.reviewCSV, to: review, replacing: force)
        console.say("For review: \(review). Fill in its column link, and pass it with --overrides.")
      }
      let records = read.people.reduce(0) { $0 + $1.contacts.count }
      console.say(
        "\(records) \(plural("record", records)) → \(read.people.count) people; \(read.unusable.count) unusable")
    }
  }
}
