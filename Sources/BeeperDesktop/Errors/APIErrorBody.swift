import JSON

/// The JSON that the server sends with an error; every member may be missing.
struct APIErrorBody: AnswerValue {
  struct Issue {
    /// The names and indices that lead to what is wrong, joined by dots.
    var path: String
    var message: String
  }

  var code: String?
  var message: String?
  var issues: [Issue]

  init?(json: JSONValue) {
    guard json.object != nil else { return nil }
    code = json["code"]?.string
    message = json["message"]?.string
    issues = json["details"]?["issues"]?.array?.map(Issue.init(json:)) ?? []
  }
}

extension APIErrorBody.Issue {
  /// Reads an issue; a path is written as one text or as a list of names and indices.
  fileprivate init(json: JSONValue) {
    let parts = json["path"]?.array?.compactMap { $0.string ?? $0.integer.map(String.init) }
    path = parts?.joined(separator: ".") ?? json["path"]?.string ?? ""
    message = json["message"]?.string ?? ""
  }
}
