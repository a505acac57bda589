/// Why records were taken for one person.
package struct Evidence: Hashable, Sendable, Codable {
  /// What the records share.
  package let identifier: Identifier
  /// The records that carry it, in the order of their places.
  package let sources: [SourceLocation]
}
