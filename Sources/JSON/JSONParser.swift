extension JSONValue {
  /// Reads a JSON text (RFC 8259) in UTF-8, with or without a byte-order mark, nested no deeper than 128.
  ///
  /// A surrogate that stands alone, which such a text may hold and Unicode has no character for, becomes U+FFFD; a number
  /// that is too large becomes the largest there is.
  ///
  /// - Throws: `JSONSyntaxError`.
  package init(parsing bytes: some Sequence<UInt8>) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: Array(bytes))
    self = try parser.parseText()
  }
}

/// A text is no JSON, from the byte at the offset on.
package struct JSONSyntaxError: Error, Hashable {
  /// How many bytes before it are as they should be.
  package let offset: Int
}

/// Reads one JSON text.
private struct JSONParser {
  private static let deepest = 128

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func parseText() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try parseValue()
    skipSpace()
    guard index == bytes.count else { throw error }
    return value
  }

  private var error: JSONSyntaxError { JSONSyntaxError(offset: index) }

  /// The byte that comes next; 0, which stands for nothing outside of strings, at the end.
  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private mutating func parseValue() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    case UInt8(ascii: "t"): return try parse("true", as: .bool(true))
    case UInt8(ascii: "f"): return try parse("false", as: .bool(false))
    case UInt8(ascii: "n"): return try parse("null", as: .null)
    default: throw error
    }
  }

  private mutating func parse(_ word: String, as value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for byte in word.utf8 {
      guard next == byte else { throw error }
      index += 1
    }
    return value
  }

  // MARK: Objects and arrays

  private mutating func parseObject() throws(JSONSyntaxError) -> JSONValue {
    var members: [JSONValue.Member] = []
    try open()
    skipSpace()
    if next != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw error }
        let name = try parseString()
        skipSpace()
        guard next == UInt8(ascii: ":") else { throw error }
        index += 1
        members.append(JSONValue.Member(name: name, value: try parseValue()))
        skipSpace()
      } while takeComma()
    }
    try close(with: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func parseArray() throws(JSONSyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    try open()
    skipSpace()
    if next != UInt8(ascii: "]") {
      repeat {
        elements.append(try parseValue())
        skipSpace()
      } while takeComma()
    }
    try close(with: UInt8(ascii: "]"))
    return .array(elements)
  }

  private mutating func open() throws(JSONSyntaxError) {
    guard depth < Self.deepest else { throw error }
    depth += 1
    index += 1
  }

  private mutating func close(with byte: UInt8) throws(JSONSyntaxError) {
    guard next == byte else { throw error }
    depth -= 1
    index += 1
  }

  private mutating func takeComma() -> Bool {
    guard next == UInt8(ascii: ",") else { return false }
    index += 1
    return true
  }

  // MARK: Numbers

  private mutating func parseNumber() throws(JSONSyntaxError) -> JSONValue {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") { index += 1 } else { try skipDigits() }
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let number = Int(text) { return .integer(number) }
    guard let number = Double(text) else { throw JSONSyntaxError(offset: start) }
    return .fraction(min(max(number, -.greatestFiniteMagnitude), .greatestFiniteMagnitude))
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    guard isDigit(next) else { throw error }
    while isDigit(next) { index += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  // MARK: Strings

  /// Reads a string from its first quotation mark on.
  private mutating func parseString() throws(JSONSyntaxError) -> String {
    index += 1
    let start = index
    var isASCII = true
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let text = try string(start..<index, isASCII: isASCII)
        index += 1
        return text
      case UInt8(ascii: "\\"): return try parseEscapedString(from: start)
      case 0..<0x20: throw error
      case 0x80...: isASCII = false
      default: break
      }
      index += 1
    }
    throw error
  }

  private func string(_ range: Range<Int>, isASCII: Bool) throws(JSONSyntaxError) -> String {
    if isASCII { return String(decoding: bytes[range], as: UTF8.self) }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw JSONSyntaxError(offset: range.lowerBound)
    }
    return text
  }

  /// Reads the rest of a string whose characters from `start` up to the first escape are known.
  private mutating func parseEscapedString(from start: Int) throws(JSONSyntaxError) -> String {
    var text = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw JSONSyntaxError(offset: start) }
        return text
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try parseEscape()).utf8)
      case 0..<0x20:
        index -= 1
        throw error
      default: text.append(byte)
      }
    }
    throw error
  }

  /// The character of an escape, from after its backslash on (RFC 8259, section 7).
  private mutating func parseEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let byte = next
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseCodeUnits()
    default:
      index -= 1
      throw error
    }
  }

  /// The character of one UTF-16 code unit, or of two that are a pair of surrogates.
  private mutating func parseCodeUnits() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try parseCodeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let afterFirst = index
    index += 2
    let second = try parseCodeUnit()
    guard UTF16.isTrailSurrogate(second) else {
      index = afterFirst
      return "\u{FFFD}"
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func parseCodeUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw error }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
