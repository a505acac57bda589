/// The members of the API's user payload by which a network finds somebody.
package enum IdentifierKind: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case id, phoneNumber, email, username

  /// The word for the kind in reports and in the ledger.
  package var columnName: String {
    switch self {
    case .id: "user_id"
    case .phoneNumber: "phone_number"
    case .email: "email"
    case .username: "username"
    }
  }

  /// The kind of the word; nil for any other.
  package init?(columnName: String) {
    guard let kind = Self.allCases.first(where: { $0.columnName == columnName }) else { return nil }
    self = kind
  }
}
