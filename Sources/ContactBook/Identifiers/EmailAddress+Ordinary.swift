extension EmailAddress {
  /// Reads the bytes of `text` in `range` as an ordinary address; nil for the rest, most of which `init(_:)` reads.
  package init?(ordinary text: [UInt8], in range: Range<Int>) {
    let isOrdinary = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe Self.isOrdinary(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    guard isOrdinary else { return nil }
    self.init(verified: String(decoding: text[range], as: UTF8.self))
  }

  /// Whether `text` is an address as nearly all are, and nothing else: two parts of ASCII letters, digits and `.-_+`
  /// about one `@`. Any other text may be an address as well: it has to be looked at closely.
  static func isOrdinary(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { unsafe isOrdinary($0) } ?? false
  }

  private static func isOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = -1
    var last = UInt8(ascii: ".")
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        // Most are letters.
      } else if byte == UInt8(ascii: "@") {
        guard at < 0, last != UInt8(ascii: "."), index <= 64 else { return false }
        at = index
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        guard last != UInt8(ascii: "."), last != UInt8(ascii: "@") else { return false }
      } else if byte &- 0x30 >= 10, byte != UInt8(ascii: "_"),
        byte != UInt8(ascii: "+") || at >= 0
      {
        return false
      }
      last = byte
    }
    let domain = bytes.count - at - 1
    // Short domains and those of this length may be a messenger's.
    return at > 0 && domain > 4 && domain != 14 && domain < 64 && last != UInt8(ascii: ".")
  }
}
