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
      let own = left.filter { $0.weight != .binding }
      let others = right.filter { $0.weight != .binding }
      guard
        Set(left.map(\.token)).subtracting(own.map(\.token))
          == Set(right.map(\.token)).subtracting(others.map(\.token)),
        EastAsianName(own).isCompatible(with: EastAsianName(others))
      else { return nil }
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

/// Which words of two names stand for each other.
struct WordPairing {
  private typealias Pair = (left: Int, right: Int)

  private let left: [NameWord]
  private let right: [NameWord]
  /// The places of the words that stand for none yet.
  private var openLeft: [Int]
  private var openRight: [Int]
  private var wholePairs: [Pair] = []
  /// The pairs in which one word or both are initials.
  private var initialPairs: [Pair] = []
  private var misspellings = 0

  /// The words of two names before any are paired.
  init(_ left: [NameWord], _ right: [NameWord]) {
    self.left = left
    self.right = right
    openLeft = Array(left.indices)
    openRight = Array(right.indices)
  }

  /// The words of the first name that stand for none of the second.
  var leftRest: [NameWord] { openLeft.map { left[$0] } }
  /// The words of the second name that stand for none of the first.
  var rightRest: [NameWord] { openRight.map { right[$0] } }

  /// How many words stand for each other that tell people apart: no initials, and no particles, which are of a family.
  var wholeWords: Int {
    misspellings
      + wholePairs.count {
        !NameWords.passedOver.contains(left[$0.left].token.text)
          && !NameWords.passedOver.contains(right[$0.right].token.text)
      }
  }

  /// Takes the words that stand for each other by `relation`, in their order.
  mutating func pair(by relation: (NameToken, NameToken) -> Bool) {
    guard !openLeft.isEmpty, !openRight.isEmpty else { return }
    var open: [Int] = []
    for word in openLeft {
      guard let place = openRight.firstIndex(where: { relation(left[word].token, right[$0].token) }) else {
        open.append(word)
        continue
      }
      let other = openRight.remove(at: place)
      if left[word].token.isInitial || right[other].token.isInitial {
        initialPairs.append((word, other))
      } else {
        wholePairs.append((word, other))
      }
    }
    openLeft = open
  }

  /// Takes the one word of each name that is left, where the one is the other with a slip.
  mutating func pairMisspelling() {
    guard openLeft.count == 1, openRight.count == 1, initialPairs.isEmpty, !wholePairs.isEmpty else { return }
    let alike = wholePairs.map { left[$0.left].token }
    guard left[openLeft[0]].isMisspelling(of: right[openRight[0]], beside: alike) else { return }
    misspellings += 1
    openLeft = []
    openRight = []
  }

  /// Whether every initial stands for a name in its own place: "Christopher A." is not Ada, nor "Ada C.", whose names are
  /// each other's initials, nor "A." alone.
  var initialsAreInPlace: Bool {
    initialPairs.allSatisfy { pair in
      !openLeft.contains { $0 < pair.left && left[$0].weight != .passedOver }
        && !openRight.contains { $0 < pair.right && right[$0].weight != .passedOver }
        && initialPairs.allSatisfy { ($0.left < pair.left) == ($0.right < pair.right) }
    }
  }
}

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
