import ContactBook
import ContactFormats

/// A column whose header nothing knows, and whose cells look like what people are reached by: it is not used until
/// somebody says what it holds.
package struct UnusedColumn: Hashable, Sendable {
  /// The name of the file, as it was passed.
  package let file: String
  /// The header as it stands, or the number of the column where it has none.
  package let column: String
  /// What its cells look like, in the words of `--map`.
  package let field: String
}

extension UnusedColumn {
  /// The columns that the readers of `files` left out, each name of a column once.
  static func columns(of files: [FileReading]) -> [UnusedColumn] {
    var names: Set<String> = []
    return files.flatMap(\.diagnostics).compactMap { diagnostic in
      guard case .columnNotUsed(let column, let field) = diagnostic.reason, names.insert(column).inserted else {
        return nil
      }
      return UnusedColumn(file: diagnostic.source.file, column: column, field: field)
    }
  }
}

extension ReadOptions {
  /// The options with what somebody said of `columns`: to use them.
  func using(_ columns: [UnusedColumn]) -> ReadOptions {
    var options = self
    for column in columns { options.fieldMap[column.column] = Field(word: column.field) }
    return options
  }
}
