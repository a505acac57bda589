/// Words in names that do not tell people apart, those that may, and those that do.
enum NameWords {
  /// Titles that nobody is called: left out wherever they stand.
  static let titles: Set<String> = [
    "dr", "prof", "professor", "doctor", "rev", "dipl", "msc", "bsc", "phd", "mba", "esq", "dott", "lic", "mudr",
    "judr",
    "llm", "cpa", "mx",
  ]

  /// What a doctor or a graduate is one of: titles behind another title, and names elsewhere.
  static let degrees: Set<String> = ["med", "jur", "phil", "rer", "nat", "ing", "hc", "habil"]

  /// Titles that are names as well: Don, Phil, Ma.
  private static let titlesOrNames: Set<String> = degrees.union([
    "mag", "md", "don", "dona", "mgr", "bc", "ma", "ba", "rn", "dame",
  ])

  /// Particles of family names, which many exports leave out, and most of which are names as well: Van, Di, Al, Le.
  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le", "les",
    "el", "al", "bin", "ibn", "bint", "zu", "zum", "zur", "ter", "ten", "te", "af", "av", "y", "e", "st",
  ]

  /// Words that may be left out where a given and a family name remain.
  static let passedOver = titlesOrNames.union(particles)

  /// Generations: father and son share a name, a household and often a mailbox.
  static let generations: [String: Int] = [
    "sr": 1, "senior": 1, "snr": 1, "jr": 2, "junior": 2, "jnr": 2, "ii": 2, "iii": 3, "iv": 4,
  ]

  /// Generations that stand in front of a Hungarian name.
  static let leadingGenerations: [String: Int] = ["id": 1, "idosb": 1, "ifj": 2, "ifjabb": 2]

  /// Generations that are names as well: behind another word, it makes a difference whether they are there.
  static let trailingGenerations: [String: Int] = [
    "sen": 1, "padre": 1, "pai": 1, "pere": 1, "jun": 2, "filho": 2, "hijo": 2, "fils": 2, "figlio": 2,
    "neto": 3, "nieto": 3,
  ]

  /// Words that name somebody by somebody else: Paul's mother is not Paul. Names among them lose nothing but a merge with a
  /// name that lacks them.
  static let relations = Set(
    (RelationWords.inNames + " " + RelationWords.colleagues + " " + RelationWords.families)
      .split { $0.isWhitespace }.filter { !$0.contains("_") }
      .flatMap { NameToken.tokens(of: $0.filter { $0 != "*" }).map(\.text) }
  ).subtracting(givenNames)

  /// Relations in one language that are often given or family names, in that one or another.
  private static let givenNames: Set<String> = [
    "marit", "mari", "isa", "veli", "nana", "amma", "ami", "bibi", "didi", "ema", "sisko", "eno", "sora", "anya", "apa",
    "kaka", "lola", "lolo", "sis", "mann", "freund", "chef", "boss", "kind", "baba", "dede", "tia", "tio", "mor",
    "stric",
    "vend", "mies", "pai", "neto", "frau", "noiv", "jefa", "zus", "oom", "gran", "nan", "bro", "abi", "afi", "buren",
    "kids",
    "proche", "friend", "manager", "driver", "parent", "child", "maman", "compagnon", "vetter", "enkel", "onkel",
    "nachbar",
    "kardes", "anak", "kakak", "adik", "ayah", "teman", "pacar", "vecin", "prieten", "nepot", "cugin", "cognat",
    "cousin",
  ]

  /// Words that join somebody to the one whose name stands behind: "Tom via Anna Berg", "office of".
  static let connectors: Set<String> = [
    "of", "via", "with", "avec", "mit", "bei", "chez", "attn", "fao", "zhd", "behalf", "for", "fur", "pour", "para",
    "через", "для", "μεσω",
  ]

  /// Words in front of a name that make it another one's: an office, or somebody who has died.
  static let leading: Set<String> = [
    "office", "buro", "buero", "bureau", "sekretariat", "secretariat", "oficina", "despacho", "escritorio", "gabinete",
    "cabinet", "ufficio", "segreteria", "kantoor", "kontor", "kontoret", "biuro", "kancelaria", "kancelar", "iroda",
    "ofis", "toimisto", "kanslia", "офис", "приемная", "late",
  ]

  /// Every word that may be something else than a name: one look tells that a name has none of them.
  static let all = titles.union(passedOver).union(relations).union(connectors).union(leading)
    .union(CourtesyTitle.words).union(HouseholdName.words).union(HouseholdName.ambiguousWords)
    .union(generations.keys).union(leadingGenerations.keys).union(trailingGenerations.keys)
}

/// A word of a name and what is known of its place there.
struct NameWord: Hashable, Sendable {
  /// Which name it belongs to.
  enum Role: String, Hashable, Sendable {
    case given, family
    /// The last word of a name whose order is not written down: most often the family name.
    case last
    case unknown
  }

  /// What it means that another name lacks the word.
  enum Weight: Hashable, Comparable, Sendable {
    /// Nothing, as far as the other has nothing in its place: a particle or a title.
    case passedOver
    /// Little: names are shortened.
    case telling
    /// That it is another's name: a relation, a generation.
    case binding

    /// A text to put weights in an order by.
    var sortKey: String {
      switch self {
      case .passedOver: "passedOver"
      case .telling: "telling"
      case .binding: "binding"
      }
    }
  }

  let token: NameToken
  let role: Role
  let weight: Weight
}

/// A title that says something about who bears a name: two people of one household often differ in nothing else.
enum CourtesyTitle: String, Hashable, Sendable {
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
