/// What tells that a name is of several people who live together: "Tom and Anna Roth", "Familie Roth".
///
/// Where it is not plain whether a name is of two people or of one, it is of two: that costs a merge, and not a text to
/// somebody else.
enum HouseholdName {
  /// Words that join names, and are none, and those that say household.
  static let words: Set<String> = [
    "and", "und", "et", "och", "og", "familie", "fam", "family", "famille", "familia", "famiglia", "familien",
    "familjen", "rodina", "rodzina", "eheleute", "ehepaar", "couple",
  ]

  /// Words that join names, and are initials or parts of a family name as well.
  static let ambiguousWords: Set<String> = ["y", "e", "i", "u", "a", "en", "es", "ve", "ja", "и", "і", "та", "και"]

  /// Whether there is a sign in `text` that may join names.
  static func hasSign(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }
  }

  /// Whether a name of `tokens` may be of several people: a look that costs little.
  static func mayBe(in tokens: [NameToken]) -> Bool {
    tokens.indices.contains { index in
      words.contains(tokens[index].text)
        || (index > 0 && index + 1 < tokens.count && ambiguousWords.contains(tokens[index].text))
    }
  }

  /// Whether `text`, a name or a part of one, is of several people. In a family name only what is nothing but a
  /// conjunction says so.
  static func isNamed(in text: String, isFamilyName: Bool) -> Bool {
    if hasSign(text), isJoinedBySign(text) { return true }
    let words = words(of: text[...])
    if words.contains(where: { Self.words.contains($0.withoutDot) }) { return true }
    return !isFamilyName && isJoinedByAmbiguousWord(words, of: text)
  }

  private static func words(of text: Substring) -> [String] {
    text.unicodeScalars.split { !$0.isWithinWord }.map { String($0) }
  }

  /// Behind a plus there may be a number, and behind a slash another title or a second family name.
  private static func isJoinedBySign(_ text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: "&")) { return true }
    let summands = text.split(separator: "+")
    if summands.dropFirst().contains(where: { $0.unicodeScalars.first { $0 != " " }?.properties.isAlphabetic == true })
    {
      return true
    }
    let choices = text.split(separator: "/").map { words(of: $0) }
    return zip(choices, choices.dropFirst()).contains { left, right in
      left.last.map(isGivenName) == true && right.first.map(isGivenName) == true
    }
  }

  /// "Tom y Anna Roth" is two people, "José Ortega y Gasset" one, and "John E Smith" has an initial, which "john e smith"
  /// may have.
  private static func isJoinedByAmbiguousWord(_ words: [String], of text: String) -> Bool {
    words.indices.dropFirst().dropLast().contains { index in
      let word = words[index] == "u." ? "u" : words[index]
      let lowercase = word.lowercased()
      guard ambiguousWords.contains(lowercase) else { return false }
      let isInOneCase = isInOneCase(text)
      guard word == lowercase || isInOneCase else { return false }
      let isFollowedByMore = index + 2 < words.count || isGivenName(words[index + 1])
      return isFollowedByMore || (!isInOneCase && index == 1)
    }
  }

  private static func isGivenName(_ word: String) -> Bool {
    NameToken.tokens(of: word).contains { Nicknames.standard.contains($0.text) }
  }

  private static func isInOneCase(_ text: String) -> Bool {
    text == text.lowercased() || text == text.uppercased()
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a word or behind an initial.
  fileprivate var isWithinWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "." || self == "'" || self == "-"
    }
    return self == "\u{2019}" || properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}

extension String {
  fileprivate var withoutDot: String {
    let word = lowercased()
    return word.last == "." ? String(word.dropLast()) : word
  }
}
