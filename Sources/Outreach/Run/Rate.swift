/// How many starts a span of time may see on one account.
package struct Rate: Hashable, Sendable {
  /// The number of starts.
  package let count: Int
  /// The letter of the unit: s, m, h or d.
  package let unit: Character

  private static let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86400]

  /// Reads `30/m`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), count > 0, parts[1].count == 1, let unit = parts[1].first,
      Self.seconds[unit] != nil
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The least time between two starts that keeps every window within the rate.
  package var interval: Duration { .seconds(Self.seconds[unit, default: 1]) / count }
}

extension Rate: CustomStringConvertible {
  package var description: String { "\(count)/\(unit)" }
}
