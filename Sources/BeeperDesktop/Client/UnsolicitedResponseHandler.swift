import NIOCore
import NIOHTTP1

/// Passes a response on when it is whole, and lets no connection be used again on which more came than was asked for.
///
/// AsyncHTTPClient sends the next request the moment a response ends, while the bytes received with it are still being
/// parsed: a second response among them would count as the next request's, and a chat as another person's. So a response
/// waits here until everything received with it was parsed. If there was more, the response is passed on as one that ends
/// its connection.
final class UnsolicitedResponseHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  private enum State {
    /// No request is under way.
    case idle
    /// A request was begun; its response is not whole.
    case receiving
    /// The response is whole; the bytes received with it are being parsed.
    case whole
    /// The response exceeds the limit and is passed on as it comes.
    case passingOn
  }

  private let longestResponse: Int
  private var state = State.idle
  private var parts: [HTTPClientResponsePart] = []
  private var length = 0

  private init(longestResponse: Int) {
    self.longestResponse = longestResponse
  }

  /// Adds a handler to a channel of AsyncHTTPClient, between the parser of responses and its own handler.
  static func add(to channel: any Channel, longestResponse: Int) throws {
    let pipeline = channel.pipeline.syncOperations
    let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
    try pipeline.addHandler(UnsolicitedResponseHandler(longestResponse: longestResponse), position: .after(parser))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .head = unwrapOutboundIn(data) { state = .receiving }
    context.write(data, promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    switch state {
    case .receiving:
      hold(part)
      if case .end = part { state = .whole }
      if length > longestResponse {
        passOn(to: context, endingConnection: true)
        state = .passingOn
      }
    case .passingOn:
      if case .end = part { state = .idle }
      context.fireChannelRead(data)
    case .idle, .whole:
      // The parser throws an error instead.
      break
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    switch state {
    case .receiving, .passingOn: context.fireChannelReadComplete()
    case .whole: passOn(to: context, endingConnection: false)
    case .idle: context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if case .whole = state { passOn(to: context, endingConnection: true) } else { context.fireErrorCaught(error) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if case .whole = state { passOn(to: context, endingConnection: true) }
    context.fireChannelInactive()
  }

  private func hold(_ part: HTTPClientResponsePart) {
    switch part {
    // Interim responses (RFC 9110, section 15.2) carry nothing that is used here.
    case .head(let head) where head.status.code < 200 && head.status != .switchingProtocols: return
    case .body(let bytes): length += bytes.readableBytes
    case .head, .end: break
    }
    parts.append(part)
  }

  private func passOn(to context: ChannelHandlerContext, endingConnection: Bool) {
    let held = parts
    parts = []
    length = 0
    // AsyncHTTPClient may write the next request before the last part is passed on.
    state = .idle
    for part in held {
      if endingConnection, case .head(var head) = part {
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        context.fireChannelRead(wrapInboundOut(.head(head)))
      } else {
        context.fireChannelRead(wrapInboundOut(part))
      }
    }
    context.fireChannelReadComplete()
  }
}
