import CPhoneNumber

/// A telephone number that libphonenumber could normalise.
package struct PhoneNumber: Hashable, Sendable, Codable {
  /// The number in E.164 (ITU-T E.164): `+`, country code, national number, at most fifteen digits.
  package let e164: String
  /// The region the number belongs to; nil for numbers of no region (satellite, international freephone).
  package let region: Region?
  /// What the numbering plan says the number is for.
  package let type: PhoneNumberType

  /// Why a text is no number.
  package enum Rejection: String, Error, Hashable, Sendable, Codable, CaseIterable {
    /// No country code, and no region to read it in.
    case regionMissing = "region-missing"
    case notANumber = "not-a-number"
    case tooShort = "too-short"
    case tooLong = "too-long"
    /// A length or a prefix that its country does not have.
    case invalid
    /// A country code without its plus, or twice: it may be a number of another country.
    case ambiguous
    /// Digits stand beside the number that may be no part of it.
    case moreDigits = "more-digits"
    /// `*` and `#` codes, and numbers inside one telephone system.
    case serviceCode = "service-code"
    /// The same digit throughout.
    case placeholder
    /// A spreadsheet turned it into `4.47912E+11` and lost digits.
    case exponent
  }

  /// Normalises `text`, dialled from `region` where it has no country code (section 4 of ITU-T E.164, RFC 3966).
  ///
  /// - Throws: `Rejection` for text that no network could look up.
  package init(_ text: some StringProtocol, region: Region?) throws(Rejection) {
    let dialable = try DialableText(String(text), region: region)
    try self.init(dialable, region: region)
    var ambiguity = CountryAmbiguity()
    if ambiguity.isAmbiguous(self, in: dialable, region: region) { throw .ambiguous }
  }

  /// Whether `digits`, after a plus, are a number that libphonenumber knows, or a possible one.
  static func isOne(_ digits: [UInt8]) -> Bool { (try? PhoneNumber(digits, dialledFrom: nil)) != nil }

  /// Asks libphonenumber what `dialable`, dialled from `region` where it has no country code, is.
  init(_ dialable: DialableText, region: Region?) throws(Rejection) {
    guard region != nil || dialable.isInternational else { throw .regionMissing }
    do {
      try self.init(dialable.bytes, dialledFrom: region)
    } catch {
      // `00` leads abroad in most of the world; where libphonenumber knows another prefix, people write it all the same.
      guard let region, region.callingCode != 1, dialable.bytes.starts(with: "00".utf8),
        let abroad = try? PhoneNumber([UInt8(ascii: "+")] + dialable.bytes.dropFirst(2), dialledFrom: nil)
      else { throw error }
      self = abroad
    }
  }

  /// The number whose digits and region are known; nil when ITU-T E.164 has none as long as that.
  init?(callingCode: Int, _ digits: ArraySlice<UInt8>, region: Region?, type: PhoneNumberType) {
    let e164 = "+\(callingCode)" + String(decoding: digits, as: UTF8.self)
    guard e164.utf8.count <= Self.mostBytes else { return nil }
    self.init(e164, region: region, type: type)
  }

  /// How many characters a number has at least whose length is all that speaks for it: shorter ones are extensions.
  static let leastPossible = 7

  /// Fifteen digits and "+".
  private static let mostBytes = 16

  /// Asks libphonenumber what `digits`, with or without a leading `+`, are.
  private init(_ digits: [UInt8], dialledFrom region: Region?) throws(Rejection) {
    let result = unsafe digits.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe CPhoneNumberParse(characters.baseAddress, characters.count, region?.code ?? Region.unknownCode)
      }
    }
    switch result.status {
    case CPhoneNumberValid: break
    // A length the country has, with digits no plan assigns yet: libphonenumber's data ages, fictional ranges exist.
    case CPhoneNumberPossible: guard digits.count >= Self.leastPossible else { throw .tooShort }
    case CPhoneNumberCountryMissing: throw .invalid
    case CPhoneNumberTooShort: throw .tooShort
    case CPhoneNumberTooLong: throw .tooLong
    case CPhoneNumberInvalid: throw .invalid
    default: throw .notANumber
    }
    let e164 = Self.text(result.e164)
    // ITU-T E.164 allows fifteen digits; libphonenumber reads two more.
    guard e164.utf8.count <= Self.mostBytes else { throw .tooLong }
    self.init(e164, region: Region(known: Self.text(result.region)), type: PhoneNumberType(result.type))
  }

  private init(_ e164: String, region: Region?, type: PhoneNumberType) {
    let lacksNinthDigit = Self.lacksNinthDigit(e164.utf8, type: type)
    self.e164 = lacksNinthDigit ? e164.prefix(5) + "9" + e164.dropFirst(5) : e164
    self.region = region
    self.type = lacksNinthDigit ? .mobile : type
  }

  /// Whether the number is one of Brazil's mobile numbers as they were before each of them got a 9 after the area code:
  /// both forms are one line, as are Mexico's with and without a 1, which libphonenumber knows of.
  private static func lacksNinthDigit(_ e164: String.UTF8View, type: PhoneNumberType) -> Bool {
    guard e164.count == 13, e164.starts(with: "+55".utf8), type == .mobile || type == .unknown else { return false }
    return e164.dropFirst(5).first.map { $0 >= UInt8(ascii: "6") } ?? false
  }

  private static func text<Characters>(_ characters: Characters) -> String {
    unsafe withUnsafeBytes(of: characters) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The number with its middle hidden, for messages: a whole number stands in no error and no log.
  package var masked: String { Self.masked(e164) }

  /// `text` with all but its first and last digits hidden.
  package static func masked(_ text: some StringProtocol) -> String {
    guard text.count > 6 else { return "…" }
    return "\(text.prefix(4))…\(text.suffix(2))"
  }
}

/// What a numbering plan says a number is for.
package enum PhoneNumberType: String, Hashable, Sendable, Codable {
  case fixedLine = "fixed-line"
  case mobile
  /// Countries whose plan does not tell the two apart (the North American one).
  case fixedLineOrMobile = "fixed-line-or-mobile"
  case tollFree = "toll-free"
  case premiumRate = "premium-rate"
  case sharedCost = "shared-cost"
  case voIP = "voip"
  case personal
  case pager
  /// Universal access number: one number for a whole company.
  case universalAccess = "universal-access"
  case voicemail
  case unknown

  init(_ type: CPhoneNumberType) {
    self =
      switch type {
      case CPhoneNumberFixedLine: .fixedLine
      case CPhoneNumberMobile: .mobile
      case CPhoneNumberFixedLineOrMobile: .fixedLineOrMobile
      case CPhoneNumberTollFree: .tollFree
      case CPhoneNumberPremiumRate: .premiumRate
      case CPhoneNumberSharedCost: .sharedCost
      case CPhoneNumberVoIP: .voIP
      case CPhoneNumberPersonal: .personal
      case CPhoneNumberPager: .pager
      case CPhoneNumberUAN: .universalAccess
      case CPhoneNumberVoicemail: .voicemail
      default: .unknown
      }
  }
}

/// A region with a telephone numbering plan, by its ISO 3166-1 alpha-2 code.
package struct Region: Hashable, Sendable {
  // Every number of every record has one: the two letters take two bytes, where a text takes sixteen.
  private let first: UInt8
  private let second: UInt8

  /// Two upper-case letters.
  package var code: String { String(decoding: [first, second], as: UTF8.self) }

  static let unknownCode = "ZZ"

  /// The region of `code` in any case; nil when libphonenumber knows no plan for it.
  package init?(_ code: some StringProtocol) {
    let upper = code.uppercased()
    guard upper.utf8.count == 2, unsafe CPhoneNumberRegionIsSupported(upper) else { return nil }
    self.init(known: upper)
  }

  init?(known code: String) {
    guard code.utf8.count == 2, code != Self.unknownCode, let first = code.utf8.first, let second = code.utf8.last
    else {
      return nil
    }
    self.first = first
    self.second = second
  }

  /// The country calling code, without `+`.
  package var callingCode: Int { unsafe Int(CPhoneNumberCallingCode(code)) }
}

extension Region: Codable {
  /// Decodes the two letters.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let region = Region(known: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no region")
    }
    self = region
  }

  /// Encodes the two letters.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
