import NIOSSL
import Testing

@testable import BeeperDesktop

@Suite("A connection")
struct ConnectionTests {
  /// Keeps connections for longer than any test takes.
  private static let patient = BeeperClient.Configuration(longestIdleness: .seconds(600), retry: .never)

  /// An answer with that body, as it stands on the wire.
  private static func whole(_ body: String) -> String {
    "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  /// Talks to a scripted server over one connection at a time, in the clear or by TLS.
  private static func serving(
    _ first: ScriptedServer.Step, _ then: ScriptedServer.Step, isSecure: Bool,
    perform body: (BeeperClient, ScriptedServer) async throws -> Void
  ) async throws {
    try await ScriptedServer.serving(
      first, then, security: isSecure ? try LoopbackCertificate.serverContext() : nil
    ) { server in
      var configuration = try BeeperClient.Configuration.trustingLoopback()
      configuration.connections = 1
      configuration.longestIdleness = .seconds(600)
      try await BeeperClient.to(server, configuration) { try await body($0, server) }
    }
  }

  @Test("carries one request after another")
  func reused() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        for _ in 1...3 { _ = await client.startChat(Samples.request) }
      }
      #expect(server.requests.count == 3)
      #expect(server.connections == 1)
    }
  }

  @Test(
    "is not used again after an answer that ends it, or one that ends with it", arguments: ["close", "until the end"])
  func notReused(ending: String) async throws {
    let step: ScriptedServer.Step =
      ending == "close"
      ? .answer(200, Samples.chat, headers: ["Connection: close"])
      : .writeAndClose("HTTP/1.1 200 OK\r\n\r\n" + Samples.chat)
    try await ScriptedServer.serving(step) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        for _ in 1...2 { #expect(await client.startChat(Samples.request).isAnswered) }
      }
      #expect(server.connections == 2)
    }
  }

  @Test("is closed when nothing needs it for a while")
  func idle() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      try await BeeperClient.to(server, .init(longestIdleness: .milliseconds(20))) { client in
        _ = await client.startChat(Samples.request)
        await server.nextClosing()
        _ = await client.startChat(Samples.request)
      }
      #expect(server.connections == 2)
    }
  }

  @Test("is one of no more than there may be, and requests wait for it in turn")
  func bounded() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      try await BeeperClient.to(server, .init(connections: 2)) { client in
        await withTaskGroup(of: StartChatResult.self) { group in
          for _ in 1...20 { group.addTask { await client.startChat(Samples.request) } }
          for await result in group { #expect(result.isAnswered) }
        }
      }
      #expect(server.requests.count == 20)
      #expect(server.connections <= 2)
    }
  }

  @Test("on which more comes than was asked for is closed, and nothing is made of that", arguments: [false, true])
  func unasked(isSecure: Bool) async throws {
    let stray = Self.whole(Samples.chat.replacing(Samples.chatID, with: "!stray:beeper.example"))
    try await Self.serving(.write(Self.whole(Samples.chat) + stray), .answer(200, Samples.chat), isSecure: isSecure) {
      client, server in
      try await withThrowingTaskGroup(of: Chat.self) { group in
        for _ in 1...3 { group.addTask { try await client.chat("c") } }
        for try await chat in group { #expect(chat.id == Samples.chatID) }
      }
      #expect(server.requests.count == 3)
      #expect(server.connections == 2)
    }
  }

  @Test("on which the beginning of an answer comes while nobody asks is closed")
  func idleBytes() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        #expect(await client.startChat(Samples.request).isAnswered)
        server.write("HTTP/1.1 200 OK\r\nConte")
        await server.nextClosing()
        // The server may see the end of the connection before the client's pool does: a request on it is never sent.
        var result = await client.startChat(Samples.request)
        for _ in 1...1000 where !result.isAnswered { result = await client.startChat(Samples.request) }
        #expect(result.chatID == Samples.chatID)
      }
      #expect(server.connections == 2)
      #expect(server.requests.count == 2)
    }
  }

  @Test("whose request was given up takes no other, even while it still closes", arguments: [false, true])
  func givenUp(isSecure: Bool) async throws {
    try await Self.serving(.hang, .answer(200, Samples.chat), isSecure: isSecure) { client, server in
      await withTaskGroup(of: Void.self) { group in
        group.addTask { _ = try? await client.chat("c") }
        _ = await server.nextRequest()
        group.cancelAll()
      }
      let chat = try await client.chat("c")
      #expect(chat.id == Samples.chatID)
      #expect(server.connections == 2)
    }
  }

  @Test("that the server ends in the middle of an exchange takes the request with it, which is not sent again")
  func endedInUse() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat), .writeAndClose("")) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        #expect(await client.startChat(Samples.request).isAnswered)
        #expect(await client.startChat(Samples.request) == .unknown(.noAnswer(.connectionClosed)))
      }
      #expect(server.requests.count == 2)
      #expect(server.connections == 1)
    }
  }

  @Test("that the server ends just as it is used again carries a request once or not at all, and it is known which")
  func endedBetweenUses() async throws {
    try await ScriptedServer.serving(.writeAndClose(Self.whole(Samples.chat))) { server in
      let results = try await BeeperClient.to(server, Self.patient) { client in
        var results: [String: StartChatResult] = [:]
        for number in 100..<400 {
          let request = Self.start(number)
          results["\(number)"] = await client.startChat(request)
        }
        return results
      }
      await server.allClosed()
      for (number, result) in results { Self.check(result, sent: server.requests(holding: "Text \(number)").count) }
    }
  }

  @Test("carries of requests that are given up what is not said to be unsent, and nothing else", arguments: 0..<8)
  func givenUpAnytime(patience: Int) async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let results = try await BeeperClient.to(server, .init(connections: 4, retry: .never)) { client in
        await withTaskGroup(of: (String, StartChatResult).self) { group in
          for number in 100..<140 {
            group.addTask { ("\(number)", await client.startChat(Self.start(number))) }
          }
          for _ in 0..<patience * 20 { await Task.yield() }
          group.cancelAll()
          return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
      }
      await server.allClosed()
      for (number, result) in results { Self.check(result, sent: server.requests(holding: "Text \(number)").count) }
    }
  }

  private static func start(_ number: Int) -> StartChatRequest {
    StartChatRequest(accountID: "wa", user: UserPayload(phoneNumber: "+14155550100"), messageText: "Text \(number)")
  }

  /// A result must fit how often the server has read the request.
  private static func check(_ result: StartChatResult, sent count: Int) {
    switch result {
    case .answered, .refused: #expect(count == 1)
    case .notSent: #expect(count == 0)
    case .unknown: #expect(count <= 1)
    }
  }

  @Test("that turns to another protocol is not used again")
  func switched() async throws {
    let switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"
    try await ScriptedServer.serving(.write(switching), .answer(200, Samples.chat)) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        #expect(await client.startChat(Samples.request) == .unknown(.unreadableAnswer(status: 101)))
        #expect(await client.startChat(Samples.request).isAnswered)
      }
    }
  }

  @Test("ignores what is said before the answer")
  func informational() async throws {
    try await ScriptedServer.serving(
      .write("HTTP/1.1 102 Processing\r\n\r\n" + Self.whole(Samples.chat))
    ) { server in
      try await BeeperClient.to(server) { #expect(await $0.startChat(Samples.request).isAnswered) }
    }
  }

  @Test("takes an answer in chunks")
  func chunked() async throws {
    let (first, rest) = (Samples.chat.prefix(100), Samples.chat.dropFirst(100))
    let chunks = [first, rest].map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
    let answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)0\r\n\r\n"
    try await ScriptedServer.serving(.write(answer)) { server in
      try await BeeperClient.to(server, Self.patient) { client in
        for _ in 1...2 { #expect(await client.startChat(Samples.request).isAnswered) }
      }
      #expect(server.connections == 1)
    }
  }
}

@Suite("A secure connection")
struct SecureConnectionTests {
  @Test(
    "is made with a server whose certificate is trusted, by its address and by its name",
    arguments: ["127.0.0.1", "localhost"])
  func trusted(host: String) async throws {
    try await ScriptedServer.serving(
      .answer(200, Samples.chat), security: try LoopbackCertificate.serverContext()
    ) { server in
      let address = try BaseURL("https://\(host):\(server.baseURL.port)")
      let chat = try await BeeperClient.withClient(
        baseURL: address, token: nil, configuration: .trustingLoopback()
      ) { try await $0.chat("c") }
      #expect(chat.id == Samples.chatID)
      #expect(server.requests.first?.contains("\r\nHost: \(host):\(server.baseURL.port)\r\n") == true)
    }
  }

  @Test("is not made with a server that nobody vouches for, and nothing is sent to it")
  func untrusted() async throws {
    try await ScriptedServer.serving(
      .answer(200, Samples.chat), security: try LoopbackCertificate.serverContext()
    ) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      #expect(result == .notSent(.secureConnectionFailed))
      #expect(server.requests == [])
    }
  }

  @Test("is not made by a version of TLS before 1.2, and nothing is sent")
  func outdated() async throws {
    try await ScriptedServer.serving(
      .answer(200, Samples.chat), security: try LoopbackCertificate.serverContext(newest: .tlsv11)
    ) { server in
      let result = try await BeeperClient.to(server, .trustingLoopback()) { await $0.startChat(Samples.request) }
      #expect(result == .notSent(.secureConnectionFailed))
      #expect(server.requests == [])
    }
  }

  @Test("is not made with a server that does not speak TLS, and nothing is sent to it")
  func plain() async throws {
    try await ScriptedServer.serving(.answer(200, Samples.chat)) { server in
      let address = try BaseURL("https://127.0.0.1:\(server.baseURL.port)")
      let configuration = BeeperClient.Configuration(connectTimeout: .seconds(2), retry: .never)
      let result = try await BeeperClient.withClient(baseURL: address, token: nil, configuration: configuration) {
        await $0.startChat(Samples.request)
      }
      // The scripted server waits for more, as it sees no request in what begins a handshake.
      #expect(result == .notSent(.connectTimedOut))
      #expect(server.requests == [])
    }
  }
}

extension BeeperClient.Configuration {
  /// No retries, and trust in the loopback certificate alone.
  fileprivate static func trustingLoopback() throws -> Self {
    var configuration = once
    configuration.trustRoots = .certificates([try LoopbackCertificate.certificate()])
    return configuration
  }
}

extension StartChatResult {
  fileprivate var chatID: String? {
    if case .answered(let started) = self { started.chat.id } else { nil }
  }
}

extension WriteResult {
  fileprivate var isAnswered: Bool {
    if case .answered = self { true } else { false }
  }
}
