import ArgumentParser
import BeeperDesktop

/// Which server is spoken to.
struct ServerOptions: ParsableArguments {
  @OptionGroup var address: ServerAddressOptions

  @Flag(help: "Run against the embedded stand-in for Beeper Desktop: nobody is contacted.")
  var sandbox = false

  @Option(
    help: ArgumentHelp("The sandbox's accounts, people and faults (default: an embedded one).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var world: String?

  func validate() throws {
    if sandbox, address.baseURL != nil {
      throw ValidationError("--sandbox brings its own server: leave --base-url out.")
    }
    if world != nil, !sandbox { throw ValidationError("--world describes a sandbox: add --sandbox.") }
  }
}
