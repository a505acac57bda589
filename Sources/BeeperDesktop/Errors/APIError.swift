/// An answer of the server that says no.
///
/// The server's codes are not published, so `status` decides and `code` and `message` are for people. Both are freed of
/// the request's own values, phone numbers and e-mail addresses: servers quote what they refuse.
package struct APIError: Hashable, Sendable {
  /// One part of the request that the server found invalid.
  package struct Issue: Hashable, Sendable {
    /// Where in the request, such as `user.phoneNumber`.
    package var path: String
    /// What is wrong there.
    package var message: String

    /// An issue with the given members.
    package init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  /// The HTTP status code.
  package var status: Int
  /// The server's word for the error.
  package var code: String?
  /// The server's sentence about it.
  package var message: String?
  /// What is invalid, part by part.
  package var issues: [Issue]
  /// How long the server asks to wait.
  package var retryAfter: Duration?

  /// An error with the given members.
  package init(
    status: Int, code: String? = nil, message: String? = nil, issues: [Issue] = [], retryAfter: Duration? = nil
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.issues = issues
    self.retryAfter = retryAfter
  }

  /// What the server said, for a parenthesis: status, code, message and issues.
  package var serverWords: String {
    var words = ["HTTP \(status)"]
    if let code { words.append(code) }
    if let message { words.append(message) }
    words += issues.map { $0.path.isEmpty ? $0.message : "\($0.path): \($0.message)" }
    return words.joined(separator: ", ")
  }
}
