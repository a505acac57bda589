/// The regions that share a country calling code, and what their plans make of digits.
struct CallingCode: Sendable {
  /// The digits of the code in ASCII.
  let digits: [UInt8]

  private let code: Int
  /// The main region's first, the others in the order in which libphonenumber tries them.
  private let plans: [NumberingPlan]

  /// The calling code of `plans`; nil without any.
  init?(_ plans: [NumberingPlan]) {
    guard let code = plans.first?.callingCode else { return nil }
    self.code = code
    self.plans = plans
    digits = Array(String(code).utf8)
  }

  /// The place of the plan of `region` among those that share the code.
  func place(of region: Region) -> Int? { plans.firstIndex { $0.id == region.code } }

  /// What is left of `number`, dialled by the plan at `place`, without the prefix for other countries.
  func withoutInternationalPrefix(_ number: ArraySlice<UInt8>, dialledBy place: Int) -> DialPrefix.Remainder {
    plans[place].internationalPrefix.stripped(from: number)
  }

  /// What is left of `number`, dialled by the plan at `place`, without the code: people leave out the "+".
  func withoutCode(_ number: ArraySlice<UInt8>, dialledBy place: Int) -> DialPrefix.Remainder {
    guard number.starts(with: digits) else { return .unchanged }
    guard let rest = plans[place].withoutNationalPrefix(number.dropFirst(digits.count)) else { return .unsure }
    // Only of digits that make no number as they stand, or too long a one.
    let general = plans[place].general
    let hasCode = !general.matches(number) && general.matches(rest) || general.length(of: number) == .tooLong
    return hasCode ? .stripped(rest) : .unchanged
  }

  /// The number that `dialled`, digits without the code as the plan at `place` dials them, stand for; nil when only the
  /// library knows. `text` is all that was written.
  func number(_ dialled: ArraySlice<UInt8>, dialledBy place: Int = 0, in text: DialableText) -> PhoneNumber? {
    guard var number = plans[place].withoutNationalPrefix(dialled) else { return nil }
    switch plans[place].general.length(of: number) {
    // What is left would be too short for the plan: the prefix is part of the number.
    case .tooShort, .possibleLocally, .invalid: number = dialled
    case .possible, .tooLong: break
    }
    guard number.count > 1 else { return nil }
    let owner = plans.count == 1 ? 0 : plans.firstIndex { $0.owns(number) }
    let type = owner.map { plans[$0].type(of: number) } ?? .unknown
    guard type != .unknown || isPossible(number, in: text) else { return nil }
    let region = owner.flatMap { Region(known: plans[$0].id) }
    return PhoneNumber(callingCode: code, number, region: region, type: type)
  }

  /// Whether a region of the code has numbers that look like `number`, digits without the code and any prefix.
  func describes(_ number: ArraySlice<UInt8>) -> Bool { plans.contains { $0.general.describes(number) } }

  /// Whether `number`, digits without the code and any prefix, is a mobile number of one of the regions.
  func isMobile(_ number: ArraySlice<UInt8>) -> Bool { plans.contains { $0.type(of: number) == .mobile } }

  private func isPossible(_ number: ArraySlice<UInt8>, in text: DialableText) -> Bool {
    text.bytes.count >= PhoneNumber.leastPossible && plans[0].general.length(of: number) == .possible
  }
}

extension NumberingPlan {
  /// Whether `number`, of a calling code that several regions share, is this one's.
  fileprivate func owns(_ number: ArraySlice<UInt8>) -> Bool {
    leadingDigits?.matchesStart(of: number) ?? (type(of: number) != .unknown)
  }
}

/// The numbering plan of one region, read from libphonenumber (PhoneMetadata of phonemetadata.proto).
struct NumberingPlan: Sendable {
  /// ISO 3166-1 alpha-2, or "001" for a plan of no region.
  private(set) var id = ""
  /// The country calling code.
  private(set) var callingCode = 0
  /// What every number of the region looks like.
  private(set) var general = NumberDescription()
  /// What is dialled before a number of another country.
  private(set) var internationalPrefix = DialPrefix.none
  /// The leading digits that tell this region's numbers from those of others with its calling code.
  private(set) var leadingDigits: DigitPattern?

  private var nationalPrefix = DialPrefix.none
  private var types: [PhoneNumberType: NumberDescription] = [:]
  private var tellsMobileFromFixed = true

  /// Reads the message in `bytes`.
  ///
  /// - Throws: `DigitExpression.Unsupported` when something in it cannot be decided here.
  init(_ bytes: ArraySlice<UInt8>, _ patterns: inout DigitPatterns) throws(DigitExpression.Unsupported) {
    for (field, value) in ProtobufFields(bytes) {
      switch (field, value) {
      case (1, .bytes(let description)): general = try NumberDescription(description, &patterns)
      case (9, .bytes(let text)): id = String(decoding: text, as: UTF8.self)
      case (10, .number(let number)): callingCode = Int(clamping: number)
      case (11, .bytes(let text)): internationalPrefix = try DialPrefix(text, &patterns)
      case (15, .bytes(let text)): nationalPrefix = try DialPrefix(text, &patterns)
      case (18, .number(let flag)): tellsMobileFromFixed = flag == 0
      case (23, .bytes(let text)): leadingDigits = try patterns.pattern(text)
      case (_, .bytes(let description)):
        if let type = Self.typeFields[field] { types[type] = try NumberDescription(description, &patterns) }
      default: continue
      }
    }
    guard general.hasLengths else { throw DigitExpression.Unsupported() }
  }

  private static let typeFields: [Int: PhoneNumberType] = [
    2: .fixedLine, 3: .mobile, 4: .tollFree, 5: .premiumRate, 6: .sharedCost, 7: .personal, 8: .voIP, 21: .pager,
    25: .universalAccess, 28: .voicemail,
  ]

  /// Types in the order in which libphonenumber tries them, before fixed lines and mobiles.
  private static let specialTypes: [PhoneNumberType] = [
    .premiumRate, .tollFree, .sharedCost, .voIP, .personal, .pager, .universalAccess, .voicemail,
  ]

  /// What `number`, without country code and prefixes, is for; unknown when it is not valid in this region.
  func type(of number: ArraySlice<UInt8>) -> PhoneNumberType {
    guard general.describes(number) else { return .unknown }
    if let special = Self.specialTypes.first(where: { isOne(number, $0) }) { return special }
    if isOne(number, .fixedLine) {
      return !tellsMobileFromFixed || isOne(number, .mobile) ? .fixedLineOrMobile : .fixedLine
    }
    return tellsMobileFromFixed && isOne(number, .mobile) ? .mobile : .unknown
  }

  private func isOne(_ number: ArraySlice<UInt8>, _ type: PhoneNumberType) -> Bool {
    types[type]?.describes(number) ?? false
  }

  /// `number` without the national prefix; nil when only the library knows whether it has one.
  func withoutNationalPrefix(_ number: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch nationalPrefix.stripped(from: number) {
    case .unchanged: number
    case .unsure: nil
    // A number that is one as it stands is never turned into one that is none.
    case .stripped(let rest): general.matches(number) && !general.matches(rest) ? number : rest
    }
  }
}

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
    for (field, value) in ProtobufFields(bytes) {
      switch (field, value) {
      case (2, .bytes(let text)) where !text.isEmpty: pattern = try patterns.pattern(text)
      case (9, _): lengths |= try Self.bits(value)
      case (10, _): localLengths |= try Self.bits(value)
      default: continue
      }
    }
  }

  /// One length, or several of them packed.
  private static func bits(_ value: ProtobufFields.Value) throws(DigitExpression.Unsupported) -> UInt64 {
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
