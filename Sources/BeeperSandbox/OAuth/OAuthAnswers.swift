/// The addresses of the endpoints of a login.
struct OAuthEndpoints: Encodable, Sendable {
  let authorization: String
  let token: String
  let introspection: String
  let userinfo: String
  let revocation: String
  let registration: String

  /// - Parameter base: the server's address without a slash at its end.
  init(base: String) {
    authorization = base + "/oauth/authorize"
    token = base + "/oauth/token"
    introspection = base + "/oauth/introspect"
    userinfo = base + "/oauth/userinfo"
    revocation = base + "/oauth/revoke"
    registration = base + "/oauth/register"
  }

  private enum CodingKeys: String, CodingKey {
    case authorization = "authorization_endpoint"
    case token = "token_endpoint"
    case introspection = "introspection_endpoint"
    case userinfo = "userinfo_endpoint"
    case revocation = "revocation_endpoint"
    case registration = "registration_endpoint"
  }
}

/// What `GET /.well-known/oauth-authorization-server` answers, to anybody (RFC 8414).
struct OAuthMetadata: Encodable, Sendable {
  let issuer: String
  let authorization: String
  let token: String
  let registration: String
  let introspection: String
  let revocation: String
  let responseTypes = ["code"]
  let grantTypes = ["authorization_code"]
  let challengeMethods = ["S256"]
  let authenticationMethods = ["none"]
  let scopes = AuthorizationServer.scopes

  init(port: Int) {
    issuer = "http://127.0.0.1:\(port)"
    let endpoints = OAuthEndpoints(base: issuer)
    authorization = endpoints.authorization
    token = endpoints.token
    registration = endpoints.registration
    introspection = endpoints.introspection
    revocation = endpoints.revocation
  }

  private enum CodingKeys: String, CodingKey {
    case issuer
    case authorization = "authorization_endpoint"
    case token = "token_endpoint"
    case registration = "registration_endpoint"
    case introspection = "introspection_endpoint"
    case revocation = "revocation_endpoint"
    case responseTypes = "response_types_supported"
    case grantTypes = "grant_types_supported"
    case challengeMethods = "code_challenge_methods_supported"
    case authenticationMethods = "token_endpoint_auth_methods_supported"
    case scopes = "scopes_supported"
  }
}

/// What registering answers (RFC 7591, section 3.2.1).
struct RegistrationAnswer: Encodable, Sendable {
  let clientID: String
  let name: String?
  let redirectURIs: [String]
  let authenticationMethod = "none"

  init(_ client: OAuthClient, id: String) {
    clientID = id
    name = client.name
    redirectURIs = client.redirectURIs
  }

  private enum CodingKeys: String, CodingKey {
    case clientID = "client_id"
    case name = "client_name"
    case redirectURIs = "redirect_uris"
    case authenticationMethod = "token_endpoint_auth_method"
  }
}

/// What redeeming a code answers (RFC 6749, section 5.1): no refresh token, as Beeper gives none.
struct TokenAnswer: Encodable, Sendable {
  let accessToken: String
  let type = "Bearer"
  let scope: String

  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case type = "token_type"
    case scope
  }
}

/// What a token is (RFC 7662, section 2.2).
struct IntrospectionAnswer: Encodable, Sendable {
  let isActive: Bool
  let scope: String?
  let clientID: String?
  let type: String?

  init(_ grant: AuthorizationServer.Grant?) {
    isActive = grant != nil
    scope = grant?.scopes.joined(separator: " ")
    clientID = grant?.clientID
    type = grant == nil ? nil : "Bearer"
  }

  private enum CodingKeys: String, CodingKey {
    case isActive = "active"
    case scope
    case clientID = "client_id"
    case type = "token_type"
  }
}

/// `{}`.
struct EmptyAnswer: Encodable, Sendable {}
