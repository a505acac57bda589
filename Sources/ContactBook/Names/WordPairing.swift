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

  /// The words of two names, of which none stands for another yet.
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
