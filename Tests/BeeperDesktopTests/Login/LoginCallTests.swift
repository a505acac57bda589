import BeeperDesktop
import Foundation
import Testing

/// The calls of a login, one request each, as they stand on the wire.
@Suite struct LoginCallTests {
  private static let code = "Secret-Code_0123456789"
  private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private static let token = "Secret-Token_0123456789"

  /// Serves metadata and then `step`, and opens a client that has another token, which no call may send.
  private func answering(
    _ step: ScriptedServer.Step, metadata: [String: String] = [:],
    perform body: (BeeperClient, AuthorizationServer, ScriptedServer) async throws -> Void
  ) async throws {
    let first = ScriptedServer.Step.atPort { .answer(200, AuthorizationServerTests.metadata($0, metadata)) }
    try await ScriptedServer.serving(first, step) { server in
      try await BeeperClient.to(server) { client in
        try await body(client, client.authorizationServer(), server)
        #expect(server.requests.allSatisfy { !$0.contains("Authorization") && !$0.contains(Samples.token) })
      }
    }
  }

  private func redeem(_ client: BeeperClient, _ server: AuthorizationServer) async throws -> Credential {
    let request = AuthorizationRequest(
      client: RegisteredClient(id: "client", redirectURI: "http://127.0.0.1:5/callback"), state: AuthorizationState(),
      verifier: try #require(CodeVerifier(Self.verifier)))
    return try await client.redeem(try #require(AuthorizationCode(Self.code)), of: request, at: server)
  }

  private static func credential(_ token: String = token) throws -> Credential {
    Credential(token: try #require(AccessToken(token)), clientID: "client", scope: nil)
  }

  @Test func registering() async throws {
    try await answering(.answer(201, #"{"client_id": "abc", "more": 1}"#)) { client, server, script in
      let registered = try await client.register(redirectURI: "http://127.0.0.1:5/callback", at: server)
      #expect(registered == RegisteredClient(id: "abc", redirectURI: "http://127.0.0.1:5/callback"))
      let request = try #require(script.requests.last)
      #expect(request.hasPrefix("POST /oauth/registration HTTP/1.1"))
      #expect(request.contains("Content-Type: application/json"))
      #expect(request.contains(#""token_endpoint_auth_method":"none""#))
    }
  }

  @Test func registeringIsRefused() async throws {
    let body = #"{"error": "invalid_redirect_uri", "error_description": "Only https"}"#
    try await answering(.answer(400, body)) { client, server, _ in
      let error = await #expect(throws: LoginError.self) { try await client.register(redirectURI: "x", at: server) }
      guard case .registrationRefused(let refusal)? = error else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(refusal.serverWords == "HTTP 400, invalid_redirect_uri, Only https")
    }
  }

  @Test func redeeming() async throws {
    let body = #"{"access_token": "\#(Self.token)", "token_type": "bearer", "scope": "read write"}"#
    try await answering(.answer(200, body)) { client, server, script in
      let credential = try await redeem(client, server)
      #expect(credential.scope == TokenScope("read write"))
      #expect(credential.clientID == "client")
      #expect(try #require(String(data: JSONEncoder().encode(credential), encoding: .utf8)).contains(Self.token))
      #expect(!"\(credential)".contains(Self.token))
      let request = try #require(script.requests.last)
      #expect(request.contains("Content-Type: application/x-www-form-urlencoded"))
      #expect(
        request.hasSuffix(
          """
          grant_type=authorization_code&code=\(Self.code)&redirect_uri=http%3A%2F%2F127.0.0.1%3A5%2Fcallback\
          &client_id=client&code_verifier=\(Self.verifier)
          """))
    }
  }

  @Test func refusalsQuoteNoSecret() async throws {
    let body = #"{"error": "invalid_grant", "error_description": "\#(Self.code) and \#(Self.verifier) do not fit"}"#
    try await answering(.answer(400, body)) { client, server, script in
      let error = await #expect(throws: LoginError.self) { try await redeem(client, server) }
      #expect(
        error?.description
          == "Beeper does not redeem the approval (HTTP 400, invalid_grant, … and … do not fit). Run beeper-import login "
          + "again.")
      #expect(script.requests.count == 2)
    }
  }

  @Test(arguments: [307, 308]) func codesFollowNoRedirect(status: Int) async throws {
    try await answering(.answer(status, headers: ["Location: http://127.0.0.1:9/"])) { client, server, script in
      await #expect(throws: LoginError.server(.redirected(script.baseURL, status: status))) {
        try await redeem(client, server)
      }
    }
  }

  @Test func aFailingServerIsNotQuoted() async throws {
    try await answering(.answer(500, #"{"error": "\#(Self.code)"}"#)) { client, server, script in
      await #expect(throws: LoginError.server(.serverFailed(APIError(status: 500)))) {
        try await redeem(client, server)
      }
      #expect(script.requests.count == 2)
    }
  }

  @Test(arguments: [
    #"{"access_token": "a", "token_type": "mac"}"#, #"{"access_token": "a\nb", "token_type": "Bearer"}"#,
  ])
  func onlyBearerTokensAreTaken(body: String) async throws {
    try await answering(.answer(200, body)) { client, server, script in
      await #expect(throws: LoginError.notABearerToken(script.baseURL)) { try await redeem(client, server) }
    }
  }

  @Test(arguments: [
    "{}", #"{"access_token": "a"}"#, #"{"access_token": "a", "token_type": "Bearer", "scope": ["read"]}"#,
  ])
  func anAnswerThatIsNoGrant(body: String) async throws {
    try await answering(.answer(200, body)) { client, server, script in
      await #expect(throws: LoginError.server(.unreadableAnswer(script.baseURL, status: 200))) {
        try await redeem(client, server)
      }
    }
  }

  @Test func introspecting() async throws {
    try await answering(.answer(200, #"{"active": true, "scope": "read"}"#)) { client, server, script in
      let introspection = try await client.introspect(Self.credential().token, at: server)
      #expect(introspection?.isActive == true)
      #expect(introspection?.scope?.words == ["read"])
      #expect(introspection?.scope?.sufficesForImports == false)
      #expect(script.requests.last?.hasSuffix("token=\(Self.token)&token_type_hint=access_token") == true)
    }
  }

  @Test func revoking() async throws {
    try await answering(.answer(200, "")) { client, server, script in
      try await client.revoke(Self.credential(), at: server)
      #expect(
        script.requests.last?.hasSuffix("token=\(Self.token)&token_type_hint=access_token&client_id=client") == true)
    }
  }

  @Test func revokingIsRefused() async throws {
    let body = #"{"error": "invalid_client", "error_description": "not yours: \#(Self.token)"}"#
    try await answering(.answer(400, body)) { client, server, _ in
      let error = await #expect(throws: LoginError.self) { try await client.revoke(Self.credential(), at: server) }
      #expect(
        error?.description
          == "Beeper does not take the access token back (HTTP 400, invalid_client, not yours: …).")
    }
  }
}
