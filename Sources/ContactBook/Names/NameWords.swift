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
  static let relations: Set<String> = [
    "mama", "papa", "mutter", "vater", "oma", "opa", "mum", "mom", "mommy", "dad", "daddy", "mother", "father", "wife",
    "husband", "son", "daughter", "brother", "sister", "sohn", "tochter", "bruder", "schwester", "ehefrau", "ehemann",
    "mere", "madre", "mae", "mamma", "fils", "fille", "hijo", "hija", "hermano", "hermana", "filho", "filha",
    "мама", "папа",
  ]

  /// Every word that may be something else than a name: one look tells that a name has none of them.
  static let all = titles.union(passedOver).union(relations).union(CourtesyTitle.words).union(HouseholdName.words)
    .union(HouseholdName.ambiguousWords)
    .union(generations.keys).union(leadingGenerations.keys).union(trailingGenerations.keys)
}
