/// What registering answers (RFC 7591, section 3.2.1).
struct RegistrationAnswer: Encodable, Sendable {
  let client_id: String
  let client_name: String?
  let redirect_uris: [String]
  let token_endpoint_auth_method = "none"
}

/// What redeeming a code answers (RFC 6749, section 5.1): no refresh token, as Beeper gives none.
struct TokenAnswer: Encodable, Sendable {
  let access_token: String
  let token_type = "Bearer"
  let scope: String
}

/// What a token is (RFC 7662, section 2.2).
struct IntrospectionAnswer: Encodable, Sendable {
  let active: Bool
  var scope: String?
  var client_id: String?
  var token_type: String?

  init(_ grant: OAuthDesk.Grant?) {
    active = grant != nil
    guard let grant else { return }
    scope = grant.scopes.joined(separator: " ")
    client_id = grant.clientID
    token_type = "Bearer"
  }
}

/// An answer that says nothing but yes.
struct EmptyAnswer: Encodable, Sendable {}
