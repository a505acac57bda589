import JSON

/// What the token endpoint answers (RFC 6749, section 5.1).
struct TokenGrant: AnswerValue {
  let accessToken: String
  let tokenType: String
  let scope: String?

  init?(json: JSONValue) {
    guard let accessToken = json["access_token"]?.string, let tokenType = json["token_type"]?.string else { return nil }
    // Leaving it out means what was asked for; a scope that cannot be read means nobody knows what.
    switch json["scope"] {
    case nil, .null, .string: break
    default: return nil
    }
    self.accessToken = accessToken
    self.tokenType = tokenType
    scope = json["scope"]?.string
  }

  /// The token; nil unless it is a bearer token (RFC 6750), the only type that the API takes.
  var bearerToken: AccessToken? {
    tokenType.lowercased() == "bearer" ? AccessToken(accessToken) : nil
  }
}
