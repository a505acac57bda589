import Hummingbird
import NIOCore
import ServiceLifecycle

/// A request's context, with the connection that it came over.
struct SandboxContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel
  /// When the request came.
  let arrival = ContinuousClock.now

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// The port that the server listens on.
  var port: Int { channel.localAddress?.port ?? 0 }
}

extension Channel {
  /// Resets the connection (TCP RST), so that the client learns nothing about its request.
  func reset() async {
    if let options = self as? any SocketOptionProvider {
      try? await options.unsafeSetSocketOption(level: .socket, name: .so_linger, value: ResetOnClose()).get()
    }
    try? await close()
  }

  /// Returns when the connection is closed, by the client or because the server shuts down.
  func closed() async throws {
    try await withGracefulShutdownHandler {
      try await closeFuture.get()
    } onGracefulShutdown: {
      self.close(promise: nil)
    }
  }
}

/// The system's `struct linger`, switched on with a time of zero.
private struct ResetOnClose: Sendable {
  let isOn: CInt = 1
  let seconds: CInt = 0
}

/// Closes a connection as soon as the client closes its side, so that a request that is never answered ends with it.
final class HalfClosureHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }
}
