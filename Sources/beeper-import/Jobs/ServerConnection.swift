import BeeperDesktop
import BeeperSandbox
import Foundation
import Outreach

/// A server that is ready to be spoken to, and its accounts.
struct ServerConnection {
  let client: BeeperClient
  let accounts: [Account]
  /// Whether it is the embedded stand-in, which begins anew with each command.
  let isSandbox: Bool
  /// Whether it is a stand-in, embedded or served by another process.
  let isStandIn: Bool

  /// Connects to the server that `options` and the environment name, or serves the sandbox, for as long as `body` runs.
  ///
  /// - Throws: `CommandFailure` and `BeeperError` when there is no such server, it is too old, or refuses the token.
  static func with<Result: Sendable>(
    _ options: ServerOptions, environment: [String: String], concurrency: Int = 4,
    perform body: (ServerConnection) async throws -> Result
  ) async throws -> Result {
    if options.sandbox {
      return try await Sandbox.serve(try World.chosen(options.world)) { server in
        try await with(
          baseURL: try BaseURL(server.baseURL), token: AccessToken(server.accessToken), isSandbox: true,
          concurrency: concurrency, perform: body)
      }
    }
    let baseURL = try options.address.baseURL(environment)
    guard let token = try FoundToken(for: baseURL, environment: environment)?.token else {
      throw CommandFailure(
        "no access token: \(FoundToken.cure) (or try --sandbox, or --dry-run --offline)", exit: .loginNeeded)
    }
    return try await with(
      baseURL: baseURL, token: token, isSandbox: false, concurrency: concurrency, perform: body)
  }

  private static func with<Result: Sendable>(
    baseURL: BaseURL, token: AccessToken?, isSandbox: Bool, concurrency: Int,
    perform body: (ServerConnection) async throws -> Result
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

extension World {
  /// The world of the file at `path`; the embedded one without.
  static func chosen(_ path: String?) throws -> World {
    guard let path else { return try demo() }
    do {
      return try World(json: [UInt8](Data(contentsOf: URL(filePath: path))))
    } catch let error as WorldError {
      throw CommandFailure("\(path): \(error)", exit: .beeperUnusable)
    } catch {
      throw CommandFailure("\(path) cannot be read: check its name and its permissions", exit: .beeperUnusable)
    }
  }
}
