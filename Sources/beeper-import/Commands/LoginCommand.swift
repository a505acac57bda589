import ArgumentParser
import BeeperDesktop
import BeeperLogin
import Foundation
import Reports

struct LoginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: "Authorise with Beeper in the browser, and store the token.",
    discussion: """
      Beeper asks you in the browser whether beeper-import may read and write. The token is kept in the Keychain on \
      macOS and in a file that only you can read elsewhere, one for each server.
      """)

  @OptionGroup var address: ServerAddressOptions

  @Flag(name: .customLong("no-browser"), help: "Only print the address to open.")
  var opensNothing = false

  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let baseURL = try address.baseURL(environment)
      let store = CredentialStore(environment)
      // Read first: a store that cannot be used is said before anybody approves anything.
      let earlier = try store.credential(for: baseURL)
      let credential = try await BeeperClient.withClient(baseURL: baseURL, token: nil) { client in
        let credential = try await BrowserLogin.credential(from: client) { address in
          show(address, on: console, environment: environment)
        }
        try await keep(credential, in: store, for: client, at: baseURL)
        if let earlier { await giveBack(earlier, to: client, console: console) }
        return credential
      }
      if AccessToken(environment: environment) != nil {
        console.warning("BEEPER_ACCESS_TOKEN is set and goes before the stored login: unset it to use the login")
      }
      try await tell(credential, baseURL: baseURL, store: store, console: console)
    }
  }

  /// Shows a person the address to open, and opens it unless that is unwanted.
  private func show(_ address: String, on console: Console, environment: [String: String]) {
    let isOpened = !opensNothing && (try? Browser(environment).open(address)) != nil
    let invitation =
      isOpened
      ? "Your browser opens to ask whether beeper-import may use Beeper. If it does not, open this address:"
      : "Open this address in a browser on this computer, and approve:"
    console.write("\(invitation)\n\n  \(address)\n\n")
    console.say("Waiting up to \(BrowserLogin.limit.components.seconds / 60) minutes for your approval (Ctrl-C stops).")
  }

  /// Stores a credential; one that cannot be stored is given back, so that no token is left that nobody knows of.
  private func keep(
    _ credential: Credential, in store: CredentialStore, for client: BeeperClient, at baseURL: BaseURL
  ) async throws {
    do {
      try store.set(credential, for: baseURL)
    } catch {
      try? await client.revoke(credential, at: client.authorizationServer())
      throw error
    }
  }

  /// Gives the token of an earlier login back, which the new one replaced.
  private func giveBack(_ credential: Credential, to client: BeeperClient, console: Console) async {
    do {
      try await client.revoke(credential, at: client.authorizationServer())
    } catch {
      console.warning(
        "the token of the earlier login could not be given back: remove it in Beeper's Settings, Integrations, "
          + "Approved connections")
    }
  }

  /// Says whose accounts the token shows.
  private func tell(
    _ credential: Credential, baseURL: BaseURL, store: CredentialStore, console: Console
  ) async throws {
    let accounts = try await BeeperClient.withClient(baseURL: baseURL, token: credential.token) { client in
      try await client.accounts()
    }
    console.say("Logged in to \(baseURL) (the token is in \(store.name)). \(Self.owners(of: accounts))")
    if let scope = credential.scope, !scope.sufficesForImports {
      console.warning("the token does not allow what imports need: log in again and approve reading and writing")
    }
    let listing = AccountListing(accounts: accounts)
    console.print(terminal.json ? listing.jsonLines : listing.text(console.outputStyle))
  }

  /// Whose accounts they are, each name once.
  private static func owners(of accounts: [Account]) -> String {
    var names: [String] = []
    for account in accounts {
      let name = (account.user.fullName ?? account.user.username ?? account.user.id).singleLine
      if !names.contains(name) { names.append(name) }
    }
    let count = accounts.count == 1 ? "1 account" : "\(accounts.count) accounts"
    return names.isEmpty ? "It has no accounts yet." : "It has \(count) of \(names.formatted(.list(type: .and)))."
  }
}

/// The program that shows a person a page.
struct Browser {
  private let program: String

  /// `BROWSER`'s program, else the system's way to open an address.
  init(_ environment: [String: String]) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    program = environment["BROWSER"].flatMap { $0.isEmpty ? nil : $0 } ?? opener
  }

  /// Starts the program with `address` and does not wait for it: some end only with their last window.
  ///
  /// - Throws: what the system says when it cannot be started.
  func open(_ address: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }
}
