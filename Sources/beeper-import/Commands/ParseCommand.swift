import ArgumentParser
import ContactBook
import ContactFormats
import Foundation
import Importing
import Reports

struct ParseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Print the contacts as read, before merging: what does a file hold?")

  @OptionGroup var input: InputOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let read = try await ReadContacts(
        try input.settings(environment: environment), callbacks: ImportTerminal(console, terminal).callbacks)
      let (files, contacts, diagnostics) = (read.files, read.contacts, read.diagnostics)
      if terminal.json {
        printJSON(contacts, diagnostics + files.flatMap(\.unusable), files: files, console: console)
      } else {
        console.print(
          ContactListing(files: files, contacts: contacts, diagnostics: diagnostics).text(console.outputStyle))
      }
      if contacts.isEmpty { throw ImportFailure("no contacts in the input", .nothingUsable) }
    }
  }

  /// A line for each contact and each diagnostic, in the order of the inputs, diagnostics before their contact.
  private func printJSON(_ contacts: [Contact], _ diagnostics: [Diagnostic], files: [FileReading], console: Console) {
    let order = Dictionary(files.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var lines: [(file: Int, record: Int, isContact: Int, text: String)] = []
    for diagnostic in diagnostics {
      lines.append((order[diagnostic.source.file, default: 0], diagnostic.source.record, 0, diagnostic.jsonLine))
    }
    for contact in contacts {
      lines.append((order[contact.source.file, default: 0], contact.source.record, 1, contact.jsonLine))
    }
    lines.sort { ($0.file, $0.record, $0.isContact) < ($1.file, $1.record, $1.isContact) }
    for line in lines { console.print(line.text + "\n") }
  }
}
