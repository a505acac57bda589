import Crypto

/// What ties the answer of a browser to the request that this process made (RFC 6749, section 10.12).
package struct AuthorizationState: Sendable, UnprintableSecret {
  /// The text as it stands in the request's address.
  package let text: String

  /// A state of 256 random bits.
  package init() { text = Base64URL.random() }

  /// Whether `other` is the same, in a time that tells nothing about where they differ: digests compare so.
  package func matches(_ other: String) -> Bool {
    SHA256.hash(data: Array(text.utf8)) == SHA256.hash(data: Array(other.utf8))
  }
}
