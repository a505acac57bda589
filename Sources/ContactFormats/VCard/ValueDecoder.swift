import ContactBook

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
  /// What is to be told where `fallback` was a guess.
  private let guess: Diagnostic.Reason
  private var converters: [String: TextConverter?] = [:]
  /// Apart from those that the file names: it must not want for room.
  private var fallbackConverter: TextConverter?
  /// What is to be said of the file's encodings, each once.
  private(set) var reasons: [Diagnostic.Reason] = []

  /// A decoder of text that is in `encoding` where somebody said so, else in `guess` where it is no UTF-8; `reason` tells of the guess.
  init(_ fileText: FileText, encoding: TextEncoding?, guess: TextEncoding, reason: Diagnostic.Reason?) {
    self.fileText = fileText
    fallback = encoding ?? (guess == .utf8 || guess.isWide ? .windows1252 : guess)
    self.guess = fallback == guess ? reason ?? .guessedEncoding(fallback.name) : .guessedEncoding(fallback.name)
    isFallbackGiven = encoding != nil
  }

  /// The value of `line`, whose ranges are of `bytes`.
  mutating func value(of line: ContentLine, in bytes: [UInt8]) -> PropertyValue {
    isText(line, in: bytes)
      ? PropertyValue(bytes, at: line.value, hasBackslash: line.hasBackslash, isPlain: line.isPlain)
      : decodedValue(of: line, in: bytes)
  }

  /// Whether the value of `line` is UTF-8 as it stands, so that it need not be decoded.
  func isText(_ line: ContentLine, in bytes: [UInt8]) -> Bool {
    if line.parameters.encoding == .quotedPrintable { return false }
    // ISO-2022 and UTF-7 are of ASCII bytes alone: only a declared character set can tell.
    return line.isASCII ? line.parameters.charset.isEmpty || !bytes[line.value].contains(0x1B) : fileText == .utf8
  }

  /// The value of `line`, which is not text as it stands.
  mutating func decodedValue(of line: ContentLine, in bytes: [UInt8]) -> PropertyValue {
    if line.parameters.encoding == .quotedPrintable { return quotedPrintable(line, in: bytes) }
    return PropertyValue(utf8(Array(bytes[line.value]), charset: Self.name(line.parameters.charset, in: bytes)))
  }

  private mutating func quotedPrintable(_ line: ContentLine, in bytes: [UInt8]) -> PropertyValue {
    let isSeparated = bytes.position(of: UInt8(ascii: ";"), from: line.value.lowerBound, to: line.value.upperBound)
    let text = QuotedPrintable.decoded(bytes[line.value], escapesSeparators: isSeparated < line.value.upperBound)
    return PropertyValue(utf8(text, charset: Self.name(line.parameters.charset, in: bytes)))
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
        add(reason: .wrongEncoding(declared: charset, used: charset))
        return text
      }
    }
    add(reason: .wrongEncoding(declared: charset, used: isUTF8 ? TextEncoding.utf8.name : fallback.name))
    return isUTF8 ? bytes : fallback.decoded(bytes[...]).utf8
  }

  private mutating func inFallback(_ bytes: [UInt8]) -> [UInt8] {
    if !isFallbackGiven { add(reason: guess) }
    fallbackConverter = fallbackConverter ?? TextConverter(from: fallback.name)
    return fallbackConverter?.utf8(bytes[...]).utf8 ?? bytes
  }

  private mutating func converter(for charset: String) -> TextConverter? {
    if let known = converters[charset] { return known }
    // A file that names more is hostile.
    guard converters.count < 64 else { return nil }
    let converter = TextEncoding(charset).flatMap { TextConverter(from: $0.name) }
    converters[charset] = .some(converter)
    return converter
  }

  private mutating func add(reason: Diagnostic.Reason) {
    if reasons.count < 16, !reasons.contains(reason) { reasons.append(reason) }
  }
}

/// Quoted-printable (RFC 2045, section 6.7), whose soft line breaks were taken out before.
enum QuotedPrintable {
  /// The bytes that `text` stands for; an `=` without two hexadecimal digits stands for itself.
  ///
  /// With `escapesSeparators` a `;` that was written as `=3B` gets a backslash, because it separates nothing.
  static func decoded(_ text: ArraySlice<UInt8>, escapesSeparators: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "="), index + 2 < text.endIndex, let high = digit(text[index + 1]),
        let low = digit(text[index + 2])
      {
        let decoded = high << 4 | low
        if escapesSeparators, decoded == UInt8(ascii: ";") { output.append(UInt8(ascii: "\\")) }
        output.append(decoded)
        index += 3
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// TEXT values (RFC 6350, section 3.4): components, lists and backslash escapes.
enum EscapedText {
  /// `text` without its escapes. Writers escape more than they should, and colons; any other backslash is text.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < text.endIndex else {
        output.append(byte)
        continue
      }
      switch text[index] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): output.append(0x0A)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\\"): output.append(text[index])
      default: output.append(contentsOf: [byte, text[index]])
      }
      index += 1
    }
    return output
  }

  /// The end of the component that begins at `start`: the next `separator` that no backslash stands before.
  static func end(of separator: UInt8, from start: Int, to limit: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == separator { return index }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return limit
  }

  /// Parameter values (RFC 6868): `^n` is a line end, `^^` a caret, `^'` a quote; any other caret is text.
  static func uncareted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "^")) else { return Array(text) }
    var output: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "^"), index < text.endIndex else {
        output.append(byte)
        continue
      }
      switch text[index] {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "^"): output.append(byte)
      case UInt8(ascii: "'"): output.append(UInt8(ascii: "\""))
      default: output.append(contentsOf: [byte, text[index]])
      }
      index += 1
    }
    return output
  }
}
