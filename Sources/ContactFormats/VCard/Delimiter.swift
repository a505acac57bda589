/// A line that opens or closes a card.
enum Delimiter {
  case begin, end
  /// `END:VCARDBEGIN:VCARD`: files that were put together without a line end between them.
  case endThenBegin

  /// The meaning of the BEGIN or END `line`; nil for those of anything but a card.
  init?(_ line: ContentLine, in lines: ContentLineReader) {
    let bytes = lines.bytes(of: line.storage)
    let word = bytes[line.value].filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.prefix(24).map(\.lowercased)
    switch (line.property, word) {
    case (.begin, Self.card): self = .begin
    case (.end, Self.card): self = .end
    case (.end, Self.card + Self.beginning + Self.card): self = .endThenBegin
    default: return nil
    }
  }

  private static let card = Array("vcard".utf8)
  private static let beginning = Array("begin:".utf8)
}

/// Where the card of an AGENT (vCard 2.1, section 2.4.4; RFC 2426, section 3.5.4) stands.
enum Agent {
  /// In the value, escaped, or somewhere else: nothing follows.
  case inValue
  /// From the next line on.
  case follows
  /// Its BEGIN is the value.
  case begins

  init(_ line: ContentLine, in lines: ContentLineReader) {
    let value = lines.bytes(of: line.storage)[line.value].filter { $0 > 0x20 }.prefix(24).map(\.lowercased)
    self = value.isEmpty ? .follows : value == Array("begin:vcard".utf8) ? .begins : .inValue
  }
}
