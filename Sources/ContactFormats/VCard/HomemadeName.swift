import ContactBook

/// What a property name means that programs and people made up: `TEL1`, `PHONE.WORK`, `X-MOBILE`, `CORREO`.
enum HomemadeName {
  /// Makes of `line`, whose name nothing knows, a property that is used where the name leaves no doubt: it means what the
  /// same word means as the header of a column.
  static func resolve(_ line: inout ContentLine, in bytes: [UInt8]) {
    // A header names one of many columns; a line of text may begin with anything.
    guard isName(withoutNumber(line.name, in: bytes), in: bytes) else { return }
    let name = bytes.string(at: line.name)
    if let property = property(of: name) {
      line.property = property
    } else if !line.group.isEmpty, let property = property(of: bytes.string(at: line.group) + " (" + name + ")") {
      // In `PHONE.WORK` no group stands before the dot, but the half of a name.
      line.property = property
      line.name = line.group.lowerBound..<line.name.upperBound
      line.group = 0..<0
    }
  }

  private static func property(of name: String) -> VCardProperty? {
    let word = name.prefix(2).lowercased() == "x-" ? name.dropFirst(2) : name[...]
    guard case .field(let field) = FieldDictionary.standard.meaning(of: word) else { return nil }
    switch field {
    case .phone: return .labelledTelephone
    case .email: return .labelledEmail
    case .fullName: return .writtenName
    case .givenName: return .givenName
    case .familyName: return .familyName
    default: return nil
    }
  }

  /// Whether a name is written as RFC 6350 and its bad writers do, without blanks: a part of an export, not of a text.
  static func isName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let marks = Array("._/".utf8)
    return range.count <= 40
      && range.allSatisfy { bytes[$0].isNameByte || bytes[$0] >= 0x80 || marks.contains(bytes[$0]) }
  }

  /// `Phone 2` without its number.
  private static func withoutNumber(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let last = range.last { bytes[$0] &- 0x30 >= 10 && !bytes[$0].isBlank }
    return range.lowerBound..<(last.map { $0 + 1 } ?? range.lowerBound)
  }

  /// Whether a line under a made-up name is rather one of a note that was broken without folds: "Handy: 0171 …".
  static func isProse(_ line: ContentLine, in bytes: [UInt8]) -> Bool {
    guard !line.value.isEmpty, bytes[line.value.lowerBound].isBlank else { return false }
    return bytes[line.name].contains { $0 &- UInt8(ascii: "a") < 26 }
  }

  /// The longest value that is taken for a number or an address.
  static let longestValue = 80

  /// Whether the text at `range` looks like an address or a telephone number, and not like a date or a program's own
  /// number.
  static func looksLikeIdentifier(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let range = bytes.trimmed(range)
    guard (6...longestValue).contains(range.count) else { return false }
    let text = bytes.string(at: range)
    if text.utf8.contains(UInt8(ascii: "@")) { return EmailAddress(text) != nil }
    let written = text.lowercased().hasPrefix("tel:") ? text.dropFirst(4) : text[...]
    let digits = written.utf8.filter { $0 &- 0x30 < 10 }
    guard (7...15).contains(digits.count), Set(digits).count > 1,
      written.utf8.allSatisfy({ $0 &- 0x30 < 10 || " +-()./".utf8.contains($0) })
    else { return false }
    // Dates and counted things begin otherwise.
    return ["+", "0", "("].contains { written.hasPrefix($0) } && !written.hasPrefix("0000")
  }
}

/// What the unknown names that were read last mean: an export has the same few in every card.
struct RecentNames {
  private struct Entry {
    var name: [UInt8] = []
    var property = VCardProperty.unknown
    var isWithGroup = false
  }

  private var entries = [Entry](repeating: Entry(), count: 32)

  /// Makes of `line`, whose name nothing knows, what `HomemadeName` does.
  mutating func resolve(_ line: inout ContentLine, in bytes: [UInt8]) {
    let whole = (line.group.isEmpty ? line.name : line.group).lowerBound..<line.name.upperBound
    let slot = Int(truncatingIfNeeded: (bytes.word(at: whole.upperBound &- 8).bits &* 0x9E37_79B9_7F4A_7C15) &>> 59)
    if !entries[slot].name.elementsEqual(bytes[whole]) {
      var resolved = line
      HomemadeName.resolve(&resolved, in: bytes)
      entries[slot] = Entry(
        name: Array(bytes[whole]), property: resolved.property ?? .unknown, isWithGroup: resolved.name == whole)
    }
    line.property = entries[slot].property
    if entries[slot].isWithGroup, line.property != .unknown { (line.name, line.group) = (whole, 0..<0) }
  }
}
