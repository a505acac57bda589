/// A token that a login gave, and what is needed to give it back.
package struct Credential: Sendable {
  /// The token.
  package let token: AccessToken
  /// The client that it was given to; a server asks for it at the revocation (RFC 7009, section 2.1).
  package let clientID: String
  /// What the token allows, as far as the server said.
  package let scope: TokenScope?

  /// A credential of the given members.
  package init(token: AccessToken, clientID: String, scope: TokenScope?) {
    self.token = token
    self.clientID = clientID
    self.scope = scope
  }
}

extension Credential: Codable {
  private enum CodingKeys: CodingKey {
    case accessToken, clientID, scope
  }

  /// Decodes what `encode` wrote; a token that no header field may hold is an error.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let token = AccessToken(try container.decode(String.self, forKey: .accessToken)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .accessToken, in: container, debugDescription: "not an access token")
    }
    self.init(
      token: token, clientID: try container.decode(String.self, forKey: .clientID),
      scope: try container.decodeIfPresent(String.self, forKey: .scope).map(TokenScope.init))
  }

  /// Writes the token out, for a store that nobody else can read.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(token.secret, forKey: .accessToken)
    try container.encode(clientID, forKey: .clientID)
    try container.encodeIfPresent(scope?.text, forKey: .scope)
  }
}
