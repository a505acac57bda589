import CPhoneNumber

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
