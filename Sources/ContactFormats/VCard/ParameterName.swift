/// The parameters that mean something here (RFC 6350, section 5; RFC 9554; Apple's, Android's and WhatsApp's own).
enum ParameterName: String, CaseIterable {
  case type, encoding, pref, charset, username, waid, language
  case xServiceType = "x-service-type"
  case serviceType = "service-type"
  case xUser = "x-user"
  case xUserID = "x-userid"
  /// Android's label of a person's own: `X-CUSTOM(...)`.
  case xCustom = "x-custom"
  case altID = "altid"
  case unknown = ""

  private static let typeEquals = Array("type=".utf8).word(at: 0).folded
  private static let known = allCases
  private static let table = WordTable(allCases.map(\.rawValue))

  /// The name and the value of the parameter at `range` of `bytes`; nil for words that stand alone.
  ///
  /// Where damage left something else than `=` behind a name that is known, it ends the name as well: `TYPE#WORK`.
  static func split(_ range: Range<Int>, in bytes: [UInt8]) -> (ParameterName, value: Range<Int>)? {
    // Nearly all are this one.
    if range.count > 5, bytes.word(at: range.lowerBound).prefix(5).folded == typeEquals {
      return (.type, bytes.trimmed((range.lowerBound + 5)..<range.upperBound))
    }
    let equals = bytes.position(of: UInt8(ascii: "="), from: range.lowerBound, to: range.upperBound)
    if equals < range.upperBound, let position = table.position(of: range.lowerBound..<equals, in: bytes) {
      return (known[position], bytes.trimmed((equals + 1)..<range.upperBound))
    }
    guard let end = range.first(where: { !bytes[$0].isNameByte }) else { return nil }
    if let position = table.position(of: range.lowerBound..<end, in: bytes) {
      return (known[position], bytes.trimmed((end + 1)..<range.upperBound))
    }
    return end == equals ? (.unknown, equals..<equals) : nil
  }
}

/// The parameters that only handles and few numbers have, as ranges of the bytes that the property stands in.
struct RareParameters {
  /// `X-SERVICE-TYPE=` (Apple) or `SERVICE-TYPE=` (RFC 9554).
  var service = 0..<0
  /// `X-USER=` (Apple) or `USERNAME=` (RFC 9554).
  var user = 0..<0
  /// `X-USERID=` (Apple).
  var userID = 0..<0
  /// `WAID=`: the digits of an E.164 number that WhatsApp knows.
  var whatsAppID = 0..<0
  /// What stands in the parentheses of Android's `X-CUSTOM(...)`.
  var custom = 0..<0

  /// Reads those among the parameters at `range` of `bytes`.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Parameters.end(of: start..<range.upperBound, in: bytes)
      switch ParameterName.split(start..<end, in: bytes) {
      case (.xServiceType, let value)?, (.serviceType, let value)?: service = value
      case (.xUser, let value)?, (.username, let value)?: if user.isEmpty { user = value }
      case (.xUserID, let value)?: userID = value
      case (.waid, let value)?: whatsAppID = value
      case (.xCustom, let value)?: custom = value.last.map { bytes[$0] } == UInt8(ascii: ")") ? value.dropLast() : value
      default: break
      }
      start = end + 1
    }
  }
}
