/// An error answer of the API: `{message, code, details?}` with an HTTP status.
struct APIFailure: Error, Encodable, Sendable {
  struct Details: Encodable, Sendable {
    let issues: [Issue]
  }

  /// A part of a payload that is not valid.
  struct Issue: Encodable, Sendable {
    let code: String
    let message: String
    let path: [PathComponent]
  }

  enum PathComponent: Sendable {
    case key(String)
    case index(Int)
  }

  let status: Int
  let code: String
  let message: String
  let details: Details?
  /// In seconds, for the header.
  let retryAfter: Int?

  private enum CodingKeys: CodingKey {
    case code, message, details
  }

  init(_ status: Int, _ code: String, _ message: String, issues: [Issue]? = nil, retryAfter: Int? = nil) {
    self.status = status
    self.code = code
    self.message = message
    details = issues.map { Details(issues: $0) }
    self.retryAfter = retryAfter
  }
}

extension APIFailure {
  static let unauthorized = APIFailure(401, "unauthorized", "Unauthorized: Invalid or missing token")
  static let forbidden = APIFailure(403, "forbidden", "Forbidden: the token lacks the scope write")
  static let noSuchRoute = APIFailure(404, "not_found", "Not found")
  static let noSuchAccount = APIFailure(404, "not_found", "Account not found")
  static let noSuchChat = APIFailure(404, "not_found", "Chat not found")
  static let noSuchUser = APIFailure(404, "not_found", "User not found on this network")
  static let notConnected = APIFailure(409, "conflict", "Account is not connected")
  static let draftExists = APIFailure(409, "conflict", "The chat has a draft already")
  static let cannotMessage = APIFailure(422, "cannot_message", "This user cannot be messaged")
  static let inviteRequired = APIFailure(422, "invite_required", "This user can only be invited: set allowInvite")
  static let notJSON = APIFailure(400, "bad_request", "The body is not a JSON object")

  /// 422 for one part of a payload or query.
  static func invalid(_ message: String, code: String, path: [PathComponent]) -> APIFailure {
    APIFailure(
      422, "validation_error", "Validation failed", issues: [Issue(code: code, message: message, path: path)])
  }
}

extension APIFailure {
  /// What is wrong with the body of a request.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .invalid("Required", code: "invalid_type", path: Self.path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .invalid("Wrong type", code: "invalid_type", path: Self.path(context.codingPath))
    case .dataCorrupted: self = .notJSON
    @unknown default: self = .notJSON
    }
  }

  /// What is wrong with the body of a request.
  init(_ error: StrictDecodingError) {
    switch error {
    case .unknownKey(let path): self = .invalid("unknown key", code: "invalid_value", path: Self.path(path))
    case .emptyText(let path): self = .invalid("must not be empty", code: "invalid_value", path: Self.path(path))
    }
  }

  private static func path(_ keys: [any CodingKey]) -> [PathComponent] {
    keys.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
  }
}

extension APIFailure.PathComponent: Encodable {
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .key(let key): try value.encode(key)
    case .index(let index): try value.encode(index)
    }
  }
}
