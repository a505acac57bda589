import NIOHTTP1

extension BeeperClient {
  /// `POST /v1/chats/start`: finds or creates the direct chat with a person. Sends one request at most and repeats
  /// nothing, because the API knows no idempotency key: a second request may deliver a text twice.
  package func startChat(_ request: StartChatRequest) async -> StartChatResult {
    await write(.POST, .chatStart, request, hiding: request.privateTexts) { $0.read() }
  }

  /// `POST /v1/chats/{chatID}/messages`: sends `text` to a chat. Sends one request at most and repeats nothing.
  package func sendMessage(chatID: String, text: String) async -> WriteResult<SentMessage> {
    await write(.POST, Endpoint("chats", chatID, "messages"), ["text": text], hiding: [text]) { $0.read() }
  }

  /// `PATCH /v1/chats/{chatID}`: puts `text` into the composer of a chat and sends nothing to the network. The server
  /// accepts it only while the composer is empty. Sends one request at most and repeats nothing.
  package func setDraft(chatID: String, text: String) async -> WriteResult<Acknowledgement> {
    await write(.PATCH, Endpoint("chats", chatID), ["draft": ["text": text]], hiding: [text]) { _ in Acknowledgement() }
  }

  private func write<Value>(
    _ method: HTTPMethod, _ endpoint: Endpoint, _ content: some Encodable, hiding privateTexts: [String],
    reading read: (APIResponse) -> Value?
  ) async -> WriteResult<Value> {
    let response: APIResponse
    do throws(RequestFailure) {
      response = try await transport.send(method, endpoint, body: RequestBody(json: content))
    } catch {
      return error.mayHaveArrived ? .unknown(.noAnswer(error.cause)) : .notSent(error.cause)
    }
    switch response.status {
    case 200...299: return read(response).map { .answered($0) } ?? .unknown(.unreadableAnswer(status: response.status))
    case 300...399: return .unknown(.redirected(status: response.status))
    case 400...499: return .refused(apiError(response, hiding: privateTexts))
    case 500...: return .unknown(.serverFailed(apiError(response, hiding: privateTexts)))
    default: return .unknown(.unreadableAnswer(status: response.status))
    }
  }

  private func apiError(_ response: APIResponse, hiding privateTexts: [String]) -> APIError {
    response.apiError(hiding: Redaction(privateTexts + transport.secrets), now: timer.date())
  }
}
