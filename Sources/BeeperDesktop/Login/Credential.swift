/// A token from a login, and what its revocation needs.
package struct Credential: Sendable {
  /// The token.
  package let token: AccessToken
  /// The client that the token belongs to; a revocation names it (RFC 7009, section 2.1).
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

  /// Writes the token in the clear: the store must be private.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(token.secret, forKey: .accessToken)
    try container.encode(clientID, forKey: .clientID)
    try container.encodeIfPresent(scope?.text, forKey: .scope)
  }
}

/// The response of the token endpoint (RFC 6749, section 5.1).
struct TokenGrant: Decodable {
  let accessToken: String
  let tokenType: String
  /// Nil means the scope that was asked for; a scope of another shape than a text is an error.
  let scope: String?

  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case tokenType = "token_type"
    case scope
  }

  /// The token; nil unless it is a bearer token (RFC 6750), the only type that the API takes.
  var bearerToken: AccessToken? {
    tokenType.lowercased() == "bearer" ? AccessToken(accessToken) : nil
  }
}

/// The permissions of a token (RFC 6749, section 3.3): words between blanks.
package struct TokenScope: Hashable, Sendable {
  /// The words, in the server's order.
  package let words: [String]

  /// The scope that `text` lists; words with characters that no scope has are left out.
  package init(_ text: String) {
    words = text.split(separator: " ").filter { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } }.map(String.init)
  }

  /// The words with blanks between them.
  package var text: String { words.joined(separator: " ") }

  /// Whether chats can be read and started with it.
  package var sufficesForImports: Bool { words.contains("read") && words.contains("write") }
}

/// The server's description of a token (RFC 7662, section 2.2).
package struct TokenIntrospection: Hashable, Sendable {
  /// Whether the token works.
  package let isActive: Bool
  /// The token's permissions; nil when the server does not say.
  package let scope: TokenScope?
}

extension TokenIntrospection: Decodable {
  private enum CodingKeys: String, CodingKey {
    case isActive = "active"
    case scope
  }

  /// Reads a response; `active` is required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    isActive = try members.decode(Bool.self, forKey: .isActive)
    scope = members.lenient(.scope, as: String.self).map(TokenScope.init)
  }
}
