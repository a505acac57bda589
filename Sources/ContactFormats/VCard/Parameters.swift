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
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var separator: Int?
      var isQuoted = false
      while index < range.upperBound {
        let byte = bytes[index]
        if byte == UInt8(ascii: ";"), !isQuoted { break }
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if separator == nil, !Self.isNameByte(byte) { separator = index }
        index += 1
      }
      read(start..<index, separator: separator, in: bytes)
      index += 1
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.lowercased &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  private mutating func read(_ range: Range<Int>, separator: Int?, in bytes: [UInt8]) {
    guard let separator else { return addWord(range, in: bytes) }
    let value = Self.unquoted((separator + 1)..<range.upperBound, in: bytes)
    guard let name = Self.names.position(of: range.lowerBound..<separator, in: bytes) else {
      // A list without a name (`HOME,CELL`), or a parameter of no use here.
      if bytes[separator] == UInt8(ascii: ",") { addWords(range, in: bytes) }
      return
    }
    switch Name.allCases[name] {
    case .type: addWords(value, in: bytes)
    case .encoding: addEncoding(value, in: bytes)
    case .pref: preference = Self.number(value, in: bytes)
    case .charset: charset = value
    case .xServiceType, .serviceType: service = value
    case .xUser, .username: if user.isEmpty { user = value }
    case .xUserID: userID = value
    case .waid: whatsAppID = value
    case .xCustom: custom = Self.insideParentheses((separator + 1)..<range.upperBound, in: bytes)
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

  private static let names = WordTable(Name.allCases.map(\.rawValue))

  private mutating func addWords(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: ",") {
      addWord(start..<index, in: bytes)
      start = index + 1
    }
    addWord(start..<range.upperBound, in: bytes)
  }

  private mutating func addWord(_ range: Range<Int>, in bytes: [UInt8]) {
    let range = Self.unquoted(range, in: bytes)
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

  /// `range` less blanks and quotes around it.
  private static func unquoted(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank || bytes[start] == UInt8(ascii: "\"") { start += 1 }
    while start < end, bytes[end - 1].isBlank || bytes[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    return start..<end
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
