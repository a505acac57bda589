/// A line that opens or closes a card.
enum Delimiter {
  case begin, end
  /// `END:VCARDBEGIN:VCARD`: files that were put together without a line end between them.
  case endThenBegin

  /// The meaning of the BEGIN or END `line`; nil for those of anything but a card.
  init?(_ line: ContentLine, in bytes: [UInt8]) {
    let value = bytes.trimmed(line.value)
    switch Self.table.position(of: value, in: bytes) {
    case 0: self = line.property == .begin ? .begin : .end
    case 1 where line.property == .end: self = .endThenBegin
    default: return nil
    }
  }

  private static let table = WordTable(["vcard", "vcardbegin:vcard"])
}

/// Where the card of an AGENT (vCard 2.1, section 2.4.4; RFC 2426, section 3.5.4) stands.
enum Agent {
  /// In the value, escaped, or somewhere else: nothing follows.
  case inValue
  /// From the next line on.
  case follows
  /// Its BEGIN is the value.
  case begins

  init(_ line: ContentLine, in bytes: [UInt8]) {
    let value = bytes.trimmed(line.value)
    self = value.isEmpty ? .follows : Self.table.position(of: value, in: bytes) == nil ? .inValue : .begins
  }

  private static let table = WordTable(["begin:vcard", "begin: vcard"])
}

extension [UInt8] {
  /// `range` without the blanks and quotes around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isBlank || self[start] == UInt8(ascii: "\"") { start += 1 }
    while start < end, self[end - 1].isBlank || self[end - 1] == UInt8(ascii: "\"") { end -= 1 }
    return start..<end
  }
}
