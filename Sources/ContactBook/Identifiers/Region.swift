import CPhoneNumber

/// A region with a telephone numbering plan, by its ISO 3166-1 alpha-2 code.
package struct Region: Hashable, Sendable {
  /// Two upper-case letters.
  package let code: String

  static let unknownCode = "ZZ"

  /// The region of `code` in any case; nil when libphonenumber knows no plan for it.
  package init?(_ code: some StringProtocol) {
    let upper = code.uppercased()
    guard upper.utf8.count == 2, unsafe CPhoneNumberRegionIsSupported(upper) else { return nil }
    self.code = upper
  }

  init?(known code: String) {
    guard code.utf8.count == 2, code != Self.unknownCode else { return nil }
    self.code = code
  }

  /// The country calling code, without `+`.
  package var callingCode: Int { unsafe Int(CPhoneNumberCallingCode(code)) }
}
