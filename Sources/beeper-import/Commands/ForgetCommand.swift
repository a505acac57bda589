import ArgumentParser
import Foundation
import Importing
import Ledger

struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove a run, or everything, from this machine.",
    discussion: """
      Whom a run contacted is forgotten with it: a later run may contact them again. With --all the list of those who \
      must not be contacted goes, too.
      """)

  @Argument(help: ArgumentHelp("The run, as \"runs\" lists it.", valueName: "run"))
  var run: String?

  @Flag(help: "Remove the whole ledger.")
  var all = false

  @Flag(name: .shortAndLong, help: "Do not ask before.")
  var yes = false

  @OptionGroup var ledger: ChosenLedger
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    if all == (run != nil) { throw ValidationError("Name a run, or --all.") }
  }

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let path = ledger.path(environment)
      guard FileManager.default.fileExists(atPath: path) else {
        throw ImportFailure("there is no ledger at \(path): nothing to forget", .usage)
      }
      if !yes {
        let question = "Forget \(run.map { "the run \($0)" } ?? "everything in \(path)"), and the people it contacted?"
        guard console.mayAsk else {
          throw ImportFailure("nothing was forgotten: nobody can be asked here, so add --yes", .usage)
        }
        guard console.confirm(question) == true else {
          console.say("Kept.")
          throw ProductExitCode.interrupted.code
        }
      }
      if let run {
        try await Ledger.withExclusiveUse(of: path) { ledger in
          guard try !ledger.forget(run) else { return }
          throw ImportFailure("there is no run called \"\(run)\": \"beeper-import runs\" lists them", .usage)
        }
      } else {
        try Ledger.removeAlone(path)
      }
      console.say("Forgotten.")
    }
  }
}
