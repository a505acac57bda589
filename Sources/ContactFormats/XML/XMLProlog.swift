import Foundation

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
