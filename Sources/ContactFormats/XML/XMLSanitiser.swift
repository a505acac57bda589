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
