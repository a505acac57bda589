/// What a reader took a file for: shown by `parse`, so that a person can see why something was read or was not.
package struct Recognition: Hashable, Sendable {
  /// A column, property or element, and what it was taken for.
  package struct Column: Hashable, Sendable {
    /// The export's own name.
    package let name: String
    /// What it means; nil when it was passed over.
    package let field: Field?
  }

  /// The format.
  package let format: ContactFormat
  /// Whose format it is, for people ("Google CSV", "vCard 3.0", "xCard").
  package let dialect: String
  /// The encoding the text was read in.
  package let encoding: TextEncoding
  /// The columns in the order of the file; empty for formats without.
  package let columns: [Column]
}
