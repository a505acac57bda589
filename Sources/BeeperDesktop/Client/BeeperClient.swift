import NIOSSL

/// A client of one Beeper Desktop or Beeper Server.
///
/// Reads are repeated as the configuration's `RetryPolicy` says. Calls that change something send exactly one request
/// and return a `WriteResult`; whether to send another is for the caller to decide.
package struct BeeperClient: Sendable {
  let transport: HTTPTransport
  let retry: RetryPolicy
  let timer: RetryTimer

  /// Opens a client for the duration of `body`; its connections are closed on every way out.
  ///
  /// - Parameters:
  ///   - baseURL: where the server listens.
  ///   - token: what authorises the calls, or nil to make the calls that need none.
  ///   - configuration: the client's bounds.
  ///   - body: what to do with the client.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  package static func withClient<Result: Sendable>(
    baseURL: BaseURL, token: AccessToken?, configuration: Configuration = Configuration(),
    perform body: (BeeperClient) async throws -> Result
  ) async throws -> Result {
    try await HTTPTransport.open(baseURL, token: token, configuration: configuration) { transport in
      try await body(
        BeeperClient(transport: transport, retry: configuration.retry, timer: configuration.timer))
    }
  }
}

extension BeeperClient {
  /// The bounds of a client.
  package struct Configuration: Sendable {
    /// How long a whole request may take, from asking for a connection to the last byte of the response.
    package var requestTimeout: Duration
    /// How long a request may wait for a connection: to be made, or to become free.
    package var connectTimeout: Duration
    /// How many connections are open at most; with fewer than requests in flight, requests wait for each other.
    package var connections: Int
    /// How long a connection is kept that no request needs. Servers close such connections, Node's after 5 s: closing first
    /// keeps a request from racing such a close.
    package var longestIdleness: Duration
    /// The most bytes of a response's body that are read.
    package var longestResponse: Int
    /// How reads are repeated.
    package var retry: RetryPolicy
    /// What the repeating of reads measures time with.
    package var timer: RetryTimer
    /// The certificates that a server's own must go back to; tests trust another than the system's.
    var trustRoots = NIOSSLTrustRoots.default

    /// A configuration with the given bounds.
    package init(
      requestTimeout: Duration = .seconds(30), connectTimeout: Duration = .seconds(5), connections: Int = 64,
      longestIdleness: Duration = .seconds(2), longestResponse: Int = 16 * 1024 * 1024,
      retry: RetryPolicy = RetryPolicy(), timer: RetryTimer = .live
    ) {
      self.requestTimeout = requestTimeout
      self.connectTimeout = connectTimeout
      self.connections = connections
      self.longestIdleness = longestIdleness
      self.longestResponse = longestResponse
      self.retry = retry
      self.timer = timer
    }
  }
}
