import NIOHTTP1

extension BeeperClient {
  /// Reads `endpoint`, again and again within the bounds of `retry` while the failure may pass.
  ///
  /// - Parameters:
  ///   - endpoint: what to read.
  ///   - type: what the response is read as.
  ///   - authorized: whether the token goes with the request.
  ///   - privateTexts: what of the request must be in no error.
  /// - Returns: the value and, when the response names it, the server's version.
  /// - Throws: what the last attempt failed with.
  func read<Value: AnswerValue>(
    _ endpoint: Endpoint, as type: Value.Type, authorized: Bool = true, hiding privateTexts: [String] = []
  ) async throws(BeeperError) -> (value: Value, version: DesktopVersion?) {
    let redaction = Redaction(privateTexts + transport.secrets)
    let start = timer.now()
    var attempts = 0
    while true {
      do throws(BeeperError) {
        return try await readOnce(endpoint, as: type, authorized: authorized, hiding: redaction)
      } catch {
        attempts += 1
        guard error.isTransient,
          let delay = retry.delay(
            afterAttempts: attempts, retryAfter: error.apiError?.retryAfter, elapsed: timer.now() - start,
            jitter: timer.jitter())
        else { throw error }
        do { try await timer.sleep(delay) } catch { throw .cancelled }
      }
    }
  }

  private func readOnce<Value: AnswerValue>(
    _ endpoint: Endpoint, as type: Value.Type, authorized: Bool, hiding redaction: Redaction
  ) async throws(BeeperError) -> (value: Value, version: DesktopVersion?) {
    let response: APIResponse
    do throws(RequestFailure) {
      response = try await transport.send(.GET, endpoint, authorized: authorized)
    } catch {
      throw BeeperError(error.cause, at: transport.baseURL)
    }
    guard !response.isRedirect else { throw .redirected(transport.baseURL, status: response.status) }
    guard response.status < 400 else { throw BeeperError(response.apiError(hiding: redaction, now: timer.date())) }
    guard response.isSuccess, let value = response.read(as: type) else {
      throw .unreadableAnswer(transport.baseURL, status: response.status)
    }
    return (value, response.desktopVersion)
  }
}
