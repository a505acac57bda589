/// What the token endpoint answers (RFC 6749, section 5.1).
struct TokenGrant: Decodable {
  let access_token: String
  let token_type: String
  let scope: String?

  /// The token; nil unless it is a bearer token (RFC 6750), the only type that the API takes.
  var bearerToken: AccessToken? {
    token_type.lowercased() == "bearer" ? AccessToken(access_token) : nil
  }
}
