/// Words of Cyrillic letters.
enum CyrillicWords {
  /// Which of `words`, decoded, are words: letters throughout, with a vowel, capital only at their beginning or
  /// throughout. Where few begin with the only capital, none is: the letters may be those of a script that has no case.
  static func understood(_ words: [[Unicode.Scalar]]) -> [Bool] {
    let found = words.map(isWord)
    let names = zip(words, found).count { word, isWord in isWord && word.count { $0.properties.isUppercase } == 1 }
    return names * 3 >= found.count { $0 } ? found : words.map { _ in false }
  }

  private static func isWord(_ word: [Unicode.Scalar]) -> Bool {
    let letters = word.filter { !$0.isASCII }
    guard letters.count >= 2, letters.count == word.count, word.allSatisfy(isLetter) else { return false }
    guard word.contains(where: { vowels.contains($0.properties.lowercaseMapping) }) else { return false }
    let capitals = word.count { $0.properties.isUppercase }
    return capitals == 0 || capitals == word.count || capitals == 1 && word[0].properties.isUppercase
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x45F).contains(scalar.value) || (0x490...0x491).contains(scalar.value)
  }

  private static let vowels = Set("аеёиоуыэюяіїє".map(String.init))
}
