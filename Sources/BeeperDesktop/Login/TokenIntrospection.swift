package import JSON

/// What a server says of a token (RFC 7662, section 2.2).
package struct TokenIntrospection: Hashable, Sendable, AnswerValue {
  /// Whether the token works.
  package let isActive: Bool
  /// What it allows; nil when the server does not say.
  package let scope: TokenScope?

  /// Reads an answer; `active` is required.
  package init?(json: JSONValue) {
    guard let isActive = json["active"]?.bool else { return nil }
    self.isActive = isActive
    scope = json["scope"]?.string.map(TokenScope.init)
  }
}
