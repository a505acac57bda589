/// A title that says something about who bears a name: two people of one household often differ in nothing else.
enum CourtesyTitle: Hashable, Sendable {
  /// A man's.
  case masculine
  /// A woman's, in front of her own name.
  case feminine
  /// A woman's that may stand in front of her husband's name: Mrs. John Smith.
  case wife
  /// Titles of two people.
  case couple

  /// The title that `word` is in front of a name; nil for none.
  init?(_ word: String) {
    guard let title = Self.titles[word] else { return nil }
    self = title
  }

  /// What the two titles of one name say together.
  func joined(with other: CourtesyTitle) -> CourtesyTitle {
    if self == other { return self }
    return isOfOneGender(as: other) ? .wife : .couple
  }

  /// Whether the two can be one person's.
  func isOfOneGender(as other: CourtesyTitle) -> Bool {
    self == other || Set([self, other]) == [.feminine, .wife]
  }

  /// The words that may be one.
  static var words: Dictionary<String, CourtesyTitle>.Keys { titles.keys }

  private static let titles: [String: CourtesyTitle] = [
    "mr": .masculine, "mister": .masculine, "herr": .masculine, "hr": .masculine, "sir": .masculine, "sr": .masculine,
    "senor": .masculine, "senhor": .masculine, "sig": .masculine, "signor": .masculine, "monsieur": .masculine,
    "dhr": .masculine, "ms": .feminine, "miss": .feminine, "mlle": .feminine, "srta": .feminine,
    "mrs": .wife, "frau": .wife, "fr": .wife, "mme": .wife, "madame": .wife, "sra": .wife, "senora": .wife,
    "senhora": .wife, "signora": .wife, "sigra": .wife, "mevr": .wife, "pani": .wife, "lady": .wife,
  ]
}
