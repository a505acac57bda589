import JSON

/// A refusal of the OAuth endpoints: 400 with `{error, error_description}` (RFC 6749, section 5.2).
struct OAuthFailure: Error, JSONRepresentable, Sendable {
  let error: String
  let description: String

  init(_ error: String, _ description: String) {
    self.error = error
    self.description = description
  }

  var json: JSONValue { ["error": error.json, "error_description": description.json] }
}
