/// Digits that are dialled before a number and are no part of it.
enum DialPrefix: Sendable {
  /// What is left of a number.
  enum Remainder {
    case unchanged
    case stripped(ArraySlice<UInt8>)
    /// The prefix has variants, and one of them may be there: only the library knows what becomes of it.
    case unsure
  }

  case none
  case digits([UInt8])
  case variants(DigitPattern)

  /// The prefix that the expression in `text` stands for.
  init(_ text: ArraySlice<UInt8>, _ patterns: inout DigitPatterns) throws(DigitExpression.Unsupported) {
    if text.isEmpty {
      self = .none
    } else if text.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
      self = .digits(Array(text))
    } else {
      self = .variants(try patterns.pattern(text))
    }
  }

  /// `number` without the prefix.
  func stripped(from number: ArraySlice<UInt8>) -> Remainder {
    switch self {
    case .none: .unchanged
    case .digits(let digits): number.starts(with: digits) ? .stripped(number.dropFirst(digits.count)) : .unchanged
    case .variants(let pattern): pattern.matchesStart(of: number) ? .unsure : .unchanged
    }
  }
}
