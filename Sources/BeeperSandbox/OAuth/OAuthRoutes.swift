import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// The endpoints of a login. They need no token.
struct OAuthRoutes: Sendable {
  let server: NIOLockedValueBox<AuthorizationServer>
  let responder: Responder

  func add(to router: Router<SandboxContext>) {
    router.get("/.well-known/oauth-authorization-server") { request, context in
      try await responder.respond(to: request, context) { _ in OAuthMetadata(port: context.port) }
    }
    addAuthorization(to: router)
    router.post("/oauth/register") { request, context in
      let client = try await request.decoded(as: OAuthClient.self)
      return try await responder.respond(to: request, context) { _ in
        guard !client.redirectURIs.isEmpty else {
          throw OAuthFailure("invalid_redirect_uri", "redirect_uris is empty")
        }
        return RegistrationAnswer(client, id: server.withLockedValue { $0.register(client) })
      }
    }
    router.post("/oauth/token") { request, context in
      let form = try await request.form()
      return try await responder.respond(to: request, context) { _ in try token(for: form) }
    }
    router.post("/oauth/introspect") { request, context in
      let form = try await request.form()
      return try await responder.respond(to: request, context) { _ in
        IntrospectionAnswer(server.withLockedValue { $0.grant(of: form["token"] ?? "") })
      }
    }
    router.post("/oauth/revoke") { request, context in
      let form = try await request.form()
      return try await responder.respond(to: request, context) { _ in
        try server.withLockedValue { try $0.revoke(form["token"] ?? "", clientID: form["client_id"]) }
        return EmptyAnswer()
      }
    }
  }

  private func addAuthorization(to router: Router<SandboxContext>) {
    router.get("/oauth/authorize") { request, _ in
      let query = FormText(request.uri.query ?? "")
      guard let id = query["client_id"], let client = server.withLockedValue({ $0.client(id) }) else {
        return ConsentPage.refusal(OAuthFailure("invalid_client", "The client is not registered"))
      }
      guard let redirectURI = query["redirect_uri"], client.redirectURIs.contains(redirectURI) else {
        return ConsentPage.refusal(OAuthFailure("invalid_request", "The client did not register this redirect_uri"))
      }
      do throws(OAuthFailure) {
        let access = try AccessRequest(query, clientID: id, redirectURI: redirectURI)
        return ConsentPage(name: server.withLockedValue { $0.hold(access) }, request: access, client: client).response
      } catch {
        return Response(
          redirectingTo: redirectURI, ["error": error.error, "error_description": error.description],
          state: query["state"])
      }
    }
    router.post("/oauth/authorize") { request, _ in
      let form = try await request.form()
      guard let access = server.withLockedValue({ $0.release(form["request"] ?? "") }) else {
        return ConsentPage.refusal(OAuthFailure("invalid_request", "Nothing waits for this decision"))
      }
      let result: KeyValuePairs =
        form["decision"] == "approve"
        ? ["code": server.withLockedValue { $0.issueCode(for: access) }] : ["error": "access_denied"]
      return Response(redirectingTo: access.redirectURI, result, state: access.state)
    }
  }

  private func token(for form: FormText) throws -> TokenAnswer {
    guard form["grant_type"] == "authorization_code" else {
      throw OAuthFailure("unsupported_grant_type", "Only authorization_code is supported")
    }
    let (token, grant) = try server.withLockedValue {
      try $0.redeem(
        form["code"] ?? "", clientID: form["client_id"], redirectURI: form["redirect_uri"],
        verifier: form["code_verifier"])
    }
    return TokenAnswer(accessToken: token, scope: grant.scopes.joined(separator: " "))
  }
}

extension Response {
  /// Sends the browser back with `parameters` and the state of the request.
  fileprivate init(redirectingTo uri: String, _ parameters: KeyValuePairs<String, String>, state: String?) {
    var pairs = parameters.map { ($0.key, $0.value) }
    if let state { pairs.append(("state", state)) }
    let query = pairs.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&")
    let separator = uri.contains("?") ? "&" : "?"
    self.init(status: .found, headers: [.location: uri + separator + query, .cacheControl: "no-store"])
  }
}

extension String {
  /// The text with everything percent-encoded but letters, digits and `-._~`.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return "\(scalar)" }
      if "-._~".unicodeScalars.contains(scalar) { return "\(scalar)" }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
