/// The text of one cell as its program means it, cleaned, with what its bytes tell before anything looks at them again.
struct Cell {
  /// The value: NFC, without invisible characters, surrounding blanks and what spreadsheets put around it.
  let text: String
  let traits: Traits

  /// What kinds of bytes a text has.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// Bytes that `cleaned` may change or drop, or that a name must not keep.
    static let unclean = Traits(rawValue: 1)
    static let blank = Traits(rawValue: 2)
    static let colon = Traits(rawValue: 4)
    /// `,` `;` `|` and line ends.
    static let separator = Traits(rawValue: 8)
    static let slash = Traits(rawValue: 16)
    static let angle = Traits(rawValue: 32)
    /// Two blanks side by side.
    static let blankRun = Traits(rawValue: 64)
  }

  /// Whether a name of this text has nothing to be put on one line.
  var isOneLine: Bool { traits.isDisjoint(with: [.unclean, .blankRun]) }

  /// The cell of the `field` in `bytes`; nil when nothing is in it, or only a word that programs print for nothing.
  init?(_ field: FieldRange, in bytes: [UInt8], dialect: Dialect) {
    var start = field.start
    var end = field.end
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    let traits = Traits(of: bytes, in: start..<end)
    if traits.contains(.unclean) || field.form == .escaped || SpreadsheetCell.mayBegin(with: bytes[start]) {
      let value = SpreadsheetCell.value(of: field.text(in: bytes, dialect: dialect))
      self.init(unclean: value)
    } else {
      let text = bytes.string(at: start..<end)
      if Self.mayBeWordForNothing(bytes[start], bytes[end - 1]), text.isWordForNothing { return nil }
      self.init(text: text, traits: traits)
    }
  }

  /// Names begin like words that programs print for nothing, but few end like them too.
  private static func mayBeWordForNothing(_ first: UInt8, _ last: UInt8) -> Bool {
    guard first.mayBeginWordForNothing else { return false }
    return switch last | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "l"): true
    default: last == UInt8(ascii: "-") || last == UInt8(ascii: ")") || last == UInt8(ascii: "0")
    }
  }

  private init(text: String, traits: Traits) {
    self.text = text
    self.traits = traits
  }

  /// The cell of a text that may need cleaning.
  init?(unclean value: some StringProtocol) {
    guard let text = value.cleaned else { return nil }
    let bytes = Array(text.utf8)
    self.init(text: text, traits: Traits(of: bytes, in: bytes.indices))
  }
}

extension Cell.Traits {
  /// What the bytes in `range` have, which no blank surrounds.
  @inline(__always)
  fileprivate init(of bytes: [UInt8], in range: Range<Int>) {
    self = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = bytes.lengthOfOrdinaryLetter(at: index, to: range.upperBound)
        if length == 0 { insert(.unclean) }
        index &+= Swift.max(length, 1)
        continue
      }
      // Letters and digits are most of every text.
      if (byte | 0x20) &- UInt8(ascii: "a") >= 26, byte &- UInt8(ascii: "0") >= 10 {
        formUnion(Cell.Traits(of: byte))
        if byte == 0x20, bytes[index - 1] == 0x20 { insert(.blankRun) }
      }
      index &+= 1
    }
  }

  fileprivate init(of byte: UInt8) {
    self =
      switch byte {
      case 0x20: .blank
      case UInt8(ascii: ":"): .colon
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): .separator
      case 0x0A, 0x0D: [.separator, .unclean]
      case UInt8(ascii: "/"): .slash
      case UInt8(ascii: "<"), UInt8(ascii: ">"): .angle
      case 0x21..<0x7F: []
      default: .unclean
      }
  }
}
