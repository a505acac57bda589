import Importing
import Reports

/// What `doctor` found, for people and for programs.
struct CheckListing {
  private let checks: [Check]

  init(_ checks: [Check]) { self.checks = checks }

  /// The code of the first thing that stops a run; nil when nothing does.
  var exit: ProductExitCode? {
    checks.lazy.compactMap { check in
      if case .failed(_, let kind) = check.state { ProductExitCode(kind) } else { nil }
    }.first
  }

  /// A line for each check, and its cure below.
  func text(_ style: TextStyle) -> String {
    let nameWidth = checks.map(\.name.displayWidth).max() ?? 0
    let indentation = String(repeating: " ", count: Check.State.wordWidth + nameWidth + 4)
    return checks.map { check in
      let word = style.tinted(check.state.word.padded(to: Check.State.wordWidth), check.state.tint)
      let line = "\(word)  \(check.name.padded(to: nameWidth))  \(check.finding.singleLine)\n"
      return line + (check.state.cure.map { "\(indentation)\($0.singleLine)\n" } ?? "")
    }.joined()
  }

  /// A check a line.
  var jsonLines: String {
    checks.map { check in
      let value: JSONValue = [
        "type": "check", "name": .string(check.name), "state": .string(check.state.word),
        "finding": .string(check.finding), "cure": .string(check.state.cure),
      ]
      return value.text + "\n"
    }.joined()
  }

  /// All of it in a sentence.
  var summary: String {
    let failures = checks.count { if case .failed = $0.state { true } else { false } }
    return switch failures {
    case 0: "No problems found."
    case 1: "1 problem found."
    default: "\(failures) problems found."
    }
  }
}

extension Check.State {
  fileprivate static let wordWidth = 7

  fileprivate var word: String {
    switch self {
    case .ok: "ok"
    case .warning: "warning"
    case .failed: "failed"
    }
  }

  fileprivate var cure: String? {
    switch self {
    case .ok: nil
    case .warning(let cure), .failed(let cure, _): cure
    }
  }

  fileprivate var tint: TextStyle.Tint {
    switch self {
    case .ok: .good
    case .warning: .warning
    case .failed: .bad
    }
  }
}
