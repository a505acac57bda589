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
  struct Metadata: Encodable {
    let client_name = "beeper-import"
    let redirect_uris: [String]
    let grant_types = ["authorization_code"]
    let response_types = ["code"]
    let token_endpoint_auth_method = "none"
    let scope = AuthorizationRequest.scope
  }

  /// What is needed of the answer (RFC 7591, section 3.2.1).
  struct Registration: Decodable {
    let client_id: String
  }
}
