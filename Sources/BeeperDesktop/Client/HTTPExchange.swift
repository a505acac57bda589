import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// Sends one request and takes one answer, with the bounds of a client; repeats nothing.
struct HTTPExchange: Sendable {
  let baseURL: BaseURL
  private let client: HTTPClient
  private let token: AccessToken?
  private let requestTimeout: TimeAmount
  private let longestAnswer: Int

  init(baseURL: BaseURL, token: AccessToken?, configuration: BeeperClient.Configuration) {
    self.baseURL = baseURL
    self.token = token
    requestTimeout = TimeAmount(configuration.requestTimeout)
    longestAnswer = configuration.longestAnswer
    // NIO's own event loops on every platform, so that one set of errors says what happened.
    client = HTTPClient(
      eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton),
      configuration: Self.configuration(configuration)
    )
  }

  /// Closes every connection.
  func shutdown() async {
    // It throws only when it has happened already.
    try? await client.shutdown()
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
  ) async throws(TransportFailure) -> Answer {
    guard !Task.isCancelled else { throw .cancelled }
    do {
      let request = try HTTPClient.Request(
        url: baseURL.text + endpoint.target, method: method,
        headers: headers(body: body, authorized: authorized), body: body?.stream)
      let task = client.execute(
        request: request,
        delegate: ResponseAccumulator(request: request, maxBodySize: longestAnswer),
        deadline: .now() + requestTimeout)
      let response = try await withTaskCancellationHandler {
        try await task.futureResult.get()
      } onCancel: {
        task.fail(reason: CancellationError())
      }
      return Answer(
        status: Int(response.status.code), headers: response.headers, body: response.body ?? ByteBuffer())
    } catch {
      throw TransportFailure(error)
    }
  }

  private func headers(body: RequestBody?, authorized: Bool) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Accept": "application/json", "User-Agent": "beeper-import"]
    if authorized, let token { headers.add(name: "Authorization", value: "Bearer \(token.secret)") }
    if let body { headers.add(name: "Content-Type", value: body.contentType) }
    return headers
  }

  private static func configuration(_ bounds: BeeperClient.Configuration) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout.connect = TimeAmount(bounds.connectTimeout)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, bounds.connections)
    configuration.connectionPool.retryConnectionEstablishment = false
    // Servers close idle connections, Node's after 5 s. Closing first keeps a start from racing such a close.
    configuration.connectionPool.idleTimeout = .seconds(2)
    // What `RequestBody` relies on was read in the library's HTTP/1 path.
    configuration.httpVersion = .http1Only
    return configuration
  }
}

extension HTTPExchange: CustomReflectable {
  /// The address alone: the library's objects hold the header fields of requests in flight, the token among them.
  var customMirror: Mirror { Mirror(self, children: ["baseURL": baseURL]) }
}
