import Foundation

/// An e-mail address with what people and programs put around it: a scheme, a display name, quotes, punctuation.
struct WrappedAddress {
  /// What is left without it, in Unicode's NFC; not necessarily an address.
  let address: String

  init(_ text: String) {
    var rest = Substring(Self.withoutInvisibles(text))
    var isURI = false
    rest = Self.trimmed(rest)
    while let prefix = Self.prefixes.first(where: { Self.starts(rest.utf8, with: $0) }) {
      isURI = isURI || prefix.elementsEqual("mailto:".utf8)
      rest = Self.trimmed(rest[rest.utf8.index(rest.startIndex, offsetBy: prefix.count)...])
    }
    if let open = rest.utf8.lastIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.utf8.index(after: open)...]
      rest = rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex)]
    } else if rest.utf8.last == UInt8(ascii: ")"), let comment = rest.utf8.lastIndex(of: UInt8(ascii: "(")) {
      // RFC 822's older way: the address, then the name as a comment.
      rest = rest[..<comment]
    }
    if let query = rest.utf8.firstIndex(of: UInt8(ascii: "?")), rest[..<query].utf8.contains(UInt8(ascii: "@")) {
      rest = rest[..<query]
    }
    rest = Self.trimmed(rest)
    if isURI || !rest.utf8.contains(UInt8(ascii: "@")), rest.utf8.contains(UInt8(ascii: "%")) {
      address = rest.removingPercentEncoding ?? String(rest)
    } else {
      address = String(rest)
    }
  }

  private static let prefixes = ["mailto:", "smtp:", "internet:", "email:", "e-mail:"].map { Array($0.utf8) }

  private static func starts(_ utf8: Substring.UTF8View, with prefix: [UInt8]) -> Bool {
    var bytes = utf8.makeIterator()
    return prefix.allSatisfy { byte in bytes.next().map { $0 | 0x20 == byte | 0x20 } ?? false }
  }

  /// What stands about addresses in lists and sentences and never ends one.
  private static let wrapping = Set(" \t\r\n\u{A0}<>\"'`.,;:“”„‘’«»".unicodeScalars)
  private static let opening = wrapping.subtracting(".'`".unicodeScalars).union("'".unicodeScalars)

  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !opening.contains($0) }),
      let last = scalars.lastIndex(where: { !wrapping.contains($0) }), first <= last
    else { return "" }
    return text[first...last]
  }

  private static func withoutInvisibles(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case 0xFF20: scalars.append("@")
      case 0xFF0E: scalars.append(".")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
