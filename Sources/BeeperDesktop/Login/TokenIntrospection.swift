/// What a server says of a token (RFC 7662, section 2.2).
package struct TokenIntrospection: Hashable, Sendable, Decodable {
  private enum CodingKeys: CodingKey {
    case active, scope
  }

  /// Whether the token works.
  package let isActive: Bool
  /// What it allows; nil when the server does not say.
  package let scope: TokenScope?

  /// Decodes an answer; `active` is required.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    isActive = try container.decode(Bool.self, forKey: .active)
    scope = container.lenient(.scope, as: String.self).map(TokenScope.init)
  }
}
