import NIOCore
import NIOHTTP1
import NIOTLS

/// A connection that carries one request at a time. Confined to the event loop of its channel.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private enum State {
    /// It takes no requests yet.
    case opening
    case free
    case carrying(PendingRequest)
    /// The answer is whole; what else has been received is still to be looked at.
    case answered
    /// Behind TLS this takes a while. What still comes belongs to nobody.
    case closing
  }

  /// When its opening began.
  let begunAt: NIODeadline
  /// When it last became free.
  private(set) var freeSince = NIODeadline.distantPast
  private let pool: ConnectionPool
  private let longestAnswer: Int
  private var state = State.opening
  private var hasOpened = false
  private var openingFailure = TransportFailure.secureConnectionFailed
  private var openingTimer: Scheduled<Void>?
  private var context: ChannelHandlerContext?
  private var answerHead: HTTPResponseHead?
  private var answerBody = ByteBuffer()

  /// A connection of `pool` that reads no more than so many bytes of an answer's body.
  init(of pool: ConnectionPool, begunAt: NIODeadline, longestAnswer: Int) {
    self.pool = pool
    self.begunAt = begunAt
    self.longestAnswer = longestAnswer
  }

  // MARK: Opening and closing

  /// Takes requests from now on.
  func isReady() {
    guard case .opening = state else { return }
    openingTimer?.cancel()
    hasOpened = true
    pool.opened(self)
    becomeFree()
  }

  /// Gives it so much time to get ready.
  func expireOpening(at deadline: NIODeadline) {
    openingTimer = context?.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
      self.end(of: .connectTimedOut)
    }
  }

  /// Closes it; a request that it carries fails.
  func close() {
    state = .closing
    context?.close(promise: nil)
  }

  /// Closes it of `failure`, which is that of its opening or of its request.
  private func end(of failure: TransportFailure) {
    switch state {
    case .opening: openingFailure = failure
    case .carrying(let request): request.fail(failure)
    case .free, .answered, .closing: break
    }
    close()
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
    end(of: TransportFailure(error))
  }

  func channelInactive(context: ChannelHandlerContext) {
    openingTimer?.cancel()
    if case .carrying(let request) = state { request.fail(.connectionClosed) }
    state = .closing
    if hasOpened { pool.closed(self) } else { pool.couldNotOpen(begunAt: begunAt, openingFailure) }
  }

  // MARK: Carrying a request

  /// Whether it can take a request, as far as anybody has noticed.
  var isFree: Bool {
    guard case .free = state else { return false }
    return context?.channel.isActive ?? false
  }

  /// Writes `request`; whatever becomes of it, the request is told.
  func start(_ request: PendingRequest) {
    guard isFree, let context else { return request.fail(.connectionClosed) }
    state = .carrying(request)
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
    case .end: finish(context)
    }
  }

  private func append(_ part: ByteBuffer) {
    guard answerBody.readableBytes + part.readableBytes <= longestAnswer else {
      return end(of: .answerTooLarge(limit: longestAnswer))
    }
    if answerBody.readableBytes == 0 { answerBody = part } else { answerBody.writeImmutableBuffer(part) }
  }

  private func finish(_ context: ChannelHandlerContext) {
    let (head, body) = (answerHead, answerBody)
    answerHead = nil
    answerBody = ByteBuffer()
    guard let head, case .carrying(let request) = state else { return close() }
    if head.isKeepAlive, head.status != .switchingProtocols {
      state = .answered
      // Not before the rest of what has been received was looked at: it may be the end, or an answer too many.
      context.eventLoop.assumeIsolated().execute { self.becomeFree() }
    } else {
      close()
    }
    request.succeed(Answer(status: Int(head.status.code), headers: head.headers, body: body))
  }

  private func becomeFree() {
    switch state {
    case .opening, .answered:
      state = .free
      freeSince = .now()
      pool.becameFree(self)
    case .free, .carrying, .closing: break
    }
  }
}
