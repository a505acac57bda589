import JSON

/// What a server says when it refuses a step of a login (RFC 6749, section 5.2; RFC 7591, section 3.2.2).
package struct OAuthRefusal: Hashable, Sendable {
  /// The HTTP status; nil when a browser brought the refusal.
  package let status: Int?
  /// The code, such as `invalid_grant`.
  package let error: String?
  /// The server's sentence about it.
  package let explanation: String?

  /// A refusal whose texts are freed of `secrets`.
  init(status: Int? = nil, error: String?, explanation: String?, hiding secrets: [String]) {
    let redaction = Redaction(secrets)
    self.status = status
    self.error = error.map(redaction.clean)
    self.explanation = explanation.map(redaction.clean)
  }

  /// The refusal that `response` is.
  init(_ response: APIResponse, hiding secrets: [String]) {
    let json = response.json
    self.init(
      status: response.status, error: json?["error"]?.string, explanation: json?["error_description"]?.string,
      hiding: secrets)
  }

  /// What the server said, for a parenthesis.
  package var serverWords: String {
    let words = [status.map { "HTTP \($0)" }, error, explanation].compactMap(\.self)
    return words.isEmpty ? "it gives no reason" : words.joined(separator: ", ")
  }
}
