import JSON

/// What registering answers (RFC 7591, section 3.2.1).
struct RegistrationAnswer: JSONRepresentable, Sendable {
  let clientID: String
  let client: OAuthClient

  var json: JSONValue {
    JSONValue(present: [
      ("client_id", clientID.json), ("client_name", client.name?.json), ("redirect_uris", client.redirectURIs.json),
      ("token_endpoint_auth_method", "none"),
    ])
  }
}

/// What redeeming a code answers (RFC 6749, section 5.1): no refresh token, as Beeper gives none.
struct TokenAnswer: JSONRepresentable, Sendable {
  let accessToken: String
  let scope: String

  var json: JSONValue { ["access_token": accessToken.json, "token_type": "Bearer", "scope": scope.json] }
}

/// What a token is (RFC 7662, section 2.2).
struct IntrospectionAnswer: JSONRepresentable, Sendable {
  let grant: OAuthDesk.Grant?

  var json: JSONValue {
    guard let grant else { return ["active": .bool(false)] }
    return JSONValue(present: [
      ("active", true.json), ("scope", grant.scopes.joined(separator: " ").json), ("client_id", grant.clientID?.json),
      ("token_type", "Bearer"),
    ])
  }
}

/// An answer that says nothing but yes.
struct EmptyAnswer: JSONRepresentable, Sendable {
  var json: JSONValue { .object([]) }
}
