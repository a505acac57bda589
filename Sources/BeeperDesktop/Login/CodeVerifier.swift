import Crypto

/// What proves that who redeems an authorization code is who asked for it (PKCE, RFC 7636).
package struct CodeVerifier: Sendable, UnprintableSecret {
  let secret: String

  /// A verifier of 256 random bits (section 4.1).
  package init() { secret = Base64URL.random() }

  /// The verifier `text`; nil unless it has 43 to 128 unreserved characters (section 4.1).
  package init?(_ text: String) {
    guard (43...128).contains(text.utf8.count), text == text.percentEncoded else { return nil }
    secret = text
  }

  /// The challenge by the method `S256` (section 4.2), which the authorization request shows openly.
  package var challenge: String { Base64URL.text(of: SHA256.hash(data: Array(secret.utf8))) }
}
