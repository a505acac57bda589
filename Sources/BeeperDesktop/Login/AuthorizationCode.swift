/// What a browser brings back and is redeemed for a token, once (RFC 6749, section 4.1.2).
package struct AuthorizationCode: Sendable, UnprintableSecret {
  let secret: String

  /// The code `text`; nil when it is empty or holds what RFC 6749, appendix A.11, does not allow.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    secret = text
  }
}
