/// What stands beside a written number and has digits of its own: "(2)", "- 2", "/02", "2x". Whether they are part of the
/// number nobody can tell.
enum NumberTail {
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
