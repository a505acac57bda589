import ArgumentParser
import BeeperSandbox
import Foundation
import Importing

struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox", abstract: "Serve the embedded stand-in for Beeper Desktop until it is interrupted.")

  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 takes a free one.", valueName: "n"))
  var port = 0

  @Option(
    help: ArgumentHelp("Its accounts, people and faults (default: an embedded one).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var world: String?

  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let console = Console(terminal, environment: ProcessInfo.processInfo.environment)
    let (port, world) = (port, world)
    try await reportingFailures(on: console) {
      let world = try World.chosen(world)
      let control = RunControl()
      try await StopSignals.observed(by: control) {
        try await Sandbox.serve(world, port: port) { server in
          console.print("BEEPER_BASE_URL=\(server.baseURL) BEEPER_ACCESS_TOKEN=\(server.accessToken)\n")
          console.say("Serving the sandbox until Ctrl-C.")
          await control.stopRequested()
        }
      }
    }
  }
}
