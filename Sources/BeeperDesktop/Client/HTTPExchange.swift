import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends one request and takes one answer, with the bounds of a client; repeats nothing.
struct HTTPExchange: Sendable {
  let baseURL: BaseURL
  private let token: AccessToken?
  private let eventLoop: any EventLoop
  private let pool: NIOLoopBoundBox<ConnectionPool>

  init(
    baseURL: BaseURL, token: AccessToken?, configuration: BeeperClient.Configuration,
    security: sending TransportSecurity? = nil
  ) {
    self.baseURL = baseURL
    self.token = token
    // NIO's own event loops on every platform, so that one set of errors says what happened.
    eventLoop = MultiThreadedEventLoopGroup.singleton.any()
    pool = .makeBoxSendingValue(
      ConnectionPool(baseURL, configuration, security: security, on: eventLoop), eventLoop: eventLoop)
  }

  /// Closes every connection that is open, and each that is being opened as soon as it is.
  func shutdown() async {
    // It fails only where event loops end, which this one does not.
    try? await eventLoop.flatSubmit { [pool] in pool.value.shutDown() }.get()
  }

  /// What must be in no error.
  var secrets: [String] { token.map { [$0.secret] } ?? [] }

  /// Sends one request.
  ///
  /// - Parameters:
  ///   - method: the method of the request.
  ///   - endpoint: its path and query.
  ///   - body: its body, if it has one.
  ///   - authorized: whether the token goes with it.
  /// - Returns: the whole answer, whatever its status.
  /// - Throws: why there is no whole answer.
  func send(
    _ method: HTTPMethod, _ endpoint: Endpoint, body: RequestBody? = nil, authorized: Bool = true
  ) async throws(ExchangeFailure) -> Answer {
    guard !Task.isCancelled else { throw ExchangeFailure(cause: .cancelled, mayHaveArrived: false) }
    let head = HTTPRequestHead(
      version: .http1_1, method: method, uri: endpoint.target, headers: headers(body: body, authorized: authorized))
    let promise = eventLoop.makePromise(of: Answer.self)
    let pending = NIOLoopBoundBox.makeEmptyBox(valueType: PendingRequest.self, eventLoop: eventLoop)
    eventLoop.execute { [pool] in
      let request = PendingRequest(head, body: body?.buffer, promise: promise)
      pending.value = request
      pool.value.send(request)
    }
    do {
      return try await withTaskCancellationHandler {
        try await promise.futureResult.get()
      } onCancel: {
        eventLoop.execute { pending.value?.fail(.cancelled) }
      }
    } catch let failure as ExchangeFailure {
      throw failure
    } catch {
      throw ExchangeFailure(cause: TransportFailure(error), mayHaveArrived: true)
    }
  }

  private func headers(body: RequestBody?, authorized: Bool) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Host": baseURL.authority, "Accept": "application/json", "User-Agent": "beeper-import"]
    if authorized, let token { headers.add(name: "Authorization", value: "Bearer \(token.secret)") }
    if let body {
      headers.add(name: "Content-Type", value: body.contentType)
      headers.add(name: "Content-Length", value: String(body.buffer.readableBytes))
    }
    return headers
  }
}

extension HTTPExchange: CustomReflectable {
  /// The address alone: requests in flight hold header fields, the token among them.
  var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }
}
