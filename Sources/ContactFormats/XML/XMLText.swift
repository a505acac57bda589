import ContactBook
import Foundation

/// A document as it is given to libxml2: in UTF-8, from its first `<`.
struct XMLText {
  /// UTF-8, but for damage.
  private(set) var bytes: [UInt8]
  /// Where the first `<` stands.
  private(set) var start: Int
  /// The lines before it.
  private(set) var linesBefore: Int
  /// The encoding that the file is in.
  let encoding: TextEncoding
  /// What is to be told of the encoding; nil when it is as declared.
  let warning: Diagnostic.Reason?

  /// Decodes `file`.
  ///
  /// - Throws: `InputError.documentType` where a document type has an internal subset, for that may hold anything.
  init(_ file: [UInt8], options: ReadOptions) throws(InputError) {
    let detected = EncodingDetection(file)
    let declared = XMLProlog.declaredEncoding(in: file[detected.markLength...])
    let choice = Self.encoding(detected, declared: declared, options: options)
    encoding = choice.encoding
    warning = choice.warning
    if encoding == .utf8 {
      bytes = file
      start = detected.markLength
    } else {
      bytes = encoding.decoded(file[detected.markLength...]).utf8
      start = 0
    }
    linesBefore = 0
    while start < bytes.count, bytes[start] != UInt8(ascii: "<") {
      if bytes[start] == 0x0A { linesBefore += 1 }
      start += 1
    }
    if XMLProlog.hasInternalSubset(bytes[start...]) { throw .documentType }
  }

  /// A byte order mark and the zeros of UTF-16 are stronger than a declaration, a declaration is stronger than a guess.
  private static func encoding(
    _ detected: EncodingDetection, declared: String?, options: ReadOptions
  ) -> (encoding: TextEncoding, warning: Diagnostic.Reason?) {
    let isFixed = detected.markLength > 0 || detected.encoding != .utf8 && detected.isCertain
    guard let declared else {
      if !isFixed, let named = options.encoding { return (named, nil) }
      return (detected.encoding, detected.guess)
    }
    let mismatch = Diagnostic.Reason.wrongEncoding(declared: declared, used: detected.encoding.name)
    let isWide = declared.uppercased().hasPrefix("UTF-16") || declared.uppercased().hasPrefix("UCS-2")
    if isFixed {
      let agrees = isWide == detected.encoding.name.hasPrefix("UTF-16")
      return (detected.encoding, agrees ? nil : mismatch)
    }
    guard !isWide, let named = TextEncoding(declared) else { return (detected.encoding, mismatch) }
    if named == .utf8 || named.name.uppercased() == "UTF8" {
      return (detected.encoding, detected.encoding == .utf8 ? nil : mismatch)
    }
    return (named, nil)
  }

  /// The document with what XML forbids taken out; nil when nothing was.
  ///
  /// - Throws: `InputError.documentType` as `init` does.
  func sanitised() throws(InputError) -> XMLText? {
    guard let clean = XMLSanitiser.sanitised(bytes[start...]) else { return nil }
    // What was taken out may have hidden a document type.
    guard !XMLProlog.hasInternalSubset(clean[...]) else { throw .documentType }
    var copy = self
    copy.bytes = clean
    copy.start = 0
    return copy
  }
}

/// What stands before the root element (XML 1.0, section 2.8).
enum XMLProlog {
  /// The encoding that the XML declaration of `bytes`, in any encoding that holds ASCII, names; nil for none.
  static func declaredEncoding(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(1024).filter { $0 != 0 }
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard declaration.contains("<?xml"), let name = declaration.range(of: "encoding") else { return nil }
    let value = declaration[name.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    let encoding = value.dropFirst().prefix { $0 != quote }
    return encoding.isEmpty || encoding.utf8.count > 40 ? nil : String(encoding)
  }

  /// Whether a document type with declarations of its own stands before the root element of `bytes`, in UTF-8.
  static func hasInternalSubset(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<?".utf8) {
        rest = after("?>", in: rest)
      } else if rest.starts(with: "<!--".utf8) {
        rest = after("-->", in: rest.dropFirst(4))
      } else if rest.starts(with: "<!".utf8) {
        return opensSubset(rest)
      } else {
        return false
      }
    }
  }

  /// Whether the declaration at the start of `bytes` has a `[` outside of quotes.
  private static func opensSubset(_ bytes: ArraySlice<UInt8>) -> Bool {
    var quote: UInt8?
    for byte in bytes {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        return true
      } else if byte == UInt8(ascii: ">") {
        return false
      }
    }
    return false
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(mark.utf8)
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return bytes[(found + mark.count)...] }
      place = found + 1
    }
    return []
  }
}

/// Takes out of a document what XML forbids and exporters write all the same: control characters, and ampersands that
/// begin no reference.
enum XMLSanitiser {
  /// A document with more stray ampersands is no damaged list of contacts.
  private static let limit = 100_000

  /// `bytes` in a form that libxml2 reads, in as many lines; nil when there is nothing to mend.
  static func sanitised(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let text = isValidUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)[...]
    var clean: [UInt8] = []
    clean.reserveCapacity(text.count + 64)
    var isMended = text.count != bytes.count
    var ampersands = 0
    var index = text.startIndex
    var literalEnd = index
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        isMended = true
      } else if byte == 0xEF,
        text[index...].starts(with: [0xEF, 0xBF, 0xBE]) || text[index...].starts(with: [0xEF, 0xBF, 0xBF])
      {
        isMended = true
        index += 2
      } else if byte == UInt8(ascii: "&"), index >= literalEnd, !beginsReference(text[index...]) {
        clean.append(contentsOf: "&amp;".utf8)
        isMended = true
        ampersands += 1
        if ampersands > limit { return nil }
      } else {
        if byte == UInt8(ascii: "<"), index >= literalEnd, index + 1 < text.endIndex,
          text[index + 1] == UInt8(ascii: "!")
        {
          literalEnd = endOfLiteral(text[index...])
        }
        clean.append(byte)
      }
      index += 1
    }
    return isMended ? clean : nil
  }

  /// Whether an `&` begins one of XML's five entities, or names a character that may stand in a document.
  private static func beginsReference(_ text: ArraySlice<UInt8>) -> Bool {
    guard let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    guard name.hasPrefix("#") else { return ["amp", "lt", "gt", "quot", "apos"].contains(name) }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number else { return false }
    switch number {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
    default: return false
    }
  }

  /// Where the comment or CDATA section ends that begins at the `<`, in which an ampersand is only itself.
  private static func endOfLiteral(_ text: ArraySlice<UInt8>) -> Int {
    let end: [UInt8]
    if text.starts(with: "<![CDATA[".utf8) {
      end = Array("]]>".utf8)
    } else if text.starts(with: "<!--".utf8) {
      end = Array("-->".utf8)
    } else {
      return text.startIndex
    }
    var place = text.startIndex
    while let found = text[place...].firstIndex(of: end[0]) {
      if text[found...].starts(with: end) { return found }
      place = found + 1
    }
    return text.endIndex
  }
}
