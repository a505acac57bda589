/// What a person says of the inputs where detection is wrong.
package struct ReadOptions: Sendable {
  /// The encoding of files that declare none; nil detects it.
  package var encoding: TextEncoding?
  /// The format of every input; nil tells it from the content.
  package var format: ContactFormat?
  /// Columns, or XML paths, that the dictionary does not know, with the field they hold.
  package var fieldMap: [String: Field]
  /// The names of columns whose cells are kept as they stand, for texts to name.
  package var keptColumns: [String] = []

  /// Options; the defaults detect everything.
  package init(encoding: TextEncoding? = nil, format: ContactFormat? = nil, fieldMap: [String: Field] = [:]) {
    self.encoding = encoding
    self.format = format
    self.fieldMap = fieldMap
  }
}

extension ReadOptions {
  /// One `--map` of the command line: a column, or an XML path, and the field that it holds.
  package struct FieldMapping: Hashable, Sendable {
    /// The column's name, or its number from 1 where the table has no header; or the XML path.
    package let name: String
    /// The field it holds.
    package let field: Field

    /// Reads `COLUMN=FIELD`, the field as its word or as a header that means it: "Kontakt=phone.mobile",
    /// "Kontakt=Mobile Phone". Nil when there is no field of that name, or nothing before the last `=`.
    package init?(_ argument: String) {
      guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex else { return nil }
      let word = argument[argument.index(after: equals)...]
      guard let field = Field(word: word) ?? FieldDictionary.standard.field(named: word) else { return nil }
      name = String(argument[..<equals])
      self.field = field
    }
  }
}
