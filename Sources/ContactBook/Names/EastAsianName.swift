/// A name of a script that is written without blanks, family name first.
struct EastAsianName {
  private let texts: [String]

  /// The name that `words` are.
  init(_ words: [NameWord]) {
    texts = words.map(\.token.text)
  }

  /// Whether one is the other, or its given or family name. Of two whole names that begin alike, neither is a part of the
  /// other: 李明 is not 李明华.
  func isCompatible(with other: EastAsianName) -> Bool {
    if !spellings.isDisjoint(with: other.spellings) { return true }
    switch (texts.count, other.texts.count) {
    case (1, 1): return isPart(of: other) || other.isPart(of: self)
    case (1, _): return other.texts.contains(texts[0])
    case (_, 1): return texts.contains(other.texts[0])
    case _: return false
    }
  }

  private var spellings: Set<String> { [texts.joined(), texts.reversed().joined()] }

  /// Whether the one word is a family name of one sign, or the given name behind a family name of one or two.
  private func isPart(of whole: EastAsianName) -> Bool {
    let rest = whole.texts[0].count - texts[0].count
    guard rest > 0 else { return false }
    if whole.texts[0].hasPrefix(texts[0]) { return texts[0].count == 1 }
    return whole.texts[0].hasSuffix(texts[0]) && (rest == 1 || (rest == 2 && texts[0].count > 1))
  }
}
