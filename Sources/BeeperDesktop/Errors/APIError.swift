/// A response with the status 400 or more.
///
/// The server's codes are not published, so `status` decides and `code` and `message` are for people. Neither
/// holds the request's own values, phone numbers or e-mail addresses: servers quote what they refuse.
package struct APIError: Hashable, Sendable {
  /// One part of the request that the server found invalid.
  package struct Issue: Hashable, Sendable {
    /// Where in the request, such as `user.phoneNumber`.
    package var path: String
    /// The problem with that part.
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
  /// The invalid parts of the request.
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

  /// Status, code, message and issues, for a parenthesis.
  package var serverWords: String {
    var words = ["HTTP \(status)"]
    if let code { words.append(code) }
    if let message { words.append(message) }
    words += issues.map { $0.path.isEmpty ? $0.message : "\($0.path): \($0.message)" }
    return words.joined(separator: ", ")
  }
}

/// The JSON that the server sends with an error; every member may be missing.
struct APIErrorBody: Decodable {
  let code: String?
  let message: String?
  let issues: [APIError.Issue]

  private enum CodingKeys: CodingKey {
    case code, message, details, issues
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    code = members.lenient(.code)
    message = members.lenient(.message)
    issues = members.lenientObject(.details, keyedBy: CodingKeys.self)?.lenientElements(.issues) ?? []
  }
}

extension APIError.Issue: Decodable {
  private enum CodingKeys: CodingKey {
    case path, message
  }

  private enum PathComponent: Decodable {
    case name(String)
    case index(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let index = try? value.decode(Int.self) {
        self = .index(index)
      } else {
        self = .name(try value.decode(String.self))
      }
    }

    var text: String {
      switch self {
      case .name(let name): name
      case .index(let index): String(index)
      }
    }
  }

  /// Reads an issue; a path is written as one text or as a list of names and indices.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let components = members.lenientElements(.path, of: PathComponent.self).map(\.text)
    self.init(
      path: members.lenient(.path) ?? components.joined(separator: "."), message: members.lenient(.message) ?? "")
  }
}
