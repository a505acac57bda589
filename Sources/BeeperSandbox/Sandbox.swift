import Hummingbird
import HummingbirdCore
import LoopbackServer
import NIOConcurrencyHelpers

/// The embedded stand-in for Beeper Desktop: its local HTTP API over a world of invented people.
///
/// It shares no code with the client but JSON itself, so that the two are independent readings of the API.
package enum Sandbox {
  /// What the sandbox calls itself, so that nobody takes it for the real one.
  package static let bundleID = "sandbox.beeper.example"

  /// Serves a world on 127.0.0.1 while a body runs, then shuts down: idle connections and requests that hang end at
  /// once, others have a second.
  ///
  /// - Parameters:
  ///   - world: what to serve.
  ///   - port: the port, or 0 for any that is free.
  ///   - body: runs once the server listens. It should return rather than be cancelled: a server that is cancelled while
  ///     it accepts a connection traps in SwiftNIO.
  /// - Returns: what the body returns.
  /// - Throws: `LoopbackServerError` if the port cannot be listened on; what the body throws.
  package static func serve<Result: Sendable>(
    _ world: World, port: Int = 0, perform body: (SandboxServer) async throws -> Result
  ) async throws -> Result {
    let desktop = NIOLockedValueBox(Desktop(world))
    let connections = HTTP1Channel.Configuration(additionalChannelHandlers: [HalfClosureHandler()])
    return try await LoopbackServer.serve(
      Routes(desktop: desktop, world: world).router(), port: port, server: .http1(configuration: connections)
    ) { port in
      try await body(SandboxServer(port: port, accessToken: world.token, desktop: desktop))
    }
  }
}
