/// Records that may be one person's, and were not taken for one: for a person to look at.
package struct ReviewCase: Hashable, Sendable, Codable {
  /// Why they were not merged.
  package enum Reason: Hashable, Sendable, Codable {
    /// They share an identifier, and their names cannot be one person's.
    case incompatibleNames(Identifier)
    /// They share an identifier, and their names are of different scripts: nothing says that they are one name.
    case incomparableNames(Identifier)
    /// They share a number, some have no name, and what they say instead differs: addresses of their own, or firms.
    case missingNames(Identifier)
    /// They share an identifier that several people use.
    case sharedIdentifier(Identifier, SharedIdentifier)
    /// A record fits two people who are not one.
    case ambiguous(Identifier)
    /// They have one whole name in one organization, and no identifier in common.
    case sameNameInOrganization(name: String, organization: String)
    /// A person said that they are not one.
    case keptApart(Identifier)
  }

  /// Why they were not merged.
  package let reason: Reason
  /// A record of each of the people, in the order of their places.
  package let sources: [SourceLocation]
}

extension ReviewCase.Reason {
  /// A stable word for programs, in snake_case.
  package var code: String {
    switch self {
    case .incompatibleNames: "incompatible_names"
    case .incomparableNames: "incomparable_names"
    case .missingNames: "missing_names"
    case .sharedIdentifier: "shared_identifier"
    case .ambiguous: "ambiguous"
    case .sameNameInOrganization: "same_name_in_organization"
    case .keptApart: "kept_apart"
    }
  }

  /// What they have in common; nil for a name.
  package var identifier: Identifier? {
    switch self {
    case .incompatibleNames(let identifier), .incomparableNames(let identifier), .missingNames(let identifier),
      .sharedIdentifier(let identifier, _),
      .ambiguous(let identifier),
      .keptApart(let identifier):
      identifier
    case .sameNameInOrganization: nil
    }
  }

  /// A sentence for people.
  package var explanation: String {
    switch self {
    case .incompatibleNames(let identifier): "share \(identifier.value), but their names differ"
    case .incomparableNames(let identifier):
      "share \(identifier.value), and their names are of scripts that cannot be compared"
    case .missingNames(let identifier):
      "share \(identifier.value), without names, and with different addresses or organizations"
    case .sharedIdentifier(let identifier, let why): "share \(identifier.value), which is shared: \(why.explanation)"
    case .ambiguous(let identifier): "share \(identifier.value), and the names fit more than one of them"
    case .sameNameInOrganization(let name, let organization): "are both called \(name) at \(organization)"
    case .keptApart(let identifier): "share \(identifier.value), and are kept apart by your overrides"
    }
  }
}
