/// What a person can be told from others by, in the form to compare by.
package enum Identifier: Hashable, Sendable, Codable {
  /// A folded e-mail address.
  case email(String)
  /// A number in E.164.
  case phone(String)
  /// A folded username of a network.
  case username(Network, String)
  /// A platform's own id; of no network where the export does not say which.
  case platformID(Network?, String)
}

extension Identifier {
  /// The word that this tool's output uses for the kind.
  package var kind: String {
    switch self {
    case .email: "email"
    case .phone: "phone_number"
    case .username: "username"
    case .platformID: "user_id"
    }
  }

  /// The identifier itself.
  package var value: String {
    switch self {
    case .email(let value), .phone(let value), .username(_, let value), .platformID(_, let value): value
    }
  }
}
