/// What the numbers of a plan, or those of one type, look like (PhoneNumberDesc of phonemetadata.proto).
struct NumberDescription: Sendable {
  /// How a length compares with those that the plan has.
  enum LengthVerdict {
    case possible, possibleLocally, tooShort, tooLong, invalid
  }

  /// Bits for the lengths, and for those that can be dialled within an area only. Bit 0 stands for "no number at all".
  private var lengths: UInt64 = 0
  private var localLengths: UInt64 = 0
  private var pattern: DigitPattern?

  /// What no number looks like.
  init() {}

  /// Reads the message in `bytes`.
  init(_ bytes: ArraySlice<UInt8>, _ patterns: inout DigitPatterns) throws(DigitExpression.Unsupported) {
    for (field, value) in WireFields(bytes) {
      switch (field, value) {
      case (2, .bytes(let text)) where !text.isEmpty: pattern = try patterns.pattern(text)
      case (9, _): lengths |= try Self.bits(value)
      case (10, _): localLengths |= try Self.bits(value)
      default: continue
      }
    }
  }

  /// One length, or several of them packed.
  private static func bits(_ value: WireFields.Value) throws(DigitExpression.Unsupported) -> UInt64 {
    // -1 says that the region has no such numbers.
    guard case .number(let length) = value else { throw DigitExpression.Unsupported() }
    return length < 64 ? 1 << length : 1
  }

  /// Whether there are lengths to compare with.
  var hasLengths: Bool { lengths > 1 }

  /// Whether `number` is one of them by its length and its digits.
  func describes(_ number: ArraySlice<UInt8>) -> Bool {
    (lengths == 0 || lengths & Self.bit(number) != 0) && matches(number)
  }

  /// Whether the digits match, whatever the lengths say.
  func matches(_ number: ArraySlice<UInt8>) -> Bool { pattern?.matches(number) ?? false }

  /// What the lengths alone say.
  func length(of number: ArraySlice<UInt8>) -> LengthVerdict {
    let bit = Self.bit(number)
    if localLengths & bit != 0 { return .possibleLocally }
    if lengths & bit != 0 { return .possible }
    if bit < lengths & (~lengths &+ 1) { return .tooShort }
    return bit > lengths ? .tooLong : .invalid
  }

  private static func bit(_ number: ArraySlice<UInt8>) -> UInt64 { 1 << UInt64(Swift.min(number.count, 63)) }
}
