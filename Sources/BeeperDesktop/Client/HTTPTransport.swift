import AsyncHTTPClient
import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Sends one request and receives one response, within the bounds of a client; repeats nothing.
///
/// AsyncHTTPClient sends a request at most once: a request whose connection fails, fails with it. It follows no redirects
/// here, so that the token goes nowhere else.
struct HTTPTransport: Sendable {
  let baseURL: BaseURL
  private let token: AccessToken?
  private let client: HTTPClient
  private let requestTimeout: Duration
  private let longestResponse: Int

  /// Opens a transport while `body` runs; every connection is closed when this returns.
  static func open<Result>(
    _ baseURL: BaseURL, token: AccessToken?, configuration: BeeperClient.Configuration,
    perform body: (HTTPTransport) async throws -> Result
  ) async throws -> Result {
    // NIO's own event loops on every platform, so that one set of errors says what happened.
    try await HTTPClient.withHTTPClient(
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, configuration: HTTPClient.Configuration(configuration)
    ) { client in
      try await body(
        HTTPTransport(
          baseURL: baseURL, token: token, client: client, requestTimeout: configuration.requestTimeout,
          longestResponse: configuration.longestResponse))
    }
  }

  /// The values that must be in no error.
  var secrets: [String] { token.map { [$0.secret] } ?? [] }

  /// Sends one request, with the token if it is `authorized`.
  ///
  /// - Returns: the whole response, whatever its status.
  /// - Throws: why there is no whole response.
  func send(
    _ method: HTTPMethod, _ endpoint: Endpoint, body: RequestBody? = nil, authorized: Bool = true
  ) async throws(RequestFailure) -> APIResponse {
    guard !Task.isCancelled else { throw RequestFailure(cause: .cancelled, mayHaveArrived: false) }
    let content = body.map { RequestContent($0.buffer) }
    var request = HTTPClientRequest(url: baseURL.text + endpoint.target)
    request.method = method
    request.headers = headers(body: body, authorized: authorized)
    request.body = content.map { .stream($0, length: .known(Int64($0.bytes.readableBytes))) }
    do {
      return try await receive(request)
    } catch {
      throw RequestFailure(cause: TransportFailure(error), mayHaveArrived: content?.withdraw() != true)
    }
  }

  private func headers(body: RequestBody?, authorized: Bool) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Host": baseURL.authority, "Accept": "application/json", "User-Agent": "beeper-import"]
    if authorized, let token { headers.add(name: "Authorization", value: "Bearer \(token.secret)") }
    if let body { headers.add(name: "Content-Type", value: body.contentType) }
    return headers
  }

  /// AsyncHTTPClient's deadline ends with the head of the response, which `UnsolicitedResponseHandler` holds back until
  /// the last byte is there: so the whole response comes in time.
  private func receive(_ request: HTTPClientRequest) async throws -> APIResponse {
    let response = try await client.execute(request, timeout: TimeAmount(requestTimeout))
    do {
      return APIResponse(
        status: Int(response.status.code), headers: response.headers,
        body: try await response.body.collect(upTo: longestResponse))
    } catch is NIOTooManyBytesError {
      throw TransportFailure.answerTooLarge(limit: longestResponse)
    }
  }
}

extension HTTPTransport: CustomReflectable {
  /// The address alone: requests in flight hold header fields, the token among them.
  var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }
}

/// The body of one request.
struct RequestBody: Sendable {
  /// The media type of the bytes.
  let contentType: String
  /// The bytes.
  let buffer: ByteBuffer

  /// A body of `bytes`.
  init(_ bytes: some Sequence<UInt8>, contentType: String) {
    self.contentType = contentType
    buffer = ByteBuffer(bytes: bytes)
  }

  /// A body of JSON.
  init(json value: some Encodable) throws(RequestFailure) {
    do {
      self.init(try APIJSON.encode(value), contentType: "application/json")
    } catch {
      throw RequestFailure(cause: .other("EncodingError"), mayHaveArrived: false)
    }
  }
}

/// A whole response of the server, whatever its status.
struct APIResponse: Sendable {
  var status: Int
  var headers: HTTPHeaders
  var body: ByteBuffer

  /// Whether the server says it did what was asked.
  var isSuccess: Bool { (200...299).contains(status) }

  /// Whether the server points elsewhere.
  var isRedirect: Bool { (300...399).contains(status) }

  /// The version of the server, from its own header field.
  var desktopVersion: DesktopVersion? {
    headers.first(name: "X-Beeper-Desktop-Version").flatMap { DesktopVersion($0) }
  }

  /// The body as `type`, or nil when it is not JSON of that shape.
  func read<Value: Decodable>(as type: Value.Type = Value.self) -> Value? {
    APIJSON.decode(type, from: body.readableBytesView)
  }

  /// The error that a response with the status 400 or more stands for, without what `redaction` hides.
  func apiError(hiding redaction: Redaction, now: Date) -> APIError {
    let body = read(as: APIErrorBody.self)
    return APIError(
      status: status,
      code: body?.code.map(redaction.clean),
      message: body?.message.map(redaction.clean),
      issues: (body?.issues ?? []).map {
        APIError.Issue(path: redaction.clean($0.path), message: redaction.clean($0.message))
      },
      retryAfter: headers.first(name: "Retry-After").flatMap { RetryAfter.duration($0, now: now) }
    )
  }
}

/// Why a request has no response, and whether the server may have got it.
struct RequestFailure: Error, Hashable {
  /// What happened.
  let cause: TransportFailure
  /// False proves that the server has not got the whole request, and never will: sending it again is safe.
  let mayHaveArrived: Bool
}

/// The bytes of a request's body, which are handed out once, and not after they were withdrawn.
///
/// AsyncHTTPClient asks for them when it has a connection and has written the head of the request. A head alone announces
/// its body by `Content-Length`, so no server acts on it: a request whose bytes were never handed out had no effect.
private struct RequestContent: AsyncSequence, Sendable {
  private enum State {
    case waiting, handedOut, withdrawn
  }

  let bytes: ByteBuffer
  private let state: NIOLockedValueBox<State>

  /// An empty body is never asked for: it counts as handed out.
  init(_ bytes: ByteBuffer) {
    self.bytes = bytes
    state = NIOLockedValueBox(bytes.readableBytes == 0 ? .handedOut : .waiting)
  }

  /// Makes sure that the bytes are never handed out; false when they were already.
  func withdraw() -> Bool {
    state.withLockedValue { state in
      if state == .waiting { state = .withdrawn }
      return state == .withdrawn
    }
  }

  private func handOut() throws -> ByteBuffer? {
    try state.withLockedValue { state in
      switch state {
      case .waiting:
        state = .handedOut
        return bytes
      case .handedOut: return nil
      case .withdrawn: throw CancellationError()
      }
    }
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let content: RequestContent

    mutating func next() async throws -> ByteBuffer? { try content.handOut() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(content: self) }
}

extension HTTPClient.Configuration {
  fileprivate init(_ bounds: BeeperClient.Configuration) {
    var security = TLSConfiguration.makeClientConfiguration()
    security.minimumTLSVersion = .tlsv12
    security.trustRoots = bounds.trustRoots
    var pool = ConnectionPool(
      idleTimeout: TimeAmount(bounds.longestIdleness),
      concurrentHTTP1ConnectionsPerHostSoftLimit: max(1, bounds.connections))
    pool.retryConnectionEstablishment = false
    self.init(
      tlsConfiguration: security, redirectConfiguration: .disallow,
      timeout: Timeout(connect: TimeAmount(bounds.connectTimeout)), connectionPool: pool)
    httpVersion = .http1Only
    // Spans would tell other programs what was asked for.
    tracing.tracer = nil
    http1_1ConnectionDebugInitializer = { [longest = bounds.longestResponse] channel in
      channel.eventLoop.makeCompletedFuture {
        try UnsolicitedResponseHandler.add(to: channel, longestResponse: longest)
      }
    }
  }
}
