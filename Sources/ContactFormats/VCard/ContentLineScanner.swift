/// Splits one line, or what was unfolded to one, into name, parameters and value.
enum ContentLineScanner {
  /// What stands before a value.
  struct Head {
    var group = 0..<0
    var name = 0..<0
    var parameters = 0..<0
    /// The colon before the value; the end of the line where there is none.
    var end = 0
    /// Whether there is a colon: a line without is no property.
    var hasValue = false
  }

  /// Reads from `start` up to the colon before the value, or to the end of the line.
  @inline(__always) static func head(of bytes: [UInt8], from start: Int, to limit: Int) -> Head {
    var head = Head()
    var index = start
    var dots: UInt64 = 0
    while index < limit {
      let word = bytes.word(at: index)
      // `:` and `;` differ in the lowest bit alone.
      let ends =
        ByteWord(word.bits | 0x0101_0101_0101_0101).firstMatch(0x3B) | word.firstMatch(0x0A) | word.firstMatch(0x0D)
      let count = min(ends == 0 ? 8 : ends.trailingZeroBitCount >> 3, limit - index)
      dots |= word.prefix(count).firstMatch(UInt8(ascii: "."))
      index += count
      if count < 8 { break }
    }
    var end = index
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    head.name = start..<end
    if dots != 0 { splitGroup(&head, in: bytes) }
    if index < limit, bytes[index] == UInt8(ascii: ";") {
      let first = index + 1
      index = endOfParameters(bytes, from: first, to: limit)
      head.parameters = first..<index
    }
    head.end = index
    head.hasValue = index < limit && bytes[index] == UInt8(ascii: ":")
    return head
  }

  /// A group is what stands before the last dot, if it is of letters, digits and hyphens (RFC 6350, section 3.3).
  private static func splitGroup(_ head: inout Head, in bytes: [UInt8]) {
    let name = head.name
    guard let dot = name.last(where: { bytes[$0] == UInt8(ascii: ".") }), dot > name.lowerBound,
      dot + 1 < name.upperBound,
      (name.lowerBound..<dot).allSatisfy({ bytes[$0].isNameByte })
    else { return }
    head.group = name.lowerBound..<dot
    head.name = (dot + 1)..<name.upperBound
  }

  /// The first `:` outside of quotes, or the end of the line. A quote that is never closed quotes nothing.
  private static func endOfParameters(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    var isQuoted = false
    var firstColon: Int?
    while index < limit {
      let word = bytes.word(at: index)
      let stops =
        word.firstMatch(UInt8(ascii: ":")) | word.firstMatch(UInt8(ascii: "\"")) | word.firstMatch(0x0A)
        | word.firstMatch(0x0D)
      guard stops != 0 else {
        index += 8
        continue
      }
      index += stops.trailingZeroBitCount >> 3
      guard index < limit else { break }
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if !isQuoted { return index }
        firstColon = firstColon ?? index
      case UInt8(ascii: "\""): isQuoted.toggle()
      default: return firstColon ?? index
      }
      index += 1
    }
    return firstColon ?? limit
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a group or a parameter.
  var isNameByte: Bool { lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == UInt8(ascii: "-") }
}
