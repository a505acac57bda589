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
