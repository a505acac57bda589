import ContactBook

/// A property's value with what is still to be done to it.
struct PropertyValue {
  let bytes: [UInt8]
  let range: Range<Int>
  let isQuotedPrintable: Bool
  let hasEscapes: Bool
  /// The declared character set, of the line's own storage; empty without.
  let charset: String

  /// Whether `byte` stands somewhere in the value.
  func contains(_ byte: UInt8) -> Bool {
    bytes.position(of: byte, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }
}

/// Turns values into text: quoted-printable first, then the character set, then escapes.
struct ValueDecoder {
  /// What is known of the file's text outside of quoted-printable.
  enum FileText {
    /// All of it is UTF-8, or was brought into it.
    case utf8
    /// Bytes of encodings that the properties name, or not.
    case eightBit
  }

  private let fileText: FileText
  /// What text of no declared character set is read as, where it is not UTF-8.
  private let fallback: TextEncoding
  /// Whether a person said that it is `fallback`.
  private let isFallbackGiven: Bool
  private var converters: [String: TextConverter?] = [:]
  /// What is to be said of the file's encodings, each once.
  private(set) var reasons: [Diagnostic.Reason] = []

  init(_ fileText: FileText, encoding: TextEncoding?) {
    self.fileText = fileText
    fallback = encoding ?? .windows1252
    isFallbackGiven = encoding != nil
  }

  /// The value of `line`, whose ranges are of `bytes`, ready to be split into components.
  mutating func value(of line: ContentLine, in bytes: [UInt8]) -> PropertyValue {
    let isQuotedPrintable = line.parameters.words.contains(.quotedPrintable)
    if !isQuotedPrintable, line.isASCII || fileText == .utf8 {
      guard !line.isASCII || line.parameters.charset.isEmpty || !bytes[line.value].contains(0x1B) else {
        return converted(line, in: bytes)
      }
      return PropertyValue(
        bytes: bytes, range: line.value, isQuotedPrintable: false, hasEscapes: line.hasBackslash, charset: "")
    }
    guard isQuotedPrintable else { return converted(line, in: bytes) }
    let charset = Self.name(line.parameters.charset, in: bytes)
    let value = PropertyValue(
      bytes: bytes, range: line.value, isQuotedPrintable: true, hasEscapes: line.hasBackslash, charset: charset)
    // A separator that is itself written as `=3B` separates only where no other does.
    guard !bytes[line.value].contains(UInt8(ascii: ";")) else { return value }
    let text = utf8(QuotedPrintable.decoded(bytes[line.value]), charset: charset)
    return PropertyValue(
      bytes: text, range: 0..<text.count, isQuotedPrintable: false, hasEscapes: text.contains(UInt8(ascii: "\\")),
      charset: "")
  }

  /// The text at `range` of `value`.
  mutating func text(of value: PropertyValue, at range: Range<Int>) -> String {
    if !value.isQuotedPrintable {
      guard value.hasEscapes else { return String(decoding: value.bytes[range], as: UTF8.self) }
      return String(decoding: EscapedText.unescaped(value.bytes[range]), as: UTF8.self)
    }
    let text = utf8(QuotedPrintable.decoded(value.bytes[range]), charset: value.charset)
    return String(decoding: EscapedText.unescaped(text[...]), as: UTF8.self)
  }

  private mutating func converted(_ line: ContentLine, in bytes: [UInt8]) -> PropertyValue {
    let text = utf8(Array(bytes[line.value]), charset: Self.name(line.parameters.charset, in: bytes))
    return PropertyValue(
      bytes: text, range: 0..<text.count, isQuotedPrintable: false, hasEscapes: text.contains(UInt8(ascii: "\\")),
      charset: "")
  }

  private static func name(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[range].prefix(40), as: UTF8.self)
  }

  /// `bytes` of the character set that is declared, in UTF-8.
  private mutating func utf8(_ bytes: [UInt8], charset: String) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) else { return bytes }
    let isUTF8 = isValidUTF8(bytes)
    if charset.isEmpty { return isUTF8 && !isFallbackGiven ? bytes : inFallback(bytes) }
    if isUTF8, ["utf-8", "utf8"].contains(charset.lowercased()) { return bytes }
    if let converter = converter(for: charset) {
      let (text, isExact) = converter.utf8(bytes[...])
      if isExact { return text }
      if !isUTF8, !["utf-8", "utf8", "us-ascii", "ascii"].contains(charset.lowercased()) {
        note(.wrongEncoding(declared: charset, used: charset))
        return text
      }
    }
    note(.wrongEncoding(declared: charset, used: isUTF8 ? TextEncoding.utf8.name : fallback.name))
    return isUTF8 ? bytes : fallback.decoded(bytes[...]).utf8
  }

  private mutating func inFallback(_ bytes: [UInt8]) -> [UInt8] {
    if !isFallbackGiven { note(.guessedEncoding(fallback.name)) }
    return converter(for: fallback.name)?.utf8(bytes[...]).utf8 ?? bytes
  }

  private mutating func converter(for charset: String) -> TextConverter? {
    if let known = converters[charset] { return known }
    // A file that names more is hostile.
    guard converters.count < 64 else { return nil }
    let converter = TextEncoding(charset).flatMap { TextConverter(from: $0.name) }
    converters[charset] = .some(converter)
    return converter
  }

  private mutating func note(_ reason: Diagnostic.Reason) {
    if reasons.count < 16, !reasons.contains(reason) { reasons.append(reason) }
  }
}
