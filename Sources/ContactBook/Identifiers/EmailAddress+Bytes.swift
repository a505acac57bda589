extension EmailAddress {
  /// Reads the bytes of `text` in `range` as an address that needs no second look; nil for the rest, most of which
  /// `init(_:)` reads.
  ///
  /// Nearly all addresses of an export are of this kind: ASCII letters, digits and `._+-`, one `@`, a domain of
  /// labels. Beginnings and endings that messengers' and Exchange's ids share with addresses are left to `init(_:)`.
  package init?(plain text: [UInt8], in range: Range<Int>) {
    guard range.count <= 254, let first = range.first, text[first] | 0x20 != UInt8(ascii: "i") else { return nil }
    var index = range.lowerBound
    while index < range.upperBound, Self.isPlainInLocalPart(text[index]) { index += 1 }
    let local = index - range.lowerBound
    guard (1...64).contains(local), index < range.upperBound, text[index] == UInt8(ascii: "@"),
      Self.isPlainDomain(text, in: index + 1..<range.upperBound)
    else { return nil }
    self.init(verified: String(decoding: text[range], as: UTF8.self))
  }

  private static func isPlainInLocalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  /// Labels of letters and digits with dots between them; the last ends in none of the letters of a messenger's host.
  private static func isPlainDomain(_ text: [UInt8], in range: Range<Int>) -> Bool {
    var length = 0
    for index in range {
      switch text[index] {
      case UInt8(ascii: "."), UInt8(ascii: "-"):
        guard length > 0 else { return false }
        if text[index] == UInt8(ascii: ".") { length = 0 }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        length += 1
        guard length <= 63 else { return false }
      default: return false
      }
    }
    guard length > 1 else { return false }
    let last = text[range.upperBound - 1] | 0x20
    return last != UInt8(ascii: "s") && last != UInt8(ascii: "t") && last != UInt8(ascii: "d")
  }
}
