import Hummingbird
import HummingbirdCore
import LoopbackServer
import NIOConcurrencyHelpers

/// The embedded stand-in for Beeper Desktop: its local HTTP API over a world of invented people.
///
/// It shares no code with the client, so that the two are independent readings of the API.
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

/// A sandbox that serves.
package struct SandboxServer: Sendable {
  /// `http://127.0.0.1:PORT`, without a slash at its end.
  package let baseURL: String
  package let port: Int
  /// A token with the scopes `read` and `write`.
  package let accessToken: String
  private let desktop: NIOLockedValueBox<Desktop>

  init(port: Int, accessToken: String, desktop: NIOLockedValueBox<Desktop>) {
    baseURL = "http://127.0.0.1:\(port)"
    self.port = port
    self.accessToken = accessToken
    self.desktop = desktop
  }

  /// What the sandbox did so far. Another process reads the same, as JSON, at `GET /sandbox/books`, without a token.
  package func books() -> SandboxBooks {
    desktop.withLockedValue { $0.currentBooks() }
  }

  /// The number of start requests so far, now and whenever there is one more; of several only the last is kept.
  package func startCounts() -> AsyncStream<Int> {
    desktop.withLockedValue { $0.books.observe(\.startRequests) }
  }

  /// Returns once a number of the books has reached `number`, or when the task is cancelled.
  package func reaches(_ number: Int, _ count: @escaping @Sendable (SandboxBooks) -> Int) async {
    for await seen in desktop.withLockedValue({ $0.books.observe(count) }) where seen >= number { return }
  }
}
