/// Why a list of overrides cannot be read.
package enum OverridesError: Error, Hashable, Sendable {
  /// The first record does not name the columns.
  case headerMissing
  /// The word of a record is none that is known.
  case unknownLink(String, line: Int)
  /// A record does not name two sides.
  case incomplete(line: Int)
  /// A quote of a record is never closed: what its cells are nobody can tell.
  case unterminatedQuote(line: Int)
  /// A record is longer than any that names two sides.
  case tooLong(line: Int)
  /// A text that names no record and no identifier.
  case unknownSelector(line: Int)
}

extension OverridesError: CustomStringConvertible {
  /// What is wrong and what to write instead.
  package var description: String {
    switch self {
    case .headerMissing: "the first line must name the columns link, first and second"
    case .unknownLink(let word, let line): "line \(line): \"\(word)\" is neither must-link nor cannot-link"
    case .incomplete(let line): "line \(line): two sides are needed, first and second"
    case .unterminatedQuote(let line): "line \(line): a quote is never closed"
    case .tooLong(let line): "line \(line): too long for a record"
    case .unknownSelector(let line):
      "line \(line): a side is FILE:LINE, FILE#RECORD, an e-mail address, or a number that begins with +"
    }
  }
}
