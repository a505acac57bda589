import Foundation

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
  /// `file:line`, which a `Locator` reads back; the file alone where the whole file is meant.
  package var description: String { line > 0 ? byLine.description : file }
}

extension SourceLocation {
  /// The place by its line.
  package var byLine: Locator { Locator(file: file, position: .line(line)) }
  /// The place by the number of its record.
  package var byRecord: Locator { Locator(file: file, position: .record(record)) }
}

extension SourceLocation: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.record, left.line) < (right.file, right.record, right.line)
  }
}

/// A record's place as commands print it and people write it: `file:line` for the line at which the record begins, or
/// `file#record` for its number in the file.
///
/// The rightmost `:` or `#` counts, for names of files may hold both: `archive.zip!members.csv:12`.
package struct Locator: Hashable, Sendable {
  /// Where in the file, counted from 1.
  package enum Position: Hashable, Sendable {
    /// The line at which the record begins.
    case line(Int)
    /// The number of the record.
    case record(Int)
  }

  /// The file, by whatever name.
  package var file: String
  /// Where in the file.
  package var position: Position

  /// The record at `position` of `file`.
  package init(file: String, position: Position) {
    self.file = file
    self.position = position
  }

  /// Reads `text`; nil where it does not end in `:` or `#` and a number.
  package init?(_ text: some StringProtocol) {
    guard let separator = text.lastIndex(where: { $0 == ":" || $0 == "#" }), separator > text.startIndex else {
      return nil
    }
    let digits = text[text.index(after: separator)...]
    guard digits.utf8.allSatisfy(isDigit), let number = Int(digits), number > 0 else { return nil }
    file = String(text[..<separator])
    position = text[separator] == ":" ? .line(number) : .record(number)
  }
}

extension Locator: CustomStringConvertible {
  /// The text that `init(_:)` reads.
  package var description: String {
    switch position {
    case .line(let line): "\(file):\(line)"
    case .record(let record): "\(file)#\(record)"
    }
  }
}

/// The names of the inputs, found by other names for them: another path to the file, or the last part of its path where
/// only one input ends so.
package struct InputNames: Sendable {
  private let names: Set<String>
  private let byPath: [String: String]
  private let byLastPart: [String: [String]]

  /// The inputs called `names`.
  package init(_ names: some Sequence<String>) {
    self.names = Set(names)
    byPath = Dictionary(self.names.map { (URL(filePath: $0).standardizedFileURL.path, $0) }) { min($0, $1) }
    byLastPart = Dictionary(grouping: self.names) { URL(filePath: $0).lastPathComponent }
  }

  /// The name of the input that `file` means; `file` itself where there is none, or more than one.
  package func input(named file: String) -> String {
    if names.contains(file) { return file }
    if let name = byPath[URL(filePath: file).standardizedFileURL.path] { return name }
    let alike = byLastPart[URL(filePath: file).lastPathComponent] ?? []
    return alike.count == 1 ? alike[0] : file
  }

  /// `locator` with the input's own name for its file.
  package func resolved(_ locator: Locator) -> Locator {
    Locator(file: input(named: locator.file), position: locator.position)
  }
}
