import NIOCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads requests off one connection, as far as its tests need, and does what the script says.
final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let recorder: RequestRecorder
  private var received = ""

  init(recorder: RequestRecorder) {
    self.recorder = recorder
  }

  func channelActive(context: ChannelHandlerContext) {
    recorder.connected(context.channel)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    recorder.disconnected()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += String(buffer: unwrapInboundIn(data))
    guard let request = wholeRequest() else { return }
    received = ""
    perform(recorder.record(request), context)
  }

  private func perform(_ step: ScriptedServer.Step, _ context: ChannelHandlerContext) {
    switch step {
    case .atPort(let step):
      perform(step(context.localAddress?.port ?? 0), context)
    case .write(let text):
      write(text, to: context)
    case .writeAndClose(let text):
      write(text, to: context)
      context.close(promise: nil)
    case .reset:
      reset(context)
    case .hang:
      break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// The request that `received` holds, once its body is as long as its head says.
  private func wholeRequest() -> String? {
    guard let end = received.firstRange(of: "\r\n\r\n") else { return nil }
    let head = received[..<end.lowerBound]
    let field = head.firstRange(of: "Content-Length: ").map { head[$0.upperBound...].prefix { $0.isNumber } }
    let length = field.flatMap { Int($0) } ?? 0
    return received[end.upperBound...].utf8.count >= length ? received : nil
  }

  private func write(_ text: String, to context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  /// Closes with nothing left to linger for, which makes the kernel send RST.
  private func reset(_ context: ChannelHandlerContext) {
    guard let socket = context.channel as? any SocketOptionProvider else { return }
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).assumeIsolated().whenComplete { _ in
      context.close(promise: nil)
    }
  }
}
