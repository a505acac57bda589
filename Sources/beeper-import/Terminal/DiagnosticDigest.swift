import ContactBook
import Reports

/// What there is to know of the inputs, in a few lines: what is lost first, what is said of whole files before single
/// records, and of what is said of many places one line.
struct DiagnosticDigest {
  /// The lines, without a sign in front.
  let lines: [String]
  /// The files of which more is to be known, in their order.
  let rest: [String]

  private static let mostLines = 5

  /// The digest of `diagnostics`. Notes lose nothing and are left out.
  init(_ diagnostics: [Diagnostic]) {
    var places: [String: [Diagnostic]] = [:]
    var order: [String] = []
    for diagnostic in diagnostics where diagnostic.severity != .note {
      let message = diagnostic.source.file + "\n" + diagnostic.reason.message
      if places[message] == nil { order.append(message) }
      places[message, default: []].append(diagnostic)
    }
    let groups = order.compactMap { places[$0] }.enumerated().sorted { left, right in
      (left.element.rank.0, left.element.rank.1, left.element.rank.2, left.offset)
        < (right.element.rank.0, right.element.rank.1, right.element.rank.2, right.offset)
    }.map(\.element)
    let isWhole = groups.count <= Self.mostLines
    let shown = groups.prefix(Self.mostLines)
    lines = shown.compactMap { group in
      group.first.map { first in
        let others = group.count - 1
        return "\(first.source): \(first.reason.message)"
          + (others > 0 ? " (and \(others) \(plural("place", others)) more)" : "")
      }
    }
    var files: [String] = []
    for group in isWhole ? [] : groups.dropFirst(Self.mostLines) {
      if let file = group.first?.source.file, !files.contains(file) { files.append(file) }
    }
    rest = files
  }
}

extension [Diagnostic] {
  /// The lower, the earlier its line: first what loses records, then what is said of a whole file, then the most frequent.
  fileprivate var rank: (Int, Int, Int) {
    guard let first else { return (2, 0, 0) }
    return (first.severity == .error ? 0 : 1, first.source.record == 0 ? 0 : 1, -count)
  }
}
