package import BeeperDesktop
package import BeeperLogin
package import BeeperSandbox
import Foundation
import Outreach

/// Which server is spoken to.
package enum ServerChoice: Sendable {
  /// The embedded stand-in with the world of a file; nil for its own world.
  case sandbox(world: String?)
  case desktop(BaseURL, tokens: TokenSource)
}

/// Where access tokens come from: the environment's goes before that of the stored login.
package struct TokenSource: Sendable {
  private let environmentToken: AccessToken?
  private let store: CredentialStore

  package init(environmentToken: AccessToken?, store: CredentialStore) {
    self.environmentToken = environmentToken
    self.store = store
  }

  /// The token for the server at `baseURL`; nil where there is none.
  package func token(for baseURL: BaseURL) throws(CredentialStoreError) -> FoundToken? {
    if let environmentToken { return FoundToken(token: environmentToken, origin: .environment) }
    guard let credential = try store.credential(for: baseURL) else { return nil }
    return FoundToken(token: credential.token, origin: .login(store: store.name))
  }
}

/// An access token, and where it comes from.
package struct FoundToken: Sendable {
  package enum Origin: Hashable, Sendable {
    case environment
    case login(store: String)
    case sandbox
  }

  package let token: AccessToken
  package let origin: Origin

  /// What to do without a token.
  static let cure = """
    run beeper-import login, or in Beeper, open Settings, Integrations, Approved connections, press "+", and pass what \
    it copies as the environment variable BEEPER_ACCESS_TOKEN
    """
}

/// A server that is ready to be spoken to, and its accounts.
package struct ServerConnection: Sendable {
  package let client: BeeperClient
  package let accounts: [Account]
  /// Whether it is the embedded stand-in, which begins anew with each command.
  let isSandbox: Bool
  /// Whether it is a stand-in, embedded or served by another process.
  let isStandIn: Bool

  /// Connects to the chosen server, or serves the sandbox, for as long as `body` runs.
  ///
  /// - Throws: `ImportFailure` and `BeeperError` when there is no such server, it is too old, or refuses the token.
  package static func with<Result: Sendable>(
    _ choice: ServerChoice, perform body: (ServerConnection) async throws -> Result
  ) async throws -> Result {
    switch choice {
    case .sandbox(let world):
      return try await Sandbox.serve(try World.chosen(world)) { server in
        try await with(
          baseURL: try BaseURL(server.baseURL), token: AccessToken(server.accessToken), isSandbox: true, perform: body)
      }
    case .desktop(let baseURL, let tokens):
      guard let token = try tokens.token(for: baseURL)?.token else {
        throw ImportFailure(
          "no access token: \(FoundToken.cure) (or try --sandbox, or --dry-run --offline)", .loginNeeded)
      }
      return try await with(baseURL: baseURL, token: token, isSandbox: false, perform: body)
    }
  }

  private static func with<Result: Sendable>(
    baseURL: BaseURL, token: AccessToken?, isSandbox: Bool, perform body: (ServerConnection) async throws -> Result
  ) async throws -> Result {
    try await BeeperClient.withClient(baseURL: baseURL, token: token) { client in
      let info = try await client.info()
      try info.requireChatStart()
      return try await body(
        ServerConnection(
          client: client, accounts: client.accounts(), isSandbox: isSandbox,
          isStandIn: isSandbox || info.bundleID == Sandbox.bundleID))
    }
  }
}

extension BeeperClient.Configuration {
  /// For commands that say how the server is rather than wait until it is better: one try, ten seconds.
  package static let singleTry = Self(requestTimeout: .seconds(10), retry: .never)
}

extension World {
  /// The world of the file at `path`; the embedded one without.
  ///
  /// - Throws: `ImportFailure` when the file cannot be read or understood.
  package static func chosen(_ path: String?) throws -> World {
    guard let path else { return try demo() }
    do {
      return try World(json: [UInt8](Data(contentsOf: URL(filePath: path))))
    } catch let error as WorldError {
      throw ImportFailure("\(path): \(error)", .beeperUnusable)
    } catch {
      throw ImportFailure("\(path) cannot be read: check its name and its permissions", .beeperUnusable)
    }
  }
}
