import Outreach

/// How text is laid out for people.
package struct TextStyle: Hashable, Sendable {
  /// How many columns a line may take.
  package var width: Int
  /// Whether escape sequences may colour it.
  package var hasColor: Bool

  /// A style.
  package init(width: Int, hasColor: Bool) {
    self.width = width
    self.hasColor = hasColor
  }

  /// Colours by what they mean.
  package enum Tint: String, Hashable, Sendable {
    case good = "32"
    case warning = "33"
    case bad = "31"
    case faint = "2"
    case strong = "1"
  }

  /// `text` in the colour of `tint`, where colour is allowed.
  package func tinted(_ text: String, _ tint: Tint) -> String {
    hasColor ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension OutcomeStatus {
  var tint: TextStyle.Tint {
    switch self {
    case .created, .wouldCreate, .wouldStart: .good
    case .existing, .wouldReuse: .strong
    case .failed: .bad
    case .unknown: .warning
    case .unreachable, .skipped: .faint
    }
  }
}
