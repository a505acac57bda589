/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), card by card.
package struct VCardReader {
  /// What the file was taken for.
  package let recognition: Recognition

  /// Prepares to read the cards of `bytes`, the content of `file`.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    recognition = Recognition(format: .vCard, dialect: "vCard", encoding: .utf8, columns: [])
  }

  /// The next card, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? { nil }
}
