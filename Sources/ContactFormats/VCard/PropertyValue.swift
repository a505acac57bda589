/// A property's value in UTF-8, with its escapes.
struct PropertyValue {
  let bytes: [UInt8]
  let range: Range<Int>
  let hasBackslash: Bool
  /// Whether no part of it has more to be cleaned than the blanks at its ends.
  private let isPlain: Bool

  /// The value at `range` of `bytes`.
  init(_ bytes: [UInt8], at range: Range<Int>, hasBackslash: Bool, isPlain: Bool) {
    self.bytes = bytes
    self.range = range
    self.hasBackslash = hasBackslash
    self.isPlain = isPlain
  }

  /// The value that `bytes` are, all of them.
  init(_ bytes: [UInt8]) {
    let backslash = bytes.position(of: UInt8(ascii: "\\"), from: 0, to: bytes.count)
    self.init(bytes, at: 0..<bytes.count, hasBackslash: backslash < bytes.count, isPlain: false)
  }

  /// The whole text.
  var text: String { text(at: range) }

  /// The whole text, cleaned; nil when nothing is left.
  var cleanedText: String? { cleanedText(at: range) }

  /// Whether `byte` stands somewhere in the value.
  func contains(_ byte: UInt8) -> Bool {
    bytes.position(of: byte, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }

  /// The text at `part` of the value.
  func text(at part: Range<Int>) -> String {
    guard hasBackslash else { return bytes.string(at: part) }
    return String(decoding: EscapedText.unescaped(bytes[part]), as: UTF8.self)
  }

  /// The text at `part` of the value, cleaned, on one line.
  func cleanedName(at part: Range<Int>) -> String? {
    guard let clean = clean(part) else { return text(at: part).cleanedName }
    return bytes.string(at: clean)
  }

  /// The text at `part` of the value, cleaned.
  func cleanedText(at part: Range<Int>) -> String? {
    guard let clean = clean(part) else { return text(at: part).cleaned }
    return bytes.string(at: clean)
  }

  /// `part` without the blanks around it; nil where the text is empty or has more to be cleaned than that.
  private func clean(_ part: Range<Int>) -> Range<Int>? {
    guard !hasBackslash, let trimmed = bytes.withoutBlanks(part) else { return nil }
    return isPlain || bytes.isClean(trimmed) ? trimmed : nil
  }

  /// The components or the list of the value, which `separator` stands between where no backslash is before it.
  func parts(_ separator: UInt8, of whole: Range<Int>) -> Parts {
    Parts(value: self, separator: separator, start: whole.lowerBound, end: whole.upperBound)
  }

  /// The components of a name (RFC 6350, section 6.2.2). Some programs escape the separators as well, once or twice:
  /// where one component holds all of the text, they stand in it.
  var components: [Range<Int>] {
    let parts = Array(self.parts(UInt8(ascii: ";"), of: range))
    let filled = parts.filter { !$0.isEmpty }
    guard let first = filled.first else { return parts }
    let areAllEscaped = filled.count > 1 && filled.allSatisfy { bytes[$0.upperBound - 1] == Self.backslash }
    guard filled.count == 1 || areAllEscaped else { return parts }
    var components: [Range<Int>] = []
    var start = areAllEscaped ? range.lowerBound : first.lowerBound
    let end = areAllEscaped ? range.upperBound : first.upperBound
    while start <= end {
      let semicolon = bytes.position(of: UInt8(ascii: ";"), from: start, to: end)
      var last = semicolon
      while last > start, bytes[last - 1] == Self.backslash { last -= 1 }
      components.append(start..<last)
      start = semicolon + 1
    }
    return components.count > 1 ? components : parts
  }

  private static let backslash = UInt8(ascii: "\\")

  /// The part that begins at `start`, which moves behind it; nil where `end` is passed, and none is left.
  func part(_ separator: UInt8, from start: inout Int, to end: Int) -> Range<Int>? {
    guard start <= end else { return nil }
    let first = start
    let stop =
      hasBackslash
      ? EscapedText.end(of: separator, from: first, to: end, in: bytes)
      : bytes.position(of: separator, from: first, to: end)
    start = stop + 1
    return first..<stop
  }

  /// The parts of a value, one after the other; of an empty value, one that is empty.
  struct Parts: Sequence, IteratorProtocol {
    fileprivate let value: PropertyValue
    fileprivate let separator: UInt8
    fileprivate var start: Int
    fileprivate let end: Int

    mutating func next() -> Range<Int>? { value.part(separator, from: &start, to: end) }
  }
}

extension [UInt8] {
  /// `range` without the blanks around it; nil where that is empty or may be a placeholder.
  fileprivate func withoutBlanks(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] == 0x20 { start += 1 }
    while start < end, self[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    let count = end - start
    let mayBePlaceholder = Placeholders.signatures.mayHold(
      self[start], self[start + count / 2], self[end - 1], count: count)
    guard !mayBePlaceholder else { return nil }
    return start..<end
  }

  /// Whether nothing is to be cleaned in `range`, of UTF-8, which no blank begins or ends.
  fileprivate func isClean(_ range: Range<Int>) -> Bool {
    let survey = TextSurvey(self, in: range)
    return survey.isClean && survey.hasOnlySingleBlanks
  }
}
