import JSON

/// An error answer of the API: `{message, code, details?}` with an HTTP status.
struct APIFailure: Error, Sendable {
  /// A part of a payload that is not valid.
  struct Issue: Sendable {
    let code: String
    let message: String
    let path: [PathComponent]
  }

  /// A key or an index.
  enum PathComponent: Sendable {
    case key(String)
    case index(Int)
  }

  let status: Int
  let code: String
  let message: String
  let issues: [Issue]?
  let retryAfter: Int?

  init(_ status: Int, _ code: String, _ message: String, issues: [Issue]? = nil, retryAfter: Int? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.issues = issues
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

extension APIFailure: JSONRepresentable {
  var json: JSONValue {
    JSONValue(present: [
      ("message", message.json), ("code", code.json), ("details", issues.map { ["issues": $0.json] }),
    ])
  }
}

extension APIFailure.Issue: JSONRepresentable {
  var json: JSONValue { ["code": code.json, "message": message.json, "path": path.json] }
}

extension APIFailure.PathComponent: JSONRepresentable {
  var json: JSONValue {
    switch self {
    case .key(let key): key.json
    case .index(let index): index.json
    }
  }
}
