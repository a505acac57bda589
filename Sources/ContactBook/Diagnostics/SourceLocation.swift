/// A place in an input: what a person needs to find the record again.
package struct SourceLocation: Hashable, Sendable, Codable {
  /// The file as it was named on the command line, or found in a folder; "-" for standard input.
  package var file: String
  /// The record's number in its file, from 1; 0 when the whole file is meant.
  package var record: Int
  /// The line its record begins at, from 1; 0 when the whole file is meant.
  package var line: Int

  /// A place in `file`.
  package init(file: String, record: Int = 0, line: Int = 0) {
    self.file = file
    self.record = record
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line`, or the file alone.
  package var description: String { line > 0 ? "\(file):\(line)" : file }
}

extension SourceLocation: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.record, left.line) < (right.file, right.record, right.line)
  }
}
