import BeeperSandbox
import Testing

/// The sandbox's side of a login, asked without the client's code.
@Suite struct LoginTests {
  private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
  private static let redirectURI = "http://127.0.0.1:5/callback"

  private func serving(_ body: (Caller, _ clientID: String) async throws -> Void) async throws {
    try await Sandbox.serve(.small()) { server in
      var caller = Caller(server)
      caller.token = nil
      let answer = try await caller.send(
        "POST", "/oauth/register", body: #"{"client_name": "A & B", "redirect_uris": ["\#(Self.redirectURI)"]}"#)
      guard case .string(let clientID)? = answer.json?["client_id"] else {
        Issue.record("no client_id")
        return
      }
      try await body(caller, clientID)
    }
  }

  private func authorize(
    _ clientID: String, scope: String = "read%20write", method: String = "S256", redirectURI: String = redirectURI
  ) -> String {
    """
    /oauth/authorize?response_type=code&client_id=\(clientID)&redirect_uri=\(redirectURI)&scope=\(scope)&state=s%261\
    &code_challenge=\(Self.challenge)&code_challenge_method=\(method)
    """
  }

  /// Approves and returns the code.
  private func code(_ caller: Caller, _ clientID: String, scope: String = "read%20write") async throws -> String {
    let page = try await caller.get(authorize(clientID, scope: scope))
    #expect(page.status == 200)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("A &amp; B"))
    let name = try #require(text.firstMatch(of: /name="request" value="([^"]*)"/)?.output.1)
    let answer = try await caller.form("/oauth/authorize", "request=\(name)&decision=approve")
    #expect(answer.status == 302)
    let location = try #require(answer.headers["location"])
    let match = try #require(location.wholeMatch(of: /http:\/\/127\.0\.0\.1:5\/callback\?code=([^&]*)&state=s%261/))
    return String(match.output.1)
  }

  private func redeem(_ caller: Caller, _ clientID: String, _ code: String, changing: [String: String] = [:])
    async throws -> Caller.Answer
  {
    let members = [
      "grant_type": "authorization_code", "code": code, "client_id": clientID, "redirect_uri": Self.redirectURI,
      "code_verifier": Self.verifier,
    ].merging(changing) { $1 }
    return try await caller.form("/oauth/token", members.map { "\($0)=\($1)" }.joined(separator: "&"))
  }

  @Test func aCodeGivesATokenOnce() async throws {
    try await serving { caller, clientID in
      let code = try await code(caller, clientID)
      let answer = try await redeem(caller, clientID, code)
      #expect(answer.status == 200)
      #expect(answer.json?["token_type"] == .string("Bearer"))
      #expect(answer.json?["scope"] == .string("read write"))
      var user = caller
      user.token = answer.json?["access_token"]?.text
      #expect(try await user.get("/v1/accounts").status == 200)
      let again = try await redeem(caller, clientID, code)
      #expect(again.status == 400)
      #expect(again.json?["error"] == .string("invalid_grant"))
      // RFC 6749, section 4.1.2: what the first use gave is worth nothing then.
      #expect(try await user.get("/v1/accounts").status == 401)
    }
  }

  @Test(arguments: [
    (["code_verifier": verifier + "x"], "invalid_grant"), (["code_verifier": ""], "invalid_grant"),
    (["redirect_uri": "http://127.0.0.1:6/callback"], "invalid_grant"), (["client_id": "other"], "invalid_client"),
    (["code": "other"], "invalid_grant"), (["grant_type": "password"], "unsupported_grant_type"),
  ])
  func whatDoesNotFitGivesNoToken(changing: [String: String], error: String) async throws {
    try await serving { caller, clientID in
      let code = try await code(caller, clientID)
      let answer = try await redeem(caller, clientID, code, changing: changing)
      #expect(answer.status == 400)
      #expect(answer.json?["error"] == .string(error))
    }
  }

  @Test func scopesAreKept() async throws {
    try await serving { caller, clientID in
      let answer = try await redeem(caller, clientID, code(caller, clientID, scope: "read"))
      var reader = caller
      reader.token = answer.json?["access_token"]?.text
      #expect(try await reader.get("/v1/accounts").status == 200)
      #expect(try await reader.start("wa", #"{"phoneNumber": "+14155550101"}"#).status == 403)
    }
  }

  @Test func nobodyIsSentToAnAddressThatWasNotRegistered() async throws {
    try await serving { caller, clientID in
      let answer = try await caller.get(authorize(clientID, redirectURI: "http://127.0.0.1:6/callback"))
      #expect(answer.status == 400)
      #expect(answer.headers["location"] == nil)
      #expect(try await caller.get(authorize("other")).status == 400)
    }
  }

  @Test func requestsWithoutProtectionAreSentBack() async throws {
    try await serving { caller, clientID in
      let answer = try await caller.get(authorize(clientID, method: "plain"))
      #expect(answer.headers["location"]?.contains("error=invalid_request") == true)
      #expect(answer.headers["location"]?.hasSuffix("&state=s%261") == true)
      let scope = try await caller.get(authorize(clientID, scope: "admin"))
      #expect(scope.headers["location"]?.contains("error=invalid_scope") == true)
    }
  }

  @Test func tokensAreTakenBackByTheirClientOnly() async throws {
    try await serving { caller, clientID in
      let answer = try await redeem(caller, clientID, code(caller, clientID))
      let token = try #require(answer.json?["access_token"]?.text)
      #expect(try await caller.form("/oauth/revoke", "token=\(token)&client_id=other").status == 400)
      let active = try await caller.form("/oauth/introspect", "token=\(token)")
      #expect(active.json?["scope"] == .string("read write"))
      #expect(try await caller.form("/oauth/revoke", "token=\(token)&client_id=\(clientID)").status == 200)
      #expect(try await caller.form("/oauth/introspect", "token=\(token)").json?["active"] == .bool(false))
    }
  }
}

extension Caller {
  /// Sends a form and follows nothing.
  fileprivate func form(_ path: String, _ text: String) async throws -> Answer {
    try await send("POST", path, body: text, contentType: "application/x-www-form-urlencoded")
  }
}

extension JSONValue {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
