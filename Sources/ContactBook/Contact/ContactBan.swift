/// Why nobody may be contacted by a record, whatever identifiers it has.
package enum ContactBan: String, Hashable, Sendable, Codable {
  /// The person has died.
  case deceased
  /// Whoever exported the record blocked the person.
  case blocked

  /// What is said of the record.
  package var reason: Diagnostic.Reason {
    switch self {
    case .deceased: .deceased
    case .blocked: .blockedRecord
    }
  }
}
