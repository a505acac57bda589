#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How often a language uses its letters past ASCII, and where in a word they stand.
///
/// The figures are for people's names and the headers of address books, and no finer than they have to be to tell code
/// pages apart.
struct LetterFrequencies: Sendable {
  /// What the words of a script look like.
  enum Script: Sendable {
    case latin
    /// Cyrillic or Greek: letters of two cases, none of them ASCII.
    case cased
    /// Hebrew, Arabic or Thai: letters without cases.
    case caseless
  }

  /// Where a letter may stand in a word.
  struct Context: OptionSet, Sendable {
    let rawValue: UInt8

    /// "ë" of French is part of "aë" or "oë".
    static let onlyAfterVowel = Context(rawValue: 1)
    static let neverAfterVowel = Context(rawValue: 2)
    static let neverBeforeVowel = Context(rawValue: 4)
    static let onlyBeforeE = Context(rawValue: 8)
    static let onlyFinal = Context(rawValue: 16)
    static let neverFinal = Context(rawValue: 32)
    static let neverFirst = Context(rawValue: 64)
  }

  let script: Script
  /// The scalars of the script, other than ASCII.
  let block: ClosedRange<UInt32>
  /// The logarithm of each letter's share.
  private let shares: [Unicode.Scalar: Float]
  private let contexts: [Unicode.Scalar: Context]
  /// Letters of ASCII that hardly any word has.
  private let lacking: Set<Unicode.Scalar>

  /// The logarithm of the share of a letter that the language does not have, or not there.
  static let floor: Float = -7

  /// The letters in groups, each half as frequent as the one before it: `tiers` are separated by `|`. `rarity` is taken
  /// off for a language that has few letters past ASCII, and whose share of them says too much.
  private init(
    _ tiers: String, lacking: String = "", rarity: Float = 0, script: Script = .latin,
    block: ClosedRange<UInt32> = 0x80...0x24F,
    _ contexts: [(Context, String)] = []
  ) {
    var weights: [Unicode.Scalar: Float] = [:]
    for (rank, tier) in tiers.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      for letter in tier.unicodeScalars { weights[letter] = Float(1) / Float(1 << rank) }
    }
    let sum = weights.values.reduce(0, +)
    shares = weights.mapValues { log($0 / sum) - rarity }
    self.lacking = Set(lacking.unicodeScalars)
    self.script = script
    self.block = block
    var places: [Unicode.Scalar: Context] = [:]
    for (context, letters) in contexts {
      for letter in letters.unicodeScalars { places[letter, default: []].insert(context) }
    }
    self.contexts = places
  }

  /// The logarithm of the share of the small letter `scalar`.
  func share(of scalar: Unicode.Scalar) -> Float {
    if scalar.isASCII { return lacking.contains(scalar) ? -1.5 : 0 }
    return shares[scalar] ?? Self.floor
  }

  /// Where the small letter `scalar` may stand; everywhere where it is empty.
  func context(of scalar: Unicode.Scalar) -> Context { contexts[scalar] ?? [] }
}

extension LetterFrequencies {
  // MARK: Western Europe

  private static let diaeresis: (Context, String) = (.onlyAfterVowel, "ëï")
  private static let grave: (Context, String) = (.neverBeforeVowel, "è")

  private static let german = LetterFrequencies("ü|äö|ß|é", [grave])
  private static let french = LetterFrequencies(
    "é||è|çêïëô|îâàûœ|ùüÿæ", [diaeresis, grave, (.onlyFinal, "ìù")])
  private static let spanish = LetterFrequencies("í|éáóñ|ú|ü", lacking: "kw", [grave])
  private static let portuguese = LetterFrequencies("ãé|áçíô|óêâ|úàõ", lacking: "kwy", [(.onlyBeforeE, "õ"), grave])
  private static let italian = LetterFrequencies("ò|ù|àìèé", lacking: "jkwxy", [grave, (.onlyFinal, "ìù")])
  private static let catalan = LetterFrequencies(
    "è|àòíéó|çúï|üñ", lacking: "kwy", [diaeresis, grave, (.onlyFinal, "ìù")])
  private static let danish = LetterFrequencies("ø|å|æ|éöäü", lacking: "q", [grave])
  private static let swedish = LetterFrequencies("öå|ä||é|üø", [grave])
  private static let finnish = LetterFrequencies("ä|ö||||åšž", [grave])
  private static let estonian = LetterFrequencies("õä|üö||šž", lacking: "cqwxyz", [(.neverFinal, "õ"), grave])
  private static let icelandic = LetterFrequencies("íóð|áéú|öþ|æýø", lacking: "cqwz", [grave])
  private static let irish = LetterFrequencies("áí|éó|ú", lacking: "jkqvwxyz", [grave])
  private static let dutch = LetterFrequencies("ë|é|ï||èöüóá", [diaeresis, grave])
  private static let albanian = LetterFrequencies("ë||ç", lacking: "w", rarity: 0.8, [grave])

  static let western = [
    german, french, spanish, portuguese, italian, catalan, danish, swedish, finnish, estonian, icelandic, irish, dutch,
    albanian,
  ]

  // MARK: Central and Eastern Europe

  private static let czech = LetterFrequencies("áíř|éýčš|ěžůú|ňťďó|öü", lacking: "qwx")
  private static let slovak = LetterFrequencies("áíč|éýšž|úľťňó|ôďäĺŕ", lacking: "qwx")
  private static let polish = LetterFrequencies("ł|óąż|ęśńć|ź", lacking: "qvx")
  private static let hungarian = LetterFrequencies("áé|óöő|íü|űú", lacking: "qwx")
  private static let croatian = LetterFrequencies("ćč|š|ž|đ", lacking: "qwxy")
  private static let romanian = LetterFrequencies("ăș|ţşț|âî", lacking: "qwy")

  static let central = [czech, slovak, polish, hungarian, croatian, romanian, german, albanian]

  private static let turkish = LetterFrequencies("ı|üşö|çğ|İ|âî", lacking: "qwx", [(.neverFirst, "ğ")])

  /// The code page of Turkish is that of the West but for the letters of Icelandic.
  static let turkishAndWestern =
    [turkish, german, french, spanish, portuguese, italian, catalan, danish, swedish, finnish, irish, dutch, albanian]

  private static let latvian = LetterFrequencies("āš|ēīņ|ļžū|ķčģ", lacking: "qwxy", [(.neverFinal, "ņ")])
  private static let lithuanian = LetterFrequencies(
    "ėš|ž|čūų|įąę", lacking: "qwx", [(.neverAfterVowel, "ė")])

  static let baltic = [latvian, lithuanian, estonian, german, polish]

  // MARK: Other alphabets

  private static let cyrillicBlock: ClosedRange<UInt32> = 0x400...0x491
  static let russian = LetterFrequencies(
    "аоеин|рвлтс|кмдпуя|гбьчйзыюшх|жэщцфёъ", script: .cased, block: cyrillicBlock)
  private static let ukrainian = LetterFrequencies(
    "аоіни|врекл|тсйудмя|бгьюпзчх|шєїщжцфґ", script: .cased, block: cyrillicBlock)
  private static let bulgarian = LetterFrequencies(
    "аоеин|рвтсл|кмдпя|гбьчйзъцх|жщфюш", script: .cased, block: cyrillicBlock)
  private static let serbian = LetterFrequencies(
    "аиоје|внрск|лтмд|упшћчгбзљњ|ђџжцхф", script: .cased, block: cyrillicBlock)

  static let cyrillic = [russian, ukrainian, bulgarian, serbian]

  static let greek = LetterFrequencies(
    "αςινορ|τσλεάκμ|ίόπυγηχή|δύθφώω|βξέζψϊϋΐΰ", script: .cased, block: 0x370...0x3FF,
    [(.onlyFinal, "ς"), (.neverFinal, "σ")])
  static let hebrew = LetterFrequencies(
    "יו|הלארמ|שתנבחדםן|קעפגטסכז|ץףך", script: .caseless, block: 0x5B0...0x5FF, [(.onlyFinal, "םןץףך")])
  private static let arabicBlock: ClosedRange<UInt32> = 0x600...0x6FF
  private static let arabic = LetterFrequencies(
    "ا|لمي|نردبةع|سوحهفت|كقشصجخطضغزأ|ىذثظءئؤإآپگچژ", script: .caseless, block: arabicBlock, [(.onlyFinal, "ةى")])
  private static let persian = LetterFrequencies(
    "ا|یيمرن|ندهلسو|بتحعفکك|كقشصجخطغزگچپ|ذثظآژضئ", script: .caseless, block: arabicBlock, [(.onlyFinal, "ةى")])

  static let arabicScript = [arabic, persian]

  static let thai = LetterFrequencies(
    "านรก|ิอมีวส์ั|ลพงยตทเช|ุดะปบคข่้็ณ|ศหธจแูไภ|ฐษญโใถฉฤฏฎซำฟผฝฌฆๆฯืึฬ๊๋", script: .caseless, block: 0xE00...0xE7F,
    [(.neverFinal, "เแโใไ"), (.neverFirst, "ัิีึืฺุู็่้๊๋์ํ๎")])
}
