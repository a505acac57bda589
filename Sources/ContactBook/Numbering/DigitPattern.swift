/// A regular expression over digits as a table that takes one look for each digit.
struct DigitPattern: Sendable {
  /// What may come next, and whether a match may end here.
  private struct State: Hashable {
    let candidates: [Int]
    let accepts: Bool
  }

  /// The first two states.
  private static let dead = 0
  private static let start = 1
  /// More states than any plan needs by far.
  private static let mostStates = 10_000

  /// The next state, for each state and digit.
  private var next: [UInt16] = []
  private var accepts: [Bool] = []

  /// The table of the expression in `text`.
  ///
  /// - Throws: `DigitExpression.Unsupported` for syntax that no plan has used yet.
  init(_ text: ArraySlice<UInt8>) throws(DigitExpression.Unsupported) {
    let expression = try DigitExpression(text)
    var states = [
      State(candidates: [], accepts: false),
      State(candidates: expression.whole.first, accepts: expression.whole.canBeEmpty),
    ]
    var numbers = Dictionary(uniqueKeysWithValues: states.enumerated().map { ($1, $0) })
    let last = Set(expression.whole.last)
    var current = 0
    while current < states.count {
      for digit in 0..<10 as Range<UInt16> {
        let matched = states[current].candidates.filter { expression.digits[$0] & 1 << digit != 0 }
        let state = State(
          candidates: Set(matched.flatMap { expression.followers[$0] }).sorted(),
          accepts: matched.contains(where: last.contains))
        let number = numbers[state, default: states.count]
        if number == states.count {
          numbers[state] = number
          states.append(state)
        }
        next.append(UInt16(number))
      }
      current += 1
      guard states.count < Self.mostStates else { throw DigitExpression.Unsupported() }
    }
    accepts = states.map(\.accepts)
  }

  /// Whether all of `digits`, in ASCII, match.
  func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    var state = Self.start
    for digit in digits { state = self.state(after: digit, in: state) }
    return accepts[state]
  }

  /// Whether one or more digits that `digits` begins with match.
  func matchesStart(of digits: ArraySlice<UInt8>) -> Bool {
    var state = Self.start
    for digit in digits {
      state = self.state(after: digit, in: state)
      if accepts[state] { return true }
      if state == Self.dead { return false }
    }
    return false
  }

  private func state(after digit: UInt8, in state: Int) -> Int {
    Int(next[state * 10 + Int(digit - UInt8(ascii: "0"))])
  }
}
