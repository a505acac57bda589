import JSON
import NIOHTTP1

extension BeeperClient {
  /// `POST /v1/chats/start`: finds or creates the direct chat with a person. Sends one request at most and repeats
  /// nothing, because the API knows no idempotency key: a second request may deliver a text twice.
  package func startChat(_ request: StartChatRequest) async -> StartChatResult {
    await write(.POST, .chatStart, request.json, hiding: request.privateTexts) { answer in
      answer.read(as: StartedChat.self)
    }
  }

  /// `POST /v1/chats/{chatID}/messages`: sends `text` to a chat. Sends one request at most and repeats nothing.
  package func sendMessage(chatID: String, text: String) async -> WriteResult<SentMessage> {
    await write(.POST, Endpoint("chats", chatID, "messages"), ["text": .string(text)], hiding: [text]) { answer in
      answer.read(as: SentMessage.self)
    }
  }

  /// `PATCH /v1/chats/{chatID}`: puts `text` into the composer of a chat and sends nothing to the network. The server
  /// accepts it only while the composer is empty. Sends one request at most and repeats nothing.
  package func setDraft(chatID: String, text: String) async -> WriteResult<Acknowledgement> {
    await write(.PATCH, Endpoint("chats", chatID), ["draft": ["text": .string(text)]], hiding: [text]) { _ in
      Acknowledgement()
    }
  }

  private func write<Value>(
    _ method: HTTPMethod, _ endpoint: Endpoint, _ json: JSONValue, hiding privateTexts: [String],
    reading read: (Answer) -> Value?
  ) async -> WriteResult<Value> {
    let answer: Answer
    do throws(ExchangeFailure) {
      answer = try await exchange.send(method, endpoint, body: RequestBody(json))
    } catch {
      return error.mayHaveArrived ? .unknown(.noAnswer(error.cause)) : .notSent(error.cause)
    }
    switch answer.status {
    case 200...299: return read(answer).map { .answered($0) } ?? .unknown(.unreadableAnswer(status: answer.status))
    case 300...399: return .unknown(.redirected(status: answer.status))
    case 400...499: return .refused(apiError(answer, hiding: privateTexts))
    case 500...: return .unknown(.serverFailed(apiError(answer, hiding: privateTexts)))
    default: return .unknown(.unreadableAnswer(status: answer.status))
    }
  }

  private func apiError(_ answer: Answer, hiding privateTexts: [String]) -> APIError {
    answer.apiError(hiding: Redaction(privateTexts + exchange.secrets), now: timer.date())
  }
}
