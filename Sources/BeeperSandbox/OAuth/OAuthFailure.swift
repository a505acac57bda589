/// A refusal of the OAuth endpoints: 400 with `{error, error_description}` (RFC 6749, section 5.2).
struct OAuthFailure: Error, Encodable, Sendable {
  let error: String
  let error_description: String

  init(_ error: String, _ description: String) {
    self.error = error
    error_description = description
  }
}
