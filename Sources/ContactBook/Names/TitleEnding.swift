/// Titles of women that are written as a man's with an ending: Sig.ra, Dott.ssa, Sr.ª.
///
/// Between words and dots the ending would be a word of its own, and what is left a man's title.
enum TitleEnding {
  /// Whether there may be such a title in a name of `tokens`: a look that costs little.
  static func mayBe(in tokens: [NameToken]) -> Bool {
    guard tokens.count > 1 || tokens.first?.text == "da" else { return false }
    return tokens.indices.contains { index in
      switch tokens[index].text {
      case "da": true
      case "a", "ra", "na", "ssa", "in", "me", "lle": index > 0 && beginnings.contains(tokens[index - 1].text)
      default: false
      }
    }
  }

  /// `text` with each such title as one word; `text` itself where there is none.
  static func joined(in text: String) -> String {
    var words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
    var isChanged = false
    for index in words.indices {
      if let title = titles[spelling(of: words[index])] {
        words[index] = title
        isChanged = true
      } else if index + 1 < words.count, let title = separateTitle(words[index], words[index + 1]),
        index + 2 < words.count || words[index + 1].hasSuffix("ª")
      {
        words[index] = title
        words[index + 1] = ""
        isChanged = true
      }
    }
    return isChanged ? words.joined(separator: " ") : text
  }

  /// The title that two words are: "Sig. ra". A single "a" behind a blank is an initial.
  private static func separateTitle(_ first: String, _ second: String) -> String? {
    let ending = spelling(of: second)
    return ending == "a" ? nil : titles["\(spelling(of: first)).\(ending)"]
  }

  /// The word in lower case, without the dot or comma behind it.
  private static func spelling(of word: String) -> String {
    var scalars = word.lowercased().unicodeScalars[...]
    while let last = scalars.last, last == "." || last == "," { scalars.removeLast() }
    return String(scalars)
  }

  private static let beginnings: Set<String> = ["sig", "dott", "prof", "dr", "mag", "sr", "d", "m"]

  private static let titles = [
    "sig.ra": "signora", "sig.na": "signorina", "dott.ssa": "dra", "prof.ssa": "dra", "dr.ssa": "dra", "dr.in": "dra",
    "mag.a": "dra", "mag.ª": "dra", "sr.a": "sra", "sr.ª": "sra", "srª": "sra", "dr.a": "dra", "dr.ª": "dra",
    "drª": "dra", "prof.a": "dra", "prof.ª": "dra", "profª": "dra", "d.ª": "dna", "dª": "dna", "m.me": "mme",
    "m.lle": "mlle",
  ]
}
