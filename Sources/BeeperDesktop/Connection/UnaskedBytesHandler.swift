import NIOCore

/// Ends a connection on which something comes that no request asks for: it would be taken for the beginning of the next
/// answer.
final class UnaskedBytesHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if connection.isFree { connection.close() } else { context.fireChannelRead(data) }
  }
}
