import BeeperDesktop
import Testing

@Suite struct AuthorizationServerTests {
  static func metadata(_ port: Int, _ members: [String: String] = [:], methods: String = #"["S256"]"#) -> String {
    let names = ["authorization", "token", "registration", "introspection", "revocation"]
    let endpoints = names.map { name in
      #""\#(name)_endpoint": "\#(members[name] ?? "http://127.0.0.1:\(port)/oauth/\(name)")""#
    }
    return "{\(endpoints.joined(separator: ", ")), \"code_challenge_methods_supported\": \(methods)}"
  }

  /// Opens a client on a server of that metadata.
  private func reading(
    _ metadata: @escaping @Sendable (Int) -> String, perform body: (BeeperClient, BaseURL) async throws -> Void
  ) async throws {
    try await ScriptedServer.serving(.atPort { .answer(200, metadata($0)) }) { server in
      try await BeeperClient.withClient(baseURL: server.baseURL, token: nil, configuration: .once) { client in
        try await body(client, server.baseURL)
      }
    }
  }

  /// `PORT` stands for the server's own port.
  @Test(arguments: [
    "http://127.0.0.1:1/oauth/token", "https://127.0.0.1:PORT/oauth/token", "http://beeper.example:PORT/oauth/token",
    "https://beeper.example/oauth/token", "http://127.0.0.1.example:PORT/oauth/token",
    "http://127.0.0.1:PORT@beeper.example/oauth/token", "http://127.0.0.1/oauth/token", "/oauth/token",
    "ftp://127.0.0.1:PORT/oauth/token", "http://127.0.0.1:PORT/oauth/token#a", "",
  ])
  func endpointsElsewhereAreRefused(address: String) async throws {
    try await reading { port in
      Self.metadata(port, ["token": address.replacing("PORT", with: "\(port)")])
    } perform: { client, baseURL in
      await #expect(throws: LoginError.foreignEndpoint(.token, baseURL)) { try await client.authorizationServer() }
    }
  }

  @Test(arguments: ["http://localhost:PORT/oauth/token", "http://[::1]:PORT/token", "http://127.0.0.1:PORT?token"])
  func otherNamesOfThisComputerAreTheSameServer(address: String) async throws {
    try await reading { port in
      Self.metadata(port, ["token": address.replacing("PORT", with: "\(port)")])
    } perform: { client, baseURL in
      let server = try await client.authorizationServer()
      #expect(server.baseURL == baseURL)
    }
  }

  @Test(arguments: ["[]", #"["plain"]"#, "null"]) func protectionIsNeeded(methods: String) async throws {
    try await reading {
      Self.metadata($0, methods: methods)
    } perform: { client, baseURL in
      await #expect(throws: LoginError.noPKCE(baseURL)) { try await client.authorizationServer() }
    }
  }

  @Test func anEndpointIsMissing() async throws {
    try await reading { port in
      Self.metadata(port).replacing("token_endpoint", with: "other_endpoint")
    } perform: { client, baseURL in
      await #expect(throws: LoginError.missingEndpoint(.token, baseURL)) { try await client.authorizationServer() }
    }
  }

  @Test func aServerWithoutLogin() async throws {
    try await ScriptedServer.serving(.answer(404, Samples.error("not_found", "Not found"))) { server in
      try await BeeperClient.to(server) { client in
        _ = await #expect(throws: LoginError.noAuthorizationServer(server.baseURL)) {
          try await client.authorizationServer()
        }
      }
      #expect(server.requestLines == ["GET /.well-known/oauth-authorization-server HTTP/1.1"])
      #expect(!(server.requests.first ?? "").contains(Samples.token))
    }
  }

  @Test func redirectsAreNotFollowed() async throws {
    try await ScriptedServer.serving(.answer(302, headers: ["Location: http://127.0.0.1:9/"])) { server in
      try await BeeperClient.to(server) { client in
        _ = await #expect(throws: LoginError.server(.redirected(server.baseURL, status: 302))) {
          try await client.authorizationServer()
        }
      }
    }
  }

  @Test func theAddressToOpenHoldsWhatTheServerNeeds() async throws {
    let state = AuthorizationState()
    let verifier = CodeVerifier()
    try await reading {
      Self.metadata($0)
    } perform: { client, baseURL in
      let server = try await client.authorizationServer()
      let request = AuthorizationRequest(
        client: RegisteredClient(id: "a b", redirectURI: "http://127.0.0.1:5/callback"), state: state,
        verifier: verifier)
      #expect(
        request.address(at: server) == """
          \(baseURL)/oauth/authorization?response_type=code&client_id=a%20b\
          &redirect_uri=http%3A%2F%2F127.0.0.1%3A5%2Fcallback&scope=read%20write&state=\(state.text)\
          &code_challenge=\(verifier.challenge)&code_challenge_method=S256
          """)
    }
  }
}
