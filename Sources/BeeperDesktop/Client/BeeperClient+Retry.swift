import NIOHTTP1

extension BeeperClient {
  /// Reads `endpoint`, again and again within the bounds of `retry` while the failure may pass.
  ///
  /// - Parameters:
  ///   - endpoint: what to read.
  ///   - type: what the answer is read as.
  ///   - authorized: whether the token goes with the request.
  ///   - privateTexts: what of the request must be in no error.
  /// - Returns: the answer and, when it says so, the server's version.
  /// - Throws: what the last attempt failed with.
  func read<Value: AnswerValue>(
    _ endpoint: Endpoint, as type: Value.Type, authorized: Bool = true, hiding privateTexts: [String] = []
  ) async throws(BeeperError) -> (value: Value, version: DesktopVersion?) {
    let redaction = Redaction(privateTexts + exchange.secrets)
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
    let answer: Answer
    do throws(ExchangeFailure) {
      answer = try await exchange.send(.GET, endpoint, authorized: authorized)
    } catch {
      throw BeeperError(error.cause, at: exchange.baseURL)
    }
    guard !answer.isRedirect else { throw .redirected(exchange.baseURL, status: answer.status) }
    guard answer.status < 400 else { throw BeeperError(answer.apiError(hiding: redaction, now: timer.date())) }
    guard answer.isSuccess, let value = answer.read(as: type) else {
      throw .unreadableAnswer(exchange.baseURL, status: answer.status)
    }
    return (value, answer.desktopVersion)
  }
}
