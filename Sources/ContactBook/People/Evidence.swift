/// Why records were taken for one person.
package struct Evidence: Hashable, Sendable, Codable {
  /// What joined the records.
  package enum Reason: Hashable, Sendable, Codable {
    /// They share an identifier.
    case identifier(Identifier)
    /// A person said so.
    case overrides
  }

  /// What joined the records.
  package let reason: Reason
  /// The records that carry the identifier, or that the person named, in the order of their places.
  package let sources: [SourceLocation]

  /// What the records share; nil where a person joined them.
  package var identifier: Identifier? {
    if case .identifier(let identifier) = reason { identifier } else { nil }
  }
}

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

  /// The most records that a case names: a mailbox may be shared by thousands, and each of them has the case.
  package static let mostSources = 20

  /// Why they were not merged.
  package let reason: Reason
  /// A record of each of the people, in the order of their places, as far as they are named.
  package let sources: [SourceLocation]
  /// How many people they are.
  package let count: Int

  /// The case of the people whose records are at `sources`, one of each.
  init(reason: Reason, sources: [SourceLocation]) {
    self.reason = reason
    self.sources = Array(sources.sorted().prefix(Self.mostSources))
    count = sources.count
  }

  /// The records of those who are not `person`, as far as they are named, and how many people more there are.
  package func others(than person: Person) -> (sources: [SourceLocation], more: Int) {
    let own = Set(person.sources)
    let others = sources.filter { !own.contains($0) }
    return (others, count - 1 - others.count)
  }
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
