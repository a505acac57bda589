import AsyncHTTPClient
import BeeperSandbox
import Foundation
import LoopbackServer
import NIOCore
import Testing

@Suite struct ServingTests {
  @Test func aPortInUseIsNamed() async throws {
    try await Sandbox.serve(.small()) { server in
      let error = await #expect(throws: LoopbackServerError.self) {
        try await Sandbox.serve(.small(), port: server.port) { _ in }
      }
      #expect(error == .portInUse(server.port))
      #expect(
        error?.description == "port \(server.port) on 127.0.0.1 is in use: choose another, or 0 for any that is free")
      let info = try await Caller(server).get("/v1/info")
      #expect(info.status == 200)
    }
  }

  @Test func aPortIsFreeAgainAfterwards() async throws {
    let port = try await Sandbox.serve(.small()) { server in
      let client = HTTPClient()
      _ = try await client.execute(HTTPClientRequest(url: server.baseURL + "/v1/info"), timeout: .seconds(60))
      try await client.shutdown()
      return server.port
    }
    try await Sandbox.serve(.small(), port: port) { server in
      #expect(server.port == port)
      #expect(server.baseURL == "http://127.0.0.1:\(port)")
      let info = try await Caller(server).get("/v1/info")
      #expect(info.json?["server"]?["port"] == .number(Double(port)))
    }
  }

  @Test func theBodysErrorComesThrough() async throws {
    struct Stop: Error, Equatable {}
    await #expect(throws: Stop()) {
      try await Sandbox.serve(.small()) { server in
        _ = try await Caller(server).get("/v1/info")
        throw Stop()
      }
    }
  }

  /// What would delay the end delays it for ever: the bound allows for a machine that is busy with other tests.
  private static let bound = Duration.seconds(30)

  @Test func openConnectionsDoNotDelayTheEnd() async throws {
    let clock = ContinuousClock()
    let client = HTTPClient()
    let end = try await Sandbox.serve(.small()) { server in
      let answer = try await client.execute(HTTPClientRequest(url: server.baseURL + "/v1/info"), timeout: .seconds(60))
      _ = try await answer.body.collect(upTo: 1 << 16)
      return clock.now
    }
    #expect(clock.now - end < Self.bound)
    try await client.shutdown()
  }

  @Test func aRequestThatHangsDoesNotDelayTheEnd() async throws {
    let clock = ContinuousClock()
    let (servers, found) = AsyncStream.makeStream(of: SandboxServer.self)
    let world = try World.small(faults: #"[{"effect": "hang"}]"#)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await server in servers {
          await #expect(throws: HTTPClientError.remoteConnectionClosed) { try await Caller(server).get("/v1/accounts") }
        }
      }
      let end = try await Sandbox.serve(world) { server in
        found.yield(server)
        found.finish()
        while server.books().faultsApplied == [0] { await Task.yield() }
        return clock.now
      }
      #expect(clock.now - end < Self.bound)
      try await group.waitForAll()
    }
  }

  @Test func anotherProcessReadsTheBooks() async throws {
    try await Sandbox.serve(.small()) { server in
      var caller = Caller(server)
      _ = try await caller.start("wa", #"{"phoneNumber": "+14155550101"}"#, text: "Hello")
      caller.token = nil
      let answer = try await caller.get("/sandbox/books")
      let books = try JSONDecoder().decode(SandboxBooks.self, from: Data(answer.bytes))
      #expect(books == server.books())
      #expect(books.textsDelivered.map(\.text) == ["Hello"])
      #expect(books.requests == ["POST /v1/chats/start": 1])
    }
  }
}
