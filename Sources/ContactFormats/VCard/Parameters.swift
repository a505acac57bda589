/// A property's parameters (RFC 6350, section 5), as ranges of the bytes that the property stands in.
struct Parameters {
  /// The words of `TYPE=`, and those that vCard 2.1 writes bare.
  var words: TypeWords = []
  /// The first word that `TypeWords` does not know: a label of the export's own, or a network's name.
  var ownWord = 0..<0
  /// `PREF=`, from 1 (most preferred) to 100.
  var preference: Int?
  var charset = 0..<0
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
  /// Whether the value is one of several for other languages (`LANGUAGE=`, `ALTID=`).
  var isAlternative = false

  /// No parameters.
  init() {}

  /// Reads the parameters at `range` of `bytes`; what cannot be read is passed over.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Self.end(of: start..<range.upperBound, in: bytes)
      read(start..<end, in: bytes)
      start = end + 1
    }
  }

  /// The end of the parameter that `range` begins with: the next `;` outside of quotes.
  private static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let end = bytes.position(of: UInt8(ascii: ";"), from: range.lowerBound, to: range.upperBound)
    guard bytes.position(of: UInt8(ascii: "\""), from: range.lowerBound, to: end) < end else { return end }
    var isQuoted = false
    return range.first {
      if bytes[$0] == UInt8(ascii: "\"") { isQuoted.toggle() }
      return bytes[$0] == UInt8(ascii: ";") && !isQuoted
    } ?? range.upperBound
  }

  private mutating func read(_ range: Range<Int>, in bytes: [UInt8]) {
    var separator = bytes.position(of: UInt8(ascii: "="), from: range.lowerBound, to: range.upperBound)
    var name = Self.names.position(of: range.lowerBound..<separator, in: bytes)
    if name == nil {
      // No parameter of use, a bare word, or a name that something else than `=` ends: `TYPE#WORK`, `X-CUSTOM(`.
      separator = range.first { !bytes[$0].isNameByte } ?? range.upperBound
      guard separator < range.upperBound, bytes[separator] != UInt8(ascii: "=") else {
        return separator < range.upperBound ? () : addWord(range, in: bytes)
      }
      name = Self.names.position(of: range.lowerBound..<separator, in: bytes)
    }
    guard let name else { return addWords(range, in: bytes) }
    let value = (separator + 1)..<max(separator + 1, range.upperBound)
    read(Self.known[name], value, in: bytes)
  }

  private mutating func read(_ name: Name, _ range: Range<Int>, in bytes: [UInt8]) {
    let value = bytes.trimmed(range)
    switch name {
    case .type: addWords(value, in: bytes)
    case .encoding: addEncoding(value, in: bytes)
    case .pref: preference = Self.number(value, in: bytes)
    case .charset: charset = value
    case .xServiceType, .serviceType: service = value
    case .xUser, .username: if user.isEmpty { user = value }
    case .xUserID: userID = value
    case .waid: whatsAppID = value
    case .xCustom: custom = Self.insideParentheses(range, in: bytes)
    case .language, .altID: isAlternative = true
    }
  }

  private enum Name: String, CaseIterable {
    case type, encoding, pref, charset, username, waid, language
    case xServiceType = "x-service-type"
    case serviceType = "service-type"
    case xUser = "x-user"
    case xUserID = "x-userid"
    case xCustom = "x-custom"
    case altID = "altid"
  }

  private static let known = Name.allCases
  private static let names = WordTable(Name.allCases.map(\.rawValue))

  private mutating func addWords(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.position(of: UInt8(ascii: ","), from: start, to: range.upperBound)
      addWord(start..<end, in: bytes)
      start = end + 1
    }
  }

  private mutating func addWord(_ range: Range<Int>, in bytes: [UInt8]) {
    let range = bytes.trimmed(range)
    if let known = TypeWords(at: range, in: bytes) {
      words.formUnion(known)
    } else if ownWord.isEmpty {
      ownWord = range
    }
  }

  private mutating func addEncoding(_ range: Range<Int>, in bytes: [UInt8]) {
    switch bytes[range].first?.lowercased {
    case UInt8(ascii: "b"): words.insert(.base64)
    case UInt8(ascii: "q"): words.insert(.quotedPrintable)
    default: break
    }
  }

  private static func insideParentheses(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard let last = range.last, bytes[last] == UInt8(ascii: ")") else { return range }
    return range.lowerBound..<last
  }

  private static func number(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard (1...3).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }
}
