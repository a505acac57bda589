import BeeperDesktop
import Foundation
import Testing

@Suite("A draft or a message")
struct OtherWriteTests {
  @Test("puts a draft into the composer with one request")
  func draft() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let result = try await BeeperClient.to(server) { await $0.setDraft(chatID: "!a/b:c.example", text: Samples.text) }
      #expect(result == .answered(Acknowledgement()))
      let lines = try #require(server.requests.first).components(separatedBy: "\r\n")
      #expect(lines.first == "PATCH /v1/chats/%21a%2Fb%3Ac.example HTTP/1.1")
      let body = try JSONDecoder().decode([String: JSONText].self, from: Data(try #require(lines.last).utf8))
      #expect(body == ["draft": .members(["text": Samples.text])])
    }
  }

  @Test("sends a message with one request")
  func message() async throws {
    let answer = #"{"chatID":"!room:beeper.example","pendingMessageID":"p1"}"#
    try await ScriptedServer.serving(.answer(200, answer)) { server in
      let result = try await BeeperClient.to(server) { await $0.sendMessage(chatID: Samples.chatID, text: "Hi") }
      #expect(result == .answered(SentMessage(chatID: Samples.chatID, pendingMessageID: "p1")))
      let lines = try #require(server.requests.first).components(separatedBy: "\r\n")
      #expect(lines.first == "POST /v1/chats/%21room%3Abeeper.example/messages HTTP/1.1")
      #expect(lines.last == #"{"text":"Hi"}"#)
    }
  }

  @Test("is not repeated when the server fails", arguments: [500, 502, 503])
  func notRepeated(status: Int) async throws {
    try await ScriptedServer.serving(.answer(status)) { server in
      let (draft, message) = try await BeeperClient.to(server, .init(timer: FakeTimer().timer)) { client in
        await (client.setDraft(chatID: "c", text: "Hi"), client.sendMessage(chatID: "c", text: "Hi"))
      }
      #expect(draft == .unknown(.serverFailed(APIError(status: status))))
      #expect(message == .unknown(.serverFailed(APIError(status: status))))
      #expect(server.requests.count == 2)
    }
  }
}
