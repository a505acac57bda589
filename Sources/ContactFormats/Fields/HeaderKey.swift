import Foundation

/// A header as headers are compared: its letters, marks and digits alone, in compatibility form (NFKC) and lower case.
///
/// "E-mail 2 Address", " EMAIL_2_ADDRESS:" and "Email2Address" have one key.
struct HeaderKey: Hashable {
  let text: String

  init(_ header: some StringProtocol) {
    if header.utf8.allSatisfy({ $0 < 0x80 }) {
      text = String(decoding: header.utf8.compactMap(Self.folded), as: UTF8.self)
    } else {
      let compatible = header.precomposedStringWithCompatibilityMapping.lowercased()
      text = Self.significant(compatible.precomposedStringWithCompatibilityMapping)
    }
  }

  private init(text: String) { self.text = text }

  /// The key without numbers: "email2address" is the second of "emailaddress".
  var unnumbered: HeaderKey {
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return self }
    return HeaderKey(
      text: String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.numericType == nil })))
  }

  /// The key after `prefix`; nil when it begins otherwise.
  func dropping(prefix: String) -> HeaderKey? {
    text.hasPrefix(prefix) && text != prefix ? HeaderKey(text: String(text.dropFirst(prefix.count))) : nil
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }

  /// Marks count: Hindi and Arabic write vowels with them.
  private static func significant(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
