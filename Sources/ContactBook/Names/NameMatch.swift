/// How the words of two names of one script stand for each other.
struct NameMatch {
  /// How many words stand for each other that tell people apart: no initials, and no particles, which are of a family.
  private(set) var wholeWords = 0
  /// The words of the first name that stand for none of the second.
  private(set) var leftRest: [NameWord] = []
  /// The words of the second name that stand for none of the first.
  private(set) var rightRest: [NameWord] = []

  /// A match of nothing.
  init() {}

  /// Matches two names of `script`; nil when they cannot be one person's.
  ///
  /// The words of one name must all stand for words of the other: what one name has, even if it may be passed over, is
  /// not in the place of something else.
  init?(_ left: [NameWord], _ right: [NameWord], of script: NameToken.Script) {
    if script == .eastAsian {
      guard EastAsianName(left).isCompatible(with: EastAsianName(right)) else { return nil }
      wholeWords = min(left.count, right.count)
      return
    }
    var pairing = WordPairing(left, right)
    // Whole words first: an initial must not take the place of the word that another one needs.
    pairing.pair { $0.text == $1.text }
    pairing.pairMisspelling()
    pairing.pair { $0.isNickname(of: $1) }
    pairing.pair { ($0.isInitial && $1.text.hasPrefix($0.text)) || ($1.isInitial && $0.text.hasPrefix($1.text)) }
    wholeWords = pairing.wholeWords
    leftRest = pairing.leftRest
    rightRest = pairing.rightRest
    let rest = leftRest + rightRest
    guard leftRest.isEmpty || rightRest.isEmpty, !rest.contains(where: { $0.weight == .binding }),
      pairing.initialsAreInPlace
    else { return nil }
  }

  /// Adds what the names have in another script.
  mutating func add(_ other: NameMatch) {
    wholeWords += other.wholeWords
    leftRest += other.leftRest
    rightRest += other.rightRest
  }
}
