import BeeperDesktop
import BeeperLogin
import BeeperSandbox
import LoginBrowser
import TestSupport
import Testing

/// The whole flow against the sandbox, with a browser that may tamper.
@Suite struct BrowserLoginTests {
  /// Logs in to a sandbox while a person decides.
  private func login(
    _ decision: LoginBrowser.Decision, changing change: @escaping @Sendable (String) -> String = { $0 },
    perform body: (BeeperClient, SandboxServer, Credential) async throws -> Void = { _, _, _ in }
  ) async throws -> LoginBrowser.Page {
    try await Sandbox.serve(try World.demo()) { server in
      try await BeeperClient.withClient(baseURL: try BaseURL(server.baseURL), token: nil) { client in
        let (addresses, shown) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
        async let page = decide(decision, addresses, change)
        let credential: Credential
        do {
          credential = try await BrowserLogin.credential(from: client) { shown.yield($0) }
        } catch {
          _ = try await page
          throw error
        }
        try await body(client, server, credential)
        return try await page
      }
    }
  }

  private func decide(
    _ decision: LoginBrowser.Decision, _ addresses: AsyncStream<String>,
    _ change: @Sendable (String) -> String
  ) async throws -> LoginBrowser.Page {
    let address = try #require(await addresses.first { _ in true })
    return try await LoginBrowser.decide(decision, at: address, changing: change)
  }

  @Test func approval() async throws {
    let page = try await login(
      .approve,
      perform: { _, server, credential in
        #expect(credential.scope == TokenScope("read write"))
        try await BeeperClient.withClient(baseURL: try BaseURL(server.baseURL), token: credential.token) { client in
          let accounts = try await client.accounts()
          #expect(!accounts.isEmpty)
        }
      })
    #expect(page.status == 200)
    #expect(page.text.contains("You can close this window"))
  }

  @Test func aTokenThatWasGivenBackIsRefused() async throws {
    _ = try await login(
      .approve,
      perform: { client, server, credential in
        let authorization = try await client.authorizationServer()
        #expect(try await client.introspect(credential.token, at: authorization)?.isActive == true)
        try await client.revoke(credential, at: authorization)
        #expect(try await client.introspect(credential.token, at: authorization)?.isActive == false)
        try await BeeperClient.withClient(baseURL: try BaseURL(server.baseURL), token: credential.token) { client in
          let error = await #expect(throws: BeeperError.self) { try await client.accounts() }
          #expect(error?.apiError?.status == 401)
        }
      })
  }

  @Test func denial() async throws {
    await #expect(throws: LoginError.denied) { try await login(.deny) }
  }

  @Test func anotherState() async throws {
    await #expect(throws: LoginError.wrongState) {
      try await login(.approve) { $0.replacing(/state=.*$/, with: "state=guessed") }
    }
  }

  @Test func anotherCode() async throws {
    let error = await #expect(throws: LoginError.self) {
      try await login(.approve) { $0.replacing(/code=[^&]*/, with: "code=guessed") }
    }
    #expect(
      error?.description
        == "Beeper does not redeem the approval (HTTP 400, invalid_grant, The code is not known). Run beeper-import login "
        + "again.")
  }

  @Test func nobodyComes() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await BeeperClient.withClient(baseURL: try BaseURL(server.baseURL), token: nil) { client in
        let error = await #expect(throws: LoginError.timedOut(.seconds(300))) {
          try await BrowserLogin.credential(from: client, clock: ManualClock()) { _ in }
        }
        #expect(
          error?.description == "Nobody approved the login within 5 minutes. Run beeper-import login again.")
      }
    }
  }
}
