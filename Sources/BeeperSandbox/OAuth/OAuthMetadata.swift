/// What `GET /.well-known/oauth-authorization-server` answers, to anybody (RFC 8414).
struct OAuthMetadata: Encodable, Sendable {
  let issuer: String
  let authorization_endpoint: String
  let token_endpoint: String
  let registration_endpoint: String
  let introspection_endpoint: String
  let revocation_endpoint: String
  let response_types_supported = ["code"]
  let grant_types_supported = ["authorization_code"]
  let code_challenge_methods_supported = ["S256"]
  let token_endpoint_auth_methods_supported = ["none"]
  let scopes_supported = OAuthDesk.scopes

  init(port: Int) {
    let base = "http://127.0.0.1:\(port)"
    let endpoints = ServerInfo.OAuth(base: base)
    issuer = base
    authorization_endpoint = endpoints.authorization_endpoint
    token_endpoint = endpoints.token_endpoint
    registration_endpoint = endpoints.registration_endpoint
    introspection_endpoint = endpoints.introspection_endpoint
    revocation_endpoint = endpoints.revocation_endpoint
  }
}
