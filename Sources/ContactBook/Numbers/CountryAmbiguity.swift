import CPhoneNumber

/// Tells numbers that may be of another country than the one they were read in: those that lost the plus before their
/// country code, and those that have the code twice.
///
/// What it says rests on the installed plans, so that it is the same whoever read the number.
struct CountryAmbiguity {
  private let installed = InstalledPlans.standard
  /// Those that were met; nil for one whose plans cannot be read here.
  private var callingCodes: [Int: CallingCode?] = [:]

  /// Whether it is in doubt that `text`, dialled in `region`, is `number`.
  mutating func isAmbiguous(_ number: PhoneNumber, in text: DialableText, region: Region?) -> Bool {
    guard number.type != .mobile else { return false }
    let digits = number.e164.utf8.dropFirst()
    if text.isInternational || text.bytes.suffix(digits.count).elementsEqual(digits) {
      return hasCodeTwice(Array(digits))
    }
    // With a trunk prefix, or a code that was taken off, there is only one reading.
    guard region != nil, let lead = Self.lead(text.bytes, before: digits), isOneAbroad(text.bytes) else { return false }
    return lead == .prefixOne || number.type == .unknown || Self.isWrittenWithPrefix(number)
  }

  /// What stands before the national number in a text that is neither written for abroad nor with a trunk prefix.
  private enum Lead {
    case nothing
    /// A 1 that was dialled before Mexican numbers once, and that American ones begin with when they lost their plus.
    case prefixOne
  }

  private static func lead(_ text: [UInt8], before digits: Substring.UTF8View) -> Lead? {
    if digits.count > text.count, digits.suffix(text.count).elementsEqual(text) { return .nothing }
    let isOne = text.first == UInt8(ascii: "1") && digits.first != UInt8(ascii: "1")
    return isOne && digits.suffix(text.count - 1).elementsEqual(text.dropFirst()) ? .prefixOne : nil
  }

  /// Whether `digits` would be a number if a plus stood before them.
  private mutating func isOneAbroad(_ digits: [UInt8]) -> Bool {
    guard !installed.isEmpty else { return PhoneNumber.isOne([UInt8(ascii: "+")] + digits) }
    guard let (code, number) = installed.split(digits[...]) else { return false }
    return callingCode(code)?.describes(number) ?? PhoneNumber.isOne([UInt8(ascii: "+")] + digits)
  }

  /// Whether the number of `digits`, code and all, is a mobile number when a second code is taken off it.
  private mutating func hasCodeTwice(_ digits: [UInt8]) -> Bool {
    // A plan is read only where it is needed: that takes longer than all the rest.
    guard let (code, number) = installed.split(digits[...]), number.starts(with: String(code).utf8),
      let callingCode = callingCode(code)
    else { return false }
    return callingCode.isMobile(number.dropFirst(callingCode.digits.count))
  }

  private mutating func callingCode(_ code: Int) -> CallingCode? {
    if let known = callingCodes[code] { return known }
    let callingCode = installed.callingCode(code)
    callingCodes[code] = .some(callingCode)
    return callingCode
  }

  private static func isWrittenWithPrefix(_ number: PhoneNumber) -> Bool {
    var e164 = number.e164
    return e164.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe CPhoneNumberIsWrittenWithPrefix(characters.baseAddress, characters.count)
      }
    }
  }
}
