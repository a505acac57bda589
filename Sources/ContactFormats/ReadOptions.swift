/// What a person says of the inputs where detection is wrong.
package struct ReadOptions: Sendable {
  /// The encoding of files that declare none; nil detects it.
  package var encoding: TextEncoding?
  /// The format of every input; nil tells it from the content.
  package var format: ContactFormat?
  /// Columns, or XML paths, that the dictionary does not know, with the field they hold.
  package var fieldMap: [String: Field]

  /// Options; the defaults detect everything.
  package init(encoding: TextEncoding? = nil, format: ContactFormat? = nil, fieldMap: [String: Field] = [:]) {
    self.encoding = encoding
    self.format = format
    self.fieldMap = fieldMap
  }
}
