import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// The endpoints of a login. They need no token.
extension Routes {
  func addLogin(to router: Router<SandboxContext>) {
    router.get("/.well-known/oauth-authorization-server") { request, context in
      try await answer(request, context) { _ in
        OAuthMetadata(port: context.channel.localAddress?.port ?? 0)
      }
    }
    addAuthorization(to: router)
    router.post("/oauth/register") { request, context in
      let client = try OAuthClient(await request.object())
      return try await answer(request, context) { _ in
        guard !client.redirectURIs.isEmpty else {
          throw OAuthFailure("invalid_redirect_uri", "redirect_uris is empty")
        }
        return RegistrationAnswer(clientID: desk.withLockedValue { $0.register(client) }, client: client)
      }
    }
    router.post("/oauth/token") { request, context in
      let form = try await request.form()
      return try await answer(request, context) { _ in try token(for: form) }
    }
    router.post("/oauth/introspect") { request, context in
      let form = try await request.form()
      return try await answer(request, context) { _ in
        IntrospectionAnswer(grant: desk.withLockedValue { $0.grant(of: form["token"] ?? "") })
      }
    }
    router.post("/oauth/revoke") { request, context in
      let form = try await request.form()
      return try await answer(request, context) { _ in
        try desk.withLockedValue { try $0.revoke(form["token"] ?? "", clientID: form["client_id"]) }
        return EmptyAnswer()
      }
    }
  }

  private func addAuthorization(to router: Router<SandboxContext>) {
    router.get("/oauth/authorize") { request, _ in
      let query = FormText(request.uri.query ?? "")
      guard let id = query["client_id"], let client = desk.withLockedValue({ $0.client(id) }) else {
        return ConsentPage.refusal(OAuthFailure("invalid_client", "The client is not registered"))
      }
      guard let redirectURI = query["redirect_uri"], client.redirectURIs.contains(redirectURI) else {
        return ConsentPage.refusal(OAuthFailure("invalid_request", "The client did not register this redirect_uri"))
      }
      do throws(OAuthFailure) {
        let asked = try AccessRequest(query, clientID: id, redirectURI: redirectURI)
        return ConsentPage(name: desk.withLockedValue { $0.wait(asked) }, request: asked, client: client).response
      } catch {
        return AccessRequest.redirection(
          to: redirectURI, ["error": error.error, "error_description": error.description], state: query["state"])
      }
    }
    router.post("/oauth/authorize") { request, _ in
      let form = try await request.form()
      guard let asked = desk.withLockedValue({ $0.decided(form["request"] ?? "") }) else {
        return ConsentPage.refusal(OAuthFailure("invalid_request", "Nothing waits for this decision"))
      }
      guard form["decision"] == "approve" else { return asked.redirection(["error": "access_denied"]) }
      return asked.redirection(["code": desk.withLockedValue { $0.code(for: asked) }])
    }
  }

  private func token(for form: FormText) throws -> TokenAnswer {
    guard form["grant_type"] == "authorization_code" else {
      throw OAuthFailure("unsupported_grant_type", "Only authorization_code is supported")
    }
    let (token, grant) = try desk.withLockedValue {
      try $0.redeem(
        form["code"] ?? "", clientID: form["client_id"], redirectURI: form["redirect_uri"],
        verifier: form["code_verifier"])
    }
    return TokenAnswer(accessToken: token, scope: grant.scopes.joined(separator: " "))
  }
}

extension AccessRequest {
  /// - Throws: what the browser is sent back with.
  fileprivate init(_ query: FormText, clientID: String, redirectURI: String) throws(OAuthFailure) {
    guard query["response_type"] == "code" else {
      throw OAuthFailure("unsupported_response_type", "Only code is supported")
    }
    guard query["code_challenge_method"] == "S256", let challenge = query["code_challenge"],
      challenge.utf8.count == 43
    else { throw OAuthFailure("invalid_request", "A code_challenge by S256 is needed") }
    let scopes = (query["scope"] ?? OAuthDesk.scopes.joined(separator: " ")).split(separator: " ").map(String.init)
    guard !scopes.isEmpty, scopes.allSatisfy(OAuthDesk.scopes.contains) else {
      throw OAuthFailure("invalid_scope", "Only read and write are supported")
    }
    self.init(
      clientID: clientID, redirectURI: redirectURI, scopes: scopes, state: query["state"], challenge: challenge)
  }
}
