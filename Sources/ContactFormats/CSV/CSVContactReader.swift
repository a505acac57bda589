/// Reads contacts from delimited text, record by record.
package struct CSVContactReader {
  /// What the file was taken for.
  package let recognition: Recognition

  /// Prepares to read the records of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    recognition = Recognition(format: .csv, dialect: "CSV", encoding: .utf8, columns: [])
  }

  /// The next record, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? { nil }
}
