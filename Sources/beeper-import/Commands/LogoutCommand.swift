import ArgumentParser
import BeeperDesktop
import BeeperLogin
import Foundation
import Importing

struct LogoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Give the stored token back to Beeper, and remove it from this machine.",
    discussion: """
      The token is removed even when Beeper cannot be told; the command then exits with 4, because the token works until \
      it is removed in Beeper's settings, too.
      """)

  @OptionGroup var address: ServerAddressOptions

  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console(terminal, environment: environment)
    try await reportingFailures(on: console) {
      let baseURL = try address.baseURL(environment)
      let store = CredentialStore(environment)
      if AccessToken(environment: environment) != nil {
        console.warning("BEEPER_ACCESS_TOKEN is set: unset it, too, to be logged out")
      }
      guard let credential = try store.credential(for: baseURL) else {
        console.say("There is no stored login for \(baseURL).")
        return
      }
      let refusal = try await Self.refusal(toTakeBack: credential, at: baseURL)
      try store.set(nil, for: baseURL)
      guard let refusal else {
        console.say("Logged out of \(baseURL).")
        return
      }
      throw ImportFailure(
        "the token is removed from this machine, but Beeper could not be told: \(refusal) Until you remove it in "
          + "Beeper's Settings, Integrations, Approved connections, it still works.", .beeperUnusable)
    }
  }

  /// Why the server at `baseURL` did not take `credential` back; nil when it did.
  private static func refusal(toTakeBack credential: Credential, at baseURL: BaseURL) async throws -> LoginError? {
    try await BeeperClient.withClient(baseURL: baseURL, token: nil, configuration: .singleTry) { client in
      do throws(LoginError) {
        try await client.revoke(credential, at: client.authorizationServer())
        return nil
      } catch {
        return error
      }
    }
  }
}
