import JSON

/// Where the endpoints of a login are.
struct OAuthEndpoints: Sendable {
  let base: String

  var authorization: String { base + "/oauth/authorize" }
  var token: String { base + "/oauth/token" }
  var introspection: String { base + "/oauth/introspect" }
  var userinfo: String { base + "/oauth/userinfo" }
  var revocation: String { base + "/oauth/revoke" }
  var registration: String { base + "/oauth/register" }
}

extension OAuthEndpoints: JSONRepresentable {
  var json: JSONValue {
    [
      "authorization_endpoint": authorization.json, "token_endpoint": token.json,
      "introspection_endpoint": introspection.json, "userinfo_endpoint": userinfo.json,
      "revocation_endpoint": revocation.json, "registration_endpoint": registration.json,
    ]
  }
}
