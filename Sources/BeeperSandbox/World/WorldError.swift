/// What is wrong with a world file, and where.
package struct WorldError: Error, Hashable, Sendable {
  /// Why a world was refused.
  package enum Reason: Hashable, Sendable {
    case notJSON
    case unknownKey
    case missingKey
    case wrongType
    case wrongValue(String)
    case unknownAccount(String)
    case unknownPerson(String)
    case duplicate(String)
  }

  /// The place in the file, such as `people[3].phoneNumber`; empty for the whole file.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension WorldError {
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(path: Self.path(context.codingPath + [key]), reason: .missingKey)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(path: Self.path(context.codingPath), reason: .wrongType)
    case .dataCorrupted(let context):
      self.init(path: Self.path(context.codingPath), reason: Self.reason(of: context))
    @unknown default:
      self.init(path: "", reason: .notJSON)
    }
  }

  private static func reason(of context: DecodingError.Context) -> Reason {
    if context.debugDescription == "unknown key" { return .unknownKey }
    return context.codingPath.isEmpty ? .notJSON : .wrongValue(context.debugDescription)
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}

extension WorldError: CustomStringConvertible {
  package var description: String {
    let place = path.isEmpty ? "the world file" : "\(path) in the world file"
    return switch reason {
    case .notJSON: "\(place) is not a JSON object"
    case .unknownKey: "\(place) is not a key of a world"
    case .missingKey: "\(place) is missing"
    case .wrongType: "\(place) has the wrong type"
    case .wrongValue(let detail): "\(place) has a value that is not allowed: \(detail)"
    case .unknownAccount(let id): "\(place) names account \(id), which is not in accounts"
    case .unknownPerson(let id): "\(place) names \(id), who is not in people on that account"
    case .duplicate(let id): "\(place) repeats \(id)"
    }
  }
}
