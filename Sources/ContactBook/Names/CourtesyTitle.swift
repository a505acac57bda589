/// A title that says something about who bears a name: two people of one household often differ in nothing else.
enum CourtesyTitle: Hashable, Sendable {
  /// A man's.
  case masculine
  /// A woman's, in front of her own name.
  case feminine
  /// A woman's that may stand in front of her husband's name: Mrs. John Smith.
  case wife
  /// A woman's degree: "Dr." beside it is a man's, and does not say so.
  case doctora
  /// Titles or names of several people: such a name is nobody's of them.
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
    self == other || Self.women.isSuperset(of: [self, other])
  }

  /// The words that may be one.
  static var words: Dictionary<String, CourtesyTitle>.Keys { titles.keys }

  private static let women: Set<CourtesyTitle> = [.feminine, .wife, .doctora]

  private static let titles: [String: CourtesyTitle] = [
    "mr": .masculine, "mister": .masculine, "herr": .masculine, "herrn": .masculine, "hr": .masculine,
    "herra": .masculine, "sir": .masculine, "sr": .masculine, "senor": .masculine, "senhor": .masculine,
    "sig": .masculine, "signor": .masculine, "monsieur": .masculine, "dhr": .masculine, "meneer": .masculine,
    "mijnheer": .masculine,
    "ms": .feminine, "miss": .feminine, "mlle": .feminine, "mademoiselle": .feminine, "srta": .feminine,
    "senorita": .feminine, "senhorita": .feminine, "signorina": .feminine, "frl": .feminine, "fraulein": .feminine,
    "froken": .feminine, "frk": .feminine, "dna": .feminine,
    "mrs": .wife, "frau": .wife, "fr": .wife, "fru": .wife, "rouva": .wife, "mme": .wife, "madame": .wife,
    "madam": .wife, "sra": .wife, "senora": .wife, "senhora": .wife, "signora": .wife, "sigra": .wife, "mevr": .wife,
    "mevrouw": .wife, "mw": .wife, "pani": .wife, "lady": .wife,
    "dra": .doctora, "dottssa": .doctora, "profssa": .doctora, "profa": .doctora,
    "messrs": .couple, "sres": .couple, "sigg": .couple,
  ]
}
