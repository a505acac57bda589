extension SplitMix64 {
  /// `word` with one slip of the finger: two neighbours exchanged, a letter doubled, or a letter lost.
  mutating func mistyped(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 2 else { return word + word.suffix(1) }
    let place = number(in: 1...letters.count - 2)
    switch below(3) {
    case 0 where letters[place] != letters[place + 1]: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}
