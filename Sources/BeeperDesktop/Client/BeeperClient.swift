/// A client of one Beeper Desktop or Beeper Server.
///
/// Reads are repeated as the configuration's `RetryPolicy` says. Calls that change something send exactly one request
/// and return a `WriteResult`; whether to send another is for the caller to decide.
package struct BeeperClient: Sendable {
  let exchange: HTTPExchange
  let retry: RetryPolicy
  let timer: RetryTimer

  /// Opens a client for the duration of `body`; its open connections are closed on every way out.
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
    let exchange = HTTPExchange(baseURL: baseURL, token: token, configuration: configuration)
    let client = BeeperClient(exchange: exchange, retry: configuration.retry, timer: configuration.timer)
    let result: Result
    do {
      result = try await body(client)
    } catch {
      await exchange.shutdown()
      throw error
    }
    await exchange.shutdown()
    return result
  }
}
