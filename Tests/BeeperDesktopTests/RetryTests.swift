import BeeperDesktop
import Testing

@Suite("Reading again")
struct RetryTests {
  @Test("passes over failures that may pass, and waits as it should")
  func succeeds() async throws {
    let timer = FakeTimer(jitter: 0.5)
    try await ScriptedServer.serving(
      .answer(500), .writeAndClose(""), .answer(429, headers: ["Retry-After: 7"]), .answer(200, "[]")
    ) { server in
      let configuration = BeeperClient.Configuration(timer: timer.timer)
      let accounts = try await BeeperClient.to(server, configuration) { try await $0.accounts() }
      #expect(accounts == [])
      #expect(server.requests.count == 4)
      #expect(timer.sleeps == [.milliseconds(125), .milliseconds(250), .seconds(7)])
    }
  }

  @Test("ends with the last error after the last attempt")
  func ends() async throws {
    let timer = FakeTimer(jitter: 1)
    try await ScriptedServer.serving(.answer(503)) { server in
      let configuration = BeeperClient.Configuration(timer: timer.timer)
      await #expect(throws: BeeperError.serverFailed(APIError(status: 503))) {
        try await BeeperClient.to(server, configuration) { try await $0.accounts() }
      }
      #expect(server.requests.count == 4)
      #expect(timer.sleeps == [.milliseconds(250), .milliseconds(500), .seconds(1)])
    }
  }

  @Test(
    "understands how long a server asks to wait",
    arguments: [
      ("0", Duration.zero), ("12", .seconds(12)), ("86400", .seconds(30)),
      ("Sun, 06 Nov 1994 08:49:47 GMT", .seconds(10)), ("Sun, 06 Nov 1994 08:49:27 GMT", .zero),
      ("Mon, 07 Nov 1994 08:49:37 GMT", .seconds(30)), ("soon", .milliseconds(250)), ("-3", .milliseconds(250)),
      ("Sun, 06 Nov 1994 25:49:37 GMT", .milliseconds(250)), ("Sun, 06 Foo 1994 08:49:37 GMT", .milliseconds(250)),
    ])
  func retryAfter(field: String, wait: Duration) async throws {
    let timer = FakeTimer(jitter: 1)
    try await ScriptedServer.serving(.answer(429, headers: ["Retry-After: \(field)"]), .answer(200, "[]")) { server in
      _ = try await BeeperClient.to(server, .init(timer: timer.timer)) { try await $0.accounts() }
      #expect(timer.sleeps == [wait])
    }
  }

  @Test("does not happen after what would be the same again", arguments: [400, 401, 403, 404, 409, 422])
  func notAgain(status: Int) async throws {
    let timer = FakeTimer()
    try await ScriptedServer.serving(.answer(status)) { server in
      await #expect(throws: BeeperError(APIError(status: status))) {
        try await BeeperClient.to(server, .init(timer: timer.timer)) { try await $0.accounts() }
      }
      #expect(server.requests.count == 1)
      #expect(timer.sleeps == [])
    }
  }

  @Test("ends when the task is cancelled while it waits")
  func cancelledWait() async throws {
    var timer = FakeTimer().timer
    timer.sleep = { _ in throw CancellationError() }
    try await ScriptedServer.serving(.answer(500)) { [timer] server in
      await #expect(throws: BeeperError.cancelled) {
        try await BeeperClient.to(server, .init(timer: timer)) { try await $0.accounts() }
      }
      #expect(server.requests.count == 1)
    }
  }
}
