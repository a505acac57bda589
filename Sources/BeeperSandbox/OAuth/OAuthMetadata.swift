import JSON

/// What `GET /.well-known/oauth-authorization-server` answers, to anybody (RFC 8414).
struct OAuthMetadata: Sendable {
  let port: Int
}

extension OAuthMetadata: JSONRepresentable {
  var json: JSONValue {
    let base = "http://127.0.0.1:\(port)"
    let endpoints = OAuthEndpoints(base: base)
    return [
      "issuer": base.json, "authorization_endpoint": endpoints.authorization.json,
      "token_endpoint": endpoints.token.json, "registration_endpoint": endpoints.registration.json,
      "introspection_endpoint": endpoints.introspection.json, "revocation_endpoint": endpoints.revocation.json,
      "response_types_supported": .array(["code"]), "grant_types_supported": .array(["authorization_code"]),
      "code_challenge_methods_supported": .array(["S256"]), "token_endpoint_auth_methods_supported": .array(["none"]),
      "scopes_supported": OAuthDesk.scopes.json,
    ]
  }
}
