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

/// A regular expression over digits as libphonenumber's plans have them, taken apart into positions (Glushkov 1961).
///
/// Of the syntax it knows what the plans use: digits, `\d`, classes, groups, alternatives, `?` and counts. `$` is read over:
/// every match is asked for at a known end.
struct DigitExpression {
  /// An expression with anything else in it.
  struct Unsupported: Error {}

  /// What is known of a part of the expression.
  struct Part {
    /// Whether no digit at all matches.
    var canBeEmpty = true
    /// The positions that a match may begin with.
    var first: [Int] = []
    /// The positions that it may end with.
    var last: [Int] = []
  }

  /// The digits that each position stands for, a bit each.
  private(set) var digits: [UInt16] = []
  /// The positions that may come after each.
  private(set) var followers: [[Int]] = []
  /// The whole expression.
  private(set) var whole = Part()

  private var rest: ArraySlice<UInt8>

  /// Takes the expression in `text` apart.
  init(_ text: ArraySlice<UInt8>) throws(Unsupported) {
    rest = text
    whole = try alternatives()
    guard rest.isEmpty else { throw Unsupported() }
  }

  // MARK: Syntax

  private mutating func alternatives() throws(Unsupported) -> Part {
    var part = try sequence()
    while accept("|") {
      let other = try sequence()
      part.canBeEmpty = part.canBeEmpty || other.canBeEmpty
      part.first += other.first
      part.last += other.last
    }
    return part
  }

  private mutating func sequence() throws(Unsupported) -> Part {
    var part = Part()
    while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      part = join(part, try repetition())
    }
    return part
  }

  private mutating func repetition() throws(Unsupported) -> Part {
    let text = rest
    let once = try atom()
    let count = try count()
    let after = rest
    var part = Part()
    for number in 0..<count.upperBound {
      // Every repetition has positions of its own: the text is read again for each.
      rest = text
      var copy = number == 0 ? once : try atom()
      if number >= count.lowerBound { copy.canBeEmpty = true }
      part = join(part, copy)
    }
    rest = after
    return part
  }

  /// `?`, `{n}`, `{n,m}` or nothing.
  private mutating func count() throws(Unsupported) -> ClosedRange<Int> {
    if accept("?") { return 0...1 }
    guard accept("{") else { return 1...1 }
    let least = try number()
    let most = accept(",") ? try number() : least
    guard accept("}"), least <= most, most <= 32 else { throw Unsupported() }
    return least...most
  }

  private mutating func number() throws(Unsupported) -> Int {
    let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    rest = rest.dropFirst(digits.count)
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw Unsupported() }
    return number
  }

  private mutating func atom() throws(Unsupported) -> Part {
    if accept("$") { return Part() }
    if accept("[") { return position(of: try digitClass()) }
    guard accept("(") else { return position(of: try digit()) }
    if accept("?"), !accept(":") { throw Unsupported() }
    let part = try alternatives()
    guard accept(")") else { throw Unsupported() }
    return part
  }

  private mutating func digitClass() throws(Unsupported) -> UInt16 {
    var digits: UInt16 = 0
    while !accept("]") {
      let first = try digit()
      let last = accept("-") ? try digit() : first
      // From the lower bit through the higher one.
      digits |= (last << 1 &- 1) & ~(first &- 1) | first
    }
    return digits
  }

  private mutating func digit() throws(Unsupported) -> UInt16 {
    if accept("\\") {
      guard accept("d") else { throw Unsupported() }
      return 0x3FF
    }
    guard let byte = rest.popFirst(), byte &- UInt8(ascii: "0") < 10 else { throw Unsupported() }
    return 1 << UInt16(byte - UInt8(ascii: "0"))
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  // MARK: Positions

  private mutating func position(of digits: UInt16) -> Part {
    self.digits.append(digits)
    followers.append([])
    return Part(canBeEmpty: false, first: [followers.count - 1], last: [followers.count - 1])
  }

  /// `left` and after it `right`.
  private mutating func join(_ left: Part, _ right: Part) -> Part {
    for position in left.last { followers[position] += right.first }
    return Part(
      canBeEmpty: left.canBeEmpty && right.canBeEmpty,
      first: left.canBeEmpty ? left.first + right.first : left.first,
      last: right.canBeEmpty ? left.last + right.last : right.last)
  }
}
