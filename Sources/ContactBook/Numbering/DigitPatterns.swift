/// The tables of expressions that were met: regions that share a calling code share many of them.
struct DigitPatterns {
  private var known: [ArraySlice<UInt8>: DigitPattern] = [:]

  /// The table of the expression in `text`.
  mutating func pattern(_ text: ArraySlice<UInt8>) throws(DigitExpression.Unsupported) -> DigitPattern {
    if let pattern = known[text] { return pattern }
    let pattern = try DigitPattern(text)
    known[text] = pattern
    return pattern
  }
}
