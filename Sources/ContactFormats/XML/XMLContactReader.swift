/// Reads contacts from XML, record by record, through libxml2's reader.
package struct XMLContactReader: ~Copyable {
  /// What the file was taken for.
  package let recognition: Recognition

  /// Prepares to read the records of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    recognition = Recognition(format: .xml, dialect: "XML", encoding: .utf8, columns: [])
  }

  /// The next record, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? { nil }
}
