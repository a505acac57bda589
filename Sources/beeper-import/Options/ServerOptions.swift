import ArgumentParser
import BeeperDesktop
import BeeperLogin
import Importing
import Ledger

/// Where the server is.
struct ServerAddressOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The server (default: http://127.0.0.1:23373).", valueName: "url"))
  var baseURL: String?

  /// The address that the command line or the environment names, else the app's own.
  func baseURL(_ environment: [String: String]) throws(BaseURLError) -> BaseURL {
    let text = baseURL ?? environment["BEEPER_BASE_URL"] ?? environment["BEEPER_DESKTOP_BASE_URL"]
    return try text.map { text throws(BaseURLError) in try BaseURL(text) } ?? .desktopDefault
  }
}

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

  func choice(_ environment: [String: String]) throws(BaseURLError) -> ServerChoice {
    if sandbox { return .sandbox(world: world) }
    let tokens = TokenSource(
      environmentToken: AccessToken(environment: environment), store: CredentialStore(environment))
    return .desktop(try address.baseURL(environment), tokens: tokens)
  }
}

/// On which accounts chats are started.
struct AccountOptions: ParsableArguments {
  @Option(
    name: .customLong("account"),
    help: ArgumentHelp(
      "Account ID, network or bridge type; repeat for an order of preference.", valueName: "account"))
  var selectors: [String] = []
}

extension AccessToken {
  /// The token that `environment` holds.
  init?(environment: [String: String]) {
    guard let token = environment["BEEPER_ACCESS_TOKEN"].flatMap(AccessToken.init) else { return nil }
    self = token
  }
}

extension CredentialStore {
  /// The store that `environment` leads to, beside the ledger.
  init(_ environment: [String: String]) {
    self.init(folder: LedgerLocation.stateFolder(environment), environment: environment)
  }
}
