import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

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
  /// - Throws: `SandboxError` if the port cannot be listened on; what the body throws.
  package static func serve<Result: Sendable>(
    _ world: World, port: Int = 0, perform body: (SandboxServer) async throws -> Result
  ) async throws -> Result {
    let desktop = Desktop(world)
    let (listening, listener) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let service = service(world, desktop, port: port) { listener.yield($0) }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { listener.finish() }
        try await service.run()
      }
      guard let bound = await listening.first(where: { _ in true }) else {
        throw await failure(of: &group, port: port)
      }
      let outcome: Swift.Result<Result, any Error>
      do {
        outcome = .success(try await body(SandboxServer(port: bound, desktop: desktop)))
      } catch {
        outcome = .failure(error)
      }
      await service.triggerGracefulShutdown()
      _ = await group.nextResult()
      return try outcome.get()
    }
  }

  /// The server, not yet running; `listens` is told the port.
  private static func service(
    _ world: World, _ desktop: Desktop, port: Int, listens: @escaping @Sendable (Int) -> Void
  ) -> ServiceGroup {
    let logger = Logger(label: "sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
    let application = Application(
      router: Routes(desktop: desktop, world: world).router(),
      server: .http1(configuration: HTTP1Channel.Configuration(additionalChannelHandlers: [HalfClosureHandler()])),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in listens(channel.localAddress?.port ?? port) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(1)
    return ServiceGroup(configuration: configuration)
  }

  /// Why the server ended before it listened.
  private static func failure(of group: inout ThrowingTaskGroup<Void, any Error>, port: Int) async -> any Error {
    do {
      try await group.waitForAll()
      return CancellationError()
    } catch let error as IOError {
      return SandboxError(error, port: port)
    } catch {
      return error
    }
  }
}
