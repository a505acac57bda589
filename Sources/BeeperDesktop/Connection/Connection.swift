import NIOCore
import NIOHTTP1
import NIOTLS

/// A connection that carries one request at a time. Confined to the event loop of its channel.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  /// When it last became free.
  private(set) var freeSince = NIODeadline.now()
  private let pool: ConnectionPool
  private let longestAnswer: Int
  private var context: ChannelHandlerContext?
  private var isOpen = false
  /// Why it will not open.
  private var openingFailure: TransportFailure?
  private var request: PendingRequest?
  private var answerHead: HTTPResponseHead?
  private var answerBody = ByteBuffer()
  /// Whether the request was answered in what is being read. What follows the answer there belongs to no other request.
  private var isAnswered = false

  /// A connection of `pool` that reads no more than so many bytes of an answer's body.
  init(of pool: ConnectionPool, longestAnswer: Int) {
    self.pool = pool
    self.longestAnswer = longestAnswer
  }

  // MARK: Its life

  /// Whether it is there, as far as anybody has noticed.
  var isActive: Bool { context?.channel.isActive ?? false }

  /// Takes requests from now on.
  func isReady() {
    guard !isOpen else { return }
    isOpen = true
    pool.opened(self)
  }

  /// Gives it so much time to get ready.
  func expireOpening(in time: TimeAmount) {
    context?.eventLoop.assumeIsolated().scheduleTask(in: time) { self.giveUpOpening(.connectTimedOut) }
  }

  private func giveUpOpening(_ failure: TransportFailure) {
    guard !isOpen else { return }
    openingFailure = openingFailure ?? failure
    close()
  }

  /// Closes it; a request that it carries fails.
  func close() {
    context?.close(promise: nil)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted? = event as? TLSUserEvent { isReady() }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    giveUpOpening(TransportFailure(error))
    takeRequest()?.fail(TransportFailure(error))
    close()
  }

  func channelInactive(context: ChannelHandlerContext) {
    takeRequest()?.fail(.connectionClosed)
    if isOpen { pool.closed(self) } else { pool.couldNotOpen(openingFailure ?? .secureConnectionFailed) }
  }

  // MARK: Its request

  /// Writes `request`; whatever becomes of it, the request is told.
  func start(_ request: PendingRequest) {
    guard let context else { return request.fail(.connectionClosed) }
    self.request = request
    request.begin(on: self)
    context.write(wrapOutboundOut(.head(request.head)), promise: nil)
    if let body = request.body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
    // Flushed once, it is one packet and one system call.
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): answerHead = head
    case .body(let part): append(part)
    case .end: finish()
    }
  }

  private func append(_ part: ByteBuffer) {
    guard answerBody.readableBytes + part.readableBytes <= longestAnswer else {
      takeRequest()?.fail(.answerTooLarge(limit: longestAnswer))
      return close()
    }
    if answerBody.readableBytes == 0 { answerBody = part } else { answerBody.writeImmutableBuffer(part) }
  }

  private func finish() {
    let (head, body) = (answerHead, answerBody)
    answerHead = nil
    answerBody = ByteBuffer()
    guard let head, let request = takeRequest() else { return close() }
    request.succeed(Answer(status: Int(head.status.code), headers: head.headers, body: body))
    if head.isKeepAlive { isAnswered = true } else { close() }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    guard isAnswered else { return }
    isAnswered = false
    guard isActive else { return }
    freeSince = .now()
    pool.isFree(self)
  }

  private func takeRequest() -> PendingRequest? {
    defer { request = nil }
    return request
  }
}
