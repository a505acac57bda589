/// A region that keeps numbers for fiction, which ring nobody.
enum NumberRegion: Hashable, Sendable, CaseIterable {
  case northAmerica, britain, france, germany, australia

  /// The mobile numbers kept for fiction: by Ofcom, Arcep, and the Bundesnetzagentur. North America's do not tell mobile
  /// from fixed, and stand in `NorthAmericanNumbers`.
  var mobile: [NumberRange] {
    switch self {
    case .britain: [NumberRange(prefix: "447700900", freeDigits: 3)]
    case .france: [NumberRange(prefix: "3363998", freeDigits: 4)]
    case .germany: [NumberRange(prefix: "4917139200", freeDigits: 2)]
    case .northAmerica, .australia: []
    }
  }

  /// The fixed lines kept for fiction, by the same authorities and Australia's ACMA.
  var fixedLine: [NumberRange] {
    switch self {
    case .britain:
      [
        "442079460", "441134960", "441144960", "441154960", "441164960", "441174960", "441214960", "441314960",
        "441414960", "441514960", "441614960", "441914980",
      ].map { NumberRange(prefix: $0, freeDigits: 3) }
    case .france:
      ["3319900", "3326191", "3335301", "3346571", "3353649"].map { NumberRange(prefix: $0, freeDigits: 4) }
    case .germany:
      ["493023125", "496990009", "494066969", "492214710", "498999998"].map { NumberRange(prefix: $0, freeDigits: 3) }
    case .australia:
      ["6125550", "6127010", "6135550", "6137010", "6175550", "6177010"].map { NumberRange(prefix: $0, freeDigits: 4) }
    case .northAmerica: []
    }
  }
}
