import BeeperDesktop
import Foundation
import Testing

@Suite("A start")
struct StartChatTests {
  @Test("that is answered returns the chat")
  func answered() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      let ada = User(id: "@ada:example", phoneNumber: "+14155550132", fullName: "Ada Lovelace")
      let chat = Chat(
        id: Samples.chatID, accountID: "whatsapp", network: "WhatsApp", title: "Ada Lovelace", type: .single,
        participants: ParticipantList(items: [
          Participant(user: ada), Participant(user: User(id: "@me:example", isSelf: true)),
        ]))
      #expect(result == .answered(StartedChat(chat: chat, status: .created)))
      #expect(chat.others == [Participant(user: ada)])
    }
  }

  @Test("writes one request whose absent members are left out")
  func request() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let request = StartChatRequest(
        accountID: "signal", user: UserPayload(id: "", phoneNumber: "+442079460123"), messageText: "")
      _ = try await BeeperClient.to(server) { await $0.startChat(request) }
      let lines = try #require(server.requests.first).components(separatedBy: "\r\n")
      #expect(server.requests.count == 1)
      #expect(lines.first == "POST /v1/chats/start HTTP/1.1")
      #expect(lines.contains("Authorization: Bearer \(Samples.token)"))
      #expect(lines.contains("Content-Type: application/json"))
      let body = try JSONDecoder().decode([String: JSONText].self, from: Data(try #require(lines.last).utf8))
      #expect(body == ["accountID": .text("signal"), "user": .members(["phoneNumber": "+442079460123"])])
    }
  }

  @Test("with every member writes every member")
  func wholeRequest() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let user = UserPayload(
        id: "u1", email: "a@b.example", fullName: "A B", phoneNumber: "+33199001234", username: "ab")
      let request = StartChatRequest(accountID: "matrix", user: user, allowInvite: false, messageText: "Grüße 👋")
      _ = try await BeeperClient.to(server) { await $0.startChat(request) }
      let lines = try #require(server.requests.first).components(separatedBy: "\r\n")
      let body = try JSONDecoder().decode([String: JSONText].self, from: Data(try #require(lines.last).utf8))
      let sent = [
        "id": "u1", "email": "a@b.example", "fullName": "A B", "phoneNumber": "+33199001234", "username": "ab",
      ]
      #expect(
        body == [
          "accountID": .text("matrix"), "user": .members(sent), "allowInvite": .bool(false),
          "messageText": .text("Grüße 👋"),
        ])
    }
  }

  @Test("that the server refuses did nothing", arguments: [400, 401, 403, 404, 408, 409, 413, 422, 429, 451])
  func refused(status: Int) async throws {
    let body = Samples.error("some_code", "Not like this")
    try await ScriptedServer.serving(.answer(status, body, headers: ["Retry-After: 17"])) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      let error = APIError(status: status, code: "some_code", message: "Not like this", retryAfter: .seconds(17))
      #expect(result == .refused(error))
      #expect(server.requests.count == 1)
    }
  }

  @Test("that the server fails at has an unknown outcome", arguments: [500, 501, 502, 503, 504, 599])
  func serverFailed(status: Int) async throws {
    let timer = FakeTimer()
    try await ScriptedServer.serving(.answer(status, "oops")) { server in
      let configuration = BeeperClient.Configuration(timer: timer.timer)
      let result = try await BeeperClient.to(server, configuration) { await $0.startChat(Samples.request) }
      #expect(result == .unknown(.serverFailed(APIError(status: status))))
      #expect(server.requests.count == 1)
      #expect(timer.sleeps == [])
    }
  }

  @Test(
    "whose answer cannot be read has an unknown outcome",
    arguments: ["", "{}", "[]", "null", #"{"chatID":"c"}"#, #"{"id":"c","accountID":"a"}"#, "<html></html>"])
  func unreadable(body: String) async throws {
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      #expect(result == .unknown(.unreadableAnswer(status: 200)))
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    "whose connection fails after the request was read has an unknown outcome",
    arguments: [
      (ScriptedServer.Step.reset, TransportFailure.connectionClosed),
      (.writeAndClose(""), .connectionClosed),
      (.writeAndClose("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":"), .connectionClosed),
      (.writeAndClose("HTTP/1.1 200 OK\r\nContent-Le"), .connectionClosed),
      (.write("SSH-2.0-OpenSSH_9.6\r\n\r\n"), .malformedAnswer),
      (.answer(200, String(repeating: " ", count: 5000)), .answerTooLarge(limit: 4096)),
    ])
  func connectionLost(step: ScriptedServer.Step, failure: TransportFailure) async throws {
    try await ScriptedServer.serving(step) { server in
      let configuration = BeeperClient.Configuration(longestResponse: 4096)
      let result = try await BeeperClient.to(server, configuration) { await $0.startChat(Samples.request) }
      #expect(result == .unknown(.noAnswer(failure)))
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    "that takes longer than a request may was sent once and has an unknown outcome",
    arguments: [
      ScriptedServer.Step.hang,
      .write("HTTP/1.1 200 OK\r\n"),
      .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\":"),
    ])
  func timedOut(step: ScriptedServer.Step) async throws {
    try await ScriptedServer.serving(step) { server in
      let configuration = BeeperClient.Configuration(requestTimeout: .seconds(15))
      let result = try await BeeperClient.to(server, configuration) { await $0.startChat(Samples.request) }
      #expect(result == .unknown(.noAnswer(.timedOut)))
      _ = await server.nextRequest()
      #expect(server.requests.count == 1)
    }
  }

  @Test("at an address that nothing listens at was not sent, and is not tried again", .timeLimit(.minutes(1)))
  func connectionRefused() async throws {
    let address = try await ScriptedServer.addressOfNobody()
    let patient = BeeperClient.Configuration(requestTimeout: .seconds(600), connectTimeout: .seconds(600))
    let result = try await BeeperClient.withClient(baseURL: address, token: nil, configuration: patient) {
      await $0.startChat(Samples.request)
    }
    #expect(result == .notSent(.connectionRefused))
  }

  @Test("that is redirected goes nowhere else, and neither does the token", arguments: [301, 302, 303, 307, 308])
  func redirected(status: Int) async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { elsewhere in
      let location = "Location: \(elsewhere.baseURL)/v1/chats/start"
      try await ScriptedServer.serving(.answer(status, "", headers: [location])) { server in
        let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
        #expect(result == .unknown(.redirected(status: status)))
        #expect(server.requests.count == 1)
        #expect(elsewhere.requests == [])
      }
    }
  }

  @Test("that waited for a connection in vain was not sent")
  func noConnection() async throws {
    try await ScriptedServer.serving(.hang) { server in
      let configuration = BeeperClient.Configuration(connectTimeout: .seconds(8), connections: 1)
      try await BeeperClient.to(server, configuration) { client in
        await withTaskGroup(of: Void.self) { group in
          group.addTask { _ = await client.startChat(Samples.request) }
          _ = await server.nextRequest()
          #expect(await client.startChat(Samples.request) == .notSent(.connectTimedOut))
          group.cancelAll()
        }
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test("that is cancelled while it is awaited has an unknown outcome, and none that waited behind it was sent")
  func cancelled() async throws {
    try await ScriptedServer.serving(.hang) { server in
      let configuration = BeeperClient.Configuration(connections: 1)
      let results = try await BeeperClient.to(server, configuration) { client in
        await withTaskGroup(of: (Int, StartChatResult).self) { group in
          group.addTask { (0, await client.startChat(Samples.request)) }
          _ = await server.nextRequest()
          group.addTask { (1, await client.startChat(Samples.request)) }
          group.cancelAll()
          group.addTask { (2, await client.startChat(Samples.request)) }
          return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
      }
      #expect(results == [0: .unknown(.noAnswer(.cancelled)), 1: .notSent(.cancelled), 2: .notSent(.cancelled)])
      #expect(server.requests.count == 1)
    }
  }
}
