import Foundation

/// The part of a written number that libphonenumber should see: what people and programs put around it is taken off.
struct DialableText {
  /// ASCII digits with an optional leading `+`, separators and vanity letters as written.
  let text: String

  init(_ written: some StringProtocol) throws(PhoneNumber.Rejection) {
    var text = ""
    text.reserveCapacity(written.utf8.count)
    for scalar in written.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      case 0xFF0B: text.append("+")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: text.append(" ")
      case 0x2010...0x2015, 0x2212: text.append("-")
      case 0..<0x80: text.unicodeScalars.append(scalar)
      default:
        if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
          text.append(String(Int(digit)))
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    var rest = Substring(text).trimmed
    for scheme in ["tel:", "callto:", "phone:", "sms:"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count).trimmed
    }
    for prefix in ["*31#", "#31#"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    rest = Self.withoutExtension(rest)
    guard let first = rest.utf8.first else { throw .notANumber }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "#") || rest.utf8.last == UInt8(ascii: "#") {
      throw .serviceCode
    }
    if Self.isExponent(rest) { throw .exponent }
    let digits = rest.utf8.filter { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { throw .notANumber }
    if digits.count >= 5, digits.allSatisfy({ $0 == digits[0] }) { throw .placeholder }
    self.text = String(rest)
  }

  /// `4.47912E+11`: what a spreadsheet leaves of a long number.
  private static func isExponent(_ text: Substring) -> Bool {
    guard let mark = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) else {
      return false
    }
    let exponent = text[text.utf8.index(after: mark)...].drop { $0 == "+" }
    return text.first?.isNumber == true && !exponent.isEmpty && exponent.allSatisfy(\.isNumber)
      && text[..<mark].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  /// Cuts extensions and dial pauses, and all after them.
  private static func withoutExtension(_ text: Substring) -> Substring {
    var rest = text
    for mark in [";", ",", " ext", "ext.", " x", "durchwahl", " poste", "доб."] {
      if let cut = rest.range(of: mark, options: .caseInsensitive), rest[..<cut.lowerBound].contains(where: \.isNumber)
      {
        rest = rest[..<cut.lowerBound]
      }
    }
    if let pause = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "p") || $0 == UInt8(ascii: "w") }),
      rest[..<pause].contains(where: \.isNumber),
      rest[pause...].dropFirst().allSatisfy({ $0.isNumber || "pw".contains($0) })
    {
      rest = rest[..<pause]
    }
    return rest.trimmed
  }
}
