import CPhoneNumber

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
