package import Hummingbird
package import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An HTTP server that only this computer reaches, for as long as a body runs.
package enum LoopbackServer {
  /// Serves `router` on 127.0.0.1 while a body runs, then shuts down: idle connections end at once, others have a second.
  ///
  /// - Parameters:
  ///   - router: what answers.
  ///   - port: the port, or 0 for any that is free.
  ///   - server: how connections are handled.
  ///   - body: runs once the server listens, with its port. It should return rather than be cancelled: a server that is
  ///     cancelled while it accepts a connection traps in SwiftNIO.
  /// - Returns: what the body returns.
  /// - Throws: `LoopbackServerError` if the port cannot be listened on; what the body throws.
  package static func serve<Context: RequestContext, Result: Sendable>(
    _ router: Router<Context>, port: Int = 0, server: HTTPServerBuilder = .http1(),
    perform body: (_ port: Int) async throws -> Result
  ) async throws -> Result where Context.Source == ApplicationRequestContextSource {
    let (listening, listener) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    let service = service(router, port: port, server: server) { listener.yield($0) }
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
        outcome = .success(try await body(bound))
      } catch {
        outcome = .failure(error)
      }
      await service.triggerGracefulShutdown()
      _ = await group.nextResult()
      return try outcome.get()
    }
  }

  /// The server, not yet running; `listens` is told the port.
  private static func service<Context: RequestContext>(
    _ router: Router<Context>, port: Int, server: HTTPServerBuilder, listens: @escaping @Sendable (Int) -> Void
  ) -> ServiceGroup where Context.Source == ApplicationRequestContextSource {
    let logger = Logger(label: "loopback", factory: { _ in SwiftLogNoOpLogHandler() })
    let application = Application(
      router: router, server: server,
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
      return LoopbackServerError(error, port: port)
    } catch {
      return error
    }
  }
}

/// Why a server does not serve.
package enum LoopbackServerError: Error, Hashable, Sendable {
  /// Another process listens on the port.
  case portInUse(Int)
  /// The port cannot be listened on for another reason, such as missing rights; the system's words for it.
  case cannotListen(port: Int, reason: String)
}

extension LoopbackServerError {
  init(_ error: IOError, port: Int) {
    self =
      error.errnoCode == EADDRINUSE ? .portInUse(port) : .cannotListen(port: port, reason: error.description)
  }
}

extension LoopbackServerError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .portInUse(let port): "port \(port) on 127.0.0.1 is in use: choose another, or 0 for any that is free"
    case .cannotListen(let port, let reason): "cannot listen on 127.0.0.1 port \(port): \(reason)"
    }
  }
}
