/// Words in names that do not tell people apart, and those that do.
enum NameWords {
  /// Titles and credentials, in front or behind.
  static let titles: Set<String> = [
    "dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "herr", "frau", "hr",
    "fr",
    "dipl", "ing", "mag", "msc", "bsc", "phd", "md", "mba", "esq", "med", "jur", "phil", "rer", "nat", "mme", "mlle",
    "sig",
    "sra", "sr.a", "don", "dona", "dott", "lic", "mgr", "mudr", "judr", "bc", "hc", "llm", "ma", "ba", "cpa", "rn",
  ]

  /// Particles of family names, which many exports leave out.
  static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le", "les",
    "el",
    "al", "bin", "ibn", "bint", "zu", "zum", "zur", "ter", "ten", "te", "af", "av", "y", "e", "st",
  ]

  /// Words that are passed over when names are compared.
  static let passedOver = titles.union(particles)

  /// Generations: father and son share a name, a household and often a mailbox.
  static let generations: [String: Int] = [
    "sr": 1, "senior": 1, "snr": 1, "i": 1, "jr": 2, "junior": 2, "jnr": 2, "ii": 2, "filho": 2, "fils": 2, "iii": 3,
    "neto": 3, "iv": 4,
  ]
}
