import JSON

/// This tool as a server knows it after dynamic registration (RFC 7591).
package struct RegisteredClient: Hashable, Sendable {
  /// The identifier that the server gave.
  package let id: String
  /// Where the browser brings the code.
  package let redirectURI: String

  /// A client of that identifier.
  package init(id: String, redirectURI: String) {
    self.id = id
    self.redirectURI = redirectURI
  }

  /// What is asked for: a public client that redeems codes (RFC 7591, section 2).
  static func metadata(redirectURI: String) -> JSONValue {
    [
      "client_name": "beeper-import", "redirect_uris": .array([.string(redirectURI)]),
      "grant_types": .array(["authorization_code"]), "response_types": .array(["code"]),
      "token_endpoint_auth_method": "none", "scope": .string(AuthorizationRequest.scope),
    ]
  }

  /// What is needed of the answer (RFC 7591, section 3.2.1).
  struct Registration: AnswerValue {
    let clientID: String

    init?(json: JSONValue) {
      guard let clientID = json["client_id"]?.string else { return nil }
      self.clientID = clientID
    }
  }
}
