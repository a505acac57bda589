/// The digits of a written number that libphonenumber should see: what people and programs put around them is taken
/// off, extensions and dial pauses are cut, vanity letters are digits.
struct DialableText {
  /// ASCII digits with an optional leading `+`.
  let bytes: [UInt8]
  /// Whether a country code leads, marked by `+`.
  var isInternational: Bool { bytes.first == UInt8(ascii: "+") }

  /// Reads `written`, dialled from `region`.
  init(_ written: String, region: Region?) throws(PhoneNumber.Rejection) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    guard written.utf8.count <= 1024 else { throw .tooLong }
    if !Self.copyDigits(of: written, to: &bytes) {
      var number = try DecoratedNumber(written)
      bytes = try number.digits(region: region)
    }
    try Self.refusePlaceholder(bytes)
    if bytes.starts(with: "+00".utf8) {
      bytes.removeFirst(3)
      bytes.insert(UInt8(ascii: "+"), at: 0)
    } else if region == nil, bytes.starts(with: "00".utf8), (10...17).contains(bytes.count) {
      bytes.replaceSubrange(..<2, with: "+".utf8)
    }
    self.bytes = bytes
  }

  /// Copies the digits of a text of nothing but digits, blanks and the usual separators; false for any other.
  private static func copyDigits(of text: String, to bytes: inout [UInt8]) -> Bool {
    var hasSigns = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "+"):
        guard bytes.isEmpty else { return false }
        bytes.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "."): continue
      case UInt8(ascii: "-"), UInt8(ascii: "/"): hasSigns = true
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        hasSigns = true
        // After a country code they may hold a trunk zero.
        guard bytes.first != UInt8(ascii: "+"), !bytes.starts(with: "00".utf8) else { return false }
      default: return false
      }
    }
    // `.0` at the end may be what a spreadsheet added; what else may be no part of the number has to be looked at.
    guard bytes.count > 1, !text.utf8.suffix(2).elementsEqual(".0".utf8) else { return false }
    return !hasSigns || !NumberTail.isDoubtful(Array(text.utf8))
  }

  /// Digits that stand for no number: one throughout, or a row of them counted up.
  private static func refusePlaceholder(_ bytes: [UInt8]) throws(PhoneNumber.Rejection) {
    guard let last = bytes.last, bytes.contains(where: { $0 != UInt8(ascii: "+") }) else { throw .notANumber }
    let digits = bytes.drop { $0 == UInt8(ascii: "+") }
    let sameAtTheEnd = digits.reversed().prefix { $0 == last }.count
    if sameAtTheEnd >= 9 || (sameAtTheEnd == digits.count && digits.count >= 5) { throw .placeholder }
    if digits.count >= 7, "01234567890".utf8.starts(with: digits) || "1234567890".utf8.starts(with: digits) {
      throw .placeholder
    }
  }
}

/// Whether `byte` is one of ASCII's digits.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
