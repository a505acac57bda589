/// The digits of a written number that libphonenumber should see: what people and programs put around them is taken
/// off, extensions and dial pauses are cut, vanity letters are digits.
struct DialableText {
  /// ASCII digits with an optional leading `+`.
  let bytes: [UInt8]
  /// Whether a country code leads, marked by `+`.
  var isInternational: Bool { bytes.first == UInt8(ascii: "+") }

  /// Reads `written`, dialled from `region`.
  init(_ written: String, region: Region?) throws(PhoneNumber.Rejection) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    guard written.utf8.count <= 1024 else { throw .tooLong }
    if !Self.copyDigits(of: written, to: &bytes) {
      var number = try WrittenNumber(written)
      bytes = try number.digits(region: region)
    }
    try Self.refusePlaceholder(bytes)
    if bytes.starts(with: "+00".utf8) {
      bytes.removeFirst(3)
      bytes.insert(UInt8(ascii: "+"), at: 0)
    } else if region == nil, bytes.starts(with: "00".utf8), (10...17).contains(bytes.count) {
      bytes.replaceSubrange(..<2, with: "+".utf8)
    }
    self.bytes = bytes
  }

  /// Copies the digits of a text of nothing but digits, blanks and the usual separators; false for any other.
  private static func copyDigits(of text: String, to bytes: inout [UInt8]) -> Bool {
    var hasSigns = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case UInt8(ascii: "+"):
        guard bytes.isEmpty else { return false }
        bytes.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "."): continue
      case UInt8(ascii: "-"), UInt8(ascii: "/"): hasSigns = true
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        hasSigns = true
        // After a country code they may hold a trunk zero.
        guard bytes.first != UInt8(ascii: "+"), !bytes.starts(with: "00".utf8) else { return false }
      default: return false
      }
    }
    // `.0` at the end may be what a spreadsheet added; what else may be no part of the number has to be looked at.
    guard bytes.count > 1, !text.utf8.suffix(2).elementsEqual(".0".utf8) else { return false }
    return !hasSigns || !StrayDigits.isDoubtful(Array(text.utf8))
  }

  /// Digits that stand for no number: one throughout, or a row of them counted up.
  private static func refusePlaceholder(_ bytes: [UInt8]) throws(PhoneNumber.Rejection) {
    guard let last = bytes.last, bytes.contains(where: { $0 != UInt8(ascii: "+") }) else { throw .notANumber }
    let digits = bytes.drop { $0 == UInt8(ascii: "+") }
    let sameAtTheEnd = digits.reversed().prefix { $0 == last }.count
    if sameAtTheEnd >= 9 || (sameAtTheEnd == digits.count && digits.count >= 5) { throw .placeholder }
    if digits.count >= 7, "01234567890".utf8.starts(with: digits) || "1234567890".utf8.starts(with: digits) {
      throw .placeholder
    }
  }
}

/// Whether `byte` is one of ASCII's digits.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Digits beside a written number that may be no part of it: "(2)", "- 2", "/02", "2x".
enum StrayDigits {
  /// Whether `text`, digits and what people write between them, has digits that may be no part of the number.
  static func isDoubtful(_ text: [UInt8]) -> Bool {
    isInBrackets(text) || isSetOff(text) || hasJoint(text)
  }

  /// Whether `text`, which a word that announces no extension comes after, ends in digits that are the word's.
  static func belongsToWord(_ text: ArraySlice<UInt8>) -> Bool {
    guard let last = LastGroup(text), !last.separators.isEmpty else { return false }
    if last.digits.count != 2 { return last.digits.count == 1 }
    // "2. floor", "2x"; French numbers end in groups of two digits themselves.
    let adjoins = last.after.isEmpty || last.after.first == UInt8(ascii: ".")
    return adjoins || last.separators.contains(UInt8(ascii: " ")) && last.digitsBefore != 2
  }

  /// Whether the digits that `text` begins with count the numbers of a person, as in "Tel 2: 0171".
  static func beginsWithOrdinal(_ text: ArraySlice<UInt8>) -> Bool {
    let first = text.prefix(while: isDigit)
    let rest = text.dropFirst(first.count)
    guard (1...2).contains(first.count), first.first != UInt8(ascii: "0"), let next = rest.firstIndex(where: isDigit)
    else { return false }
    return next > rest.startIndex && rest[next] == UInt8(ascii: "0") && rest[..<next] != [UInt8(ascii: "(")]
  }

  /// `0171 3920010 (2)`
  private static func isInBrackets(_ text: [UInt8]) -> Bool {
    guard let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
      text[..<open].contains(where: isDigit)
    else { return false }
    let after = text[open...].drop { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
    return text[open..<after.startIndex].contains(where: isDigit) && !after.contains(where: isDigit)
  }

  /// `0171 3920010/02`, `0171 3920010 - 2`
  private static func isSetOff(_ text: [UInt8]) -> Bool {
    guard let last = LastGroup(text[...]) else { return false }
    if last.separators.contains(UInt8(ascii: "/")) {
      // French numbers are written in pairs, whatever parts them.
      let arePairs = last.digits.count == 2 && last.digitsBefore == 2 && text.count { $0 == UInt8(ascii: "/") } == 4
      return last.digits.count <= 3 && !arePairs
    }
    let isDash = last.separators.first == UInt8(ascii: " ") && last.separators.last == UInt8(ascii: " ")
    return isDash && last.separators.contains(UInt8(ascii: "-")) && last.digits.count <= 2
  }

  /// Signs that join numbers, and stand in none.
  private static func hasJoint(_ text: [UInt8]) -> Bool {
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else { return false }
    return text[first...last].contains { "+:&".utf8.contains($0) }
  }

  /// The last digits of a text and what stands about them.
  private struct LastGroup {
    let digits: ArraySlice<UInt8>
    /// What parts them from the digits before them.
    let separators: ArraySlice<UInt8>
    let digitsBefore: Int
    let after: ArraySlice<UInt8>

    /// Nil where no digits stand before the last ones.
    init?(_ text: ArraySlice<UInt8>) {
      guard let last = text.lastIndex(where: isDigit) else { return nil }
      after = text[(last + 1)...]
      digits = text[...last].suffix(while: isDigit)
      let before = text[..<digits.startIndex]
      guard let end = before.lastIndex(where: isDigit) else { return nil }
      separators = before[(end + 1)...]
      digitsBefore = before[...end].suffix(while: isDigit).count
    }
  }
}

extension ArraySlice<UInt8> {
  /// The elements at the end that all satisfy `predicate`.
  fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    guard let last = lastIndex(where: { !predicate($0) }) else { return self }
    return self[(last + 1)...]
  }
}
