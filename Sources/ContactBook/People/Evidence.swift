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
