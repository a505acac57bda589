import ContactBook

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
  /// Whether the rows that a filter or a person hides in a spreadsheet are read, and those of hidden sheets.
  package var readsHiddenRows = false
  /// Why nobody in the table may be contacted; nil for most. Sheets of a workbook say so by their names.
  var doNotContact: DoNotContactReason?

  /// The mappings in the order in which they are tried: longer paths first.
  var orderedMap: [(name: String, field: Field)] {
    fieldMap.map { (name: $0.key, steps: $0.key.utf8.count { $0 == UInt8(ascii: "/") }, field: $0.value) }
      .sorted { ($1.steps, $0.name) < ($0.steps, $1.name) }.map { ($0.name, $0.field) }
  }

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
    /// The first two of `mappings` that name one column, or one path, in two ways or twice, with different fields; nil
    /// where there are none.
    package static func contradiction(in mappings: [FieldMapping]) -> (first: String, second: String)? {
      for (place, mapping) in mappings.enumerated() {
        let other = mappings[..<place].first { $0.path == mapping.path && $0.field != mapping.field }
        if let other { return (other.name, mapping.name) }
      }
      return nil
    }

    /// The steps of the name, as they are compared.
    private var path: [String] {
      name.split(separator: "/").map { step in
        let key = HeaderKey(step).text
        return key.isEmpty ? String(step) : step.hasPrefix("@") ? "@" + key : key
      }
    }

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
