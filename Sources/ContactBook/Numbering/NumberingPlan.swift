/// The numbering plan of one region as libphonenumber has it (PhoneMetadata of phonemetadata.proto).
struct NumberingPlan: Sendable {
  /// ISO 3166-1 alpha-2, or "001" for a plan of no region.
  private(set) var id = ""
  /// The country calling code.
  private(set) var callingCode = 0
  /// What every number of the region looks like.
  private(set) var general = NumberDescription()
  /// What is dialled before a number of another country.
  private(set) var internationalPrefix = DialPrefix.none
  /// What numbers begin with that are this region's, of those that share its calling code.
  private(set) var leadingDigits: DigitPattern?

  private var nationalPrefix = DialPrefix.none
  private var types: [PhoneNumberType: NumberDescription] = [:]
  private var tellsMobileFromFixed = true

  /// Reads the message in `bytes`.
  ///
  /// - Throws: `DigitExpression.Unsupported` when something in it cannot be decided here.
  init(_ bytes: ArraySlice<UInt8>, _ patterns: inout DigitPatterns) throws(DigitExpression.Unsupported) {
    for (field, value) in WireFields(bytes) {
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
