import Foundation

/// The code pages that address books are exported in, by iconv's names; where two fit the same words, the earlier one is
/// taken.
enum CodePage: String, CaseIterable, Sendable {
  case windows1252 = "WINDOWS-1252"
  case windows1250 = "WINDOWS-1250"
  case windows1251 = "WINDOWS-1251"
  case windows1253 = "WINDOWS-1253"
  case windows1254 = "WINDOWS-1254"
  case windows1255 = "WINDOWS-1255"
  case windows1256 = "WINDOWS-1256"
  case windows1257 = "WINDOWS-1257"
  case thai = "CP874"
  case koi8 = "KOI8-R"
  case korean = "CP949"
  case japanese = "CP932"
  case traditionalChinese = "BIG5"
  case simplifiedChinese = "GB18030"
  case unixJapanese = "EUC-JP"
  case macRoman = "MACINTOSH"
  case latin2 = "ISO-8859-2"
  case latinCyrillic = "ISO-8859-5"
  case dosWestern = "CP850"
  case dosCentral = "CP852"
  case dosCyrillic = "CP866"

  /// The languages that are written in it; none for those of East Asia.
  fileprivate var languages: [LetterFrequencies] {
    switch self {
    case .windows1252, .macRoman, .dosWestern: LetterFrequencies.western
    case .windows1250, .latin2, .dosCentral: LetterFrequencies.central
    case .windows1251, .latinCyrillic: LetterFrequencies.cyrillic
    case .koi8, .dosCyrillic: [LetterFrequencies.russian]
    case .windows1253: [LetterFrequencies.greek]
    case .windows1254: LetterFrequencies.turkishAndWestern
    case .windows1255: [LetterFrequencies.hebrew]
    case .windows1256: LetterFrequencies.arabicScript
    case .windows1257: LetterFrequencies.baltic
    case .thai: [LetterFrequencies.thai]
    case .korean, .japanese, .traditionalChinese, .simplifiedChinese, .unixJapanese: []
    }
  }

  /// How well each of `words` fits it: the logarithm of a likelihood.
  func likelihoods(of words: [[UInt8]]) -> [Float] {
    if let characters = Self.characters[self] { return words.map(characters.likelihood) }
    return Self.alphabets[self]?.likelihoods(of: words) ?? []
  }

  /// The words as they read in it, in lines.
  func text(of words: [[UInt8]]) -> [UInt8] {
    TextConverter(from: rawValue)?.utf8(Array(words.joined(separator: [0x0A]))[...]).utf8 ?? []
  }

  private static let alphabets = Dictionary(
    uniqueKeysWithValues: allCases.filter { !$0.languages.isEmpty }.map { ($0, PageAlphabet($0)) })
  private static let characters = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { page in EastAsianCharacters(page).map { (page, $0) } })
}

/// What the bytes of a single-byte code page mean, and how often each language that is written in it uses them.
private struct PageAlphabet: Sendable {
  /// What a byte means.
  fileprivate struct Character: OptionSet, Sendable {
    let rawValue: UInt8

    static let letter = Character(rawValue: 1)
    static let capital = Character(rawValue: 2)
    static let small = Character(rawValue: 4)
    static let vowel = Character(rawValue: 8)
    /// Punctuation, which ends a word or stands in its midst.
    static let mark = Character(rawValue: 16)
    static let ordinal = Character(rawValue: 32)
    static let letterE = Character(rawValue: 64)
  }

  /// One language by the bytes of the page.
  private struct Language: Sendable {
    let script: LetterFrequencies.Script
    let shares: [Float]
    let contexts: [LetterFrequencies.Context]
  }

  private let characters: [Character]
  /// What each mark costs: with no letter beside it or one before it, and between two.
  private let marks: [(outside: Float, inside: Float)]
  private let languages: [Language]

  init(_ page: CodePage) {
    let converter = TextConverter(from: page.rawValue)
    let scalars = (0...255 as ClosedRange<UInt8>).map { byte -> Unicode.Scalar? in
      if byte < 0x80 { return Unicode.Scalar(byte) }
      guard let (utf8, isExact) = converter?.utf8([byte][...]), isExact else { return nil }
      return String(decoding: utf8, as: UTF8.self).unicodeScalars.first
    }
    let characters = scalars.map { $0.map(Self.character) ?? [] }
    self.characters = characters
    marks = scalars.map { scalar in scalar.map(Self.cost) ?? (0, 0) }
    languages = page.languages.map { language in
      let folded = scalars.map { $0.map(Self.folded) }
      return Language(
        script: language.script,
        shares: zip(folded, characters).map { Self.share(of: $0, $1, in: language) },
        contexts: folded.map { scalar in scalar.map(language.context) ?? [] })
    }
  }

  private static func character(of scalar: Unicode.Scalar) -> Character {
    let properties = scalar.properties
    if scalar == "ª" || scalar == "º" { return [.letter, .ordinal] }
    let isMark = properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
    guard properties.isAlphabetic || isMark else {
      return scalar.isASCII || punctuation.contains(scalar) ? .mark : []
    }
    var character: Character = .letter
    if properties.isUppercase { character.insert(.capital) }
    if properties.isLowercase { character.insert(.small) }
    if vowels.contains(String(scalar).decomposedStringWithoutMarks) { character.insert(.vowel) }
    if scalar == "e" || scalar == "E" { character.insert(.letterE) }
    return character
  }

  /// The small letter; İ, whose small letter is two scalars, as it is.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first ?? scalar : scalar
  }

  private static func share(
    of scalar: Unicode.Scalar?, _ character: Character, in language: LetterFrequencies
  ) -> Float {
    guard let scalar, character.contains(.letter) else { return symbol }
    if character.contains(.ordinal) { return symbol }
    if language.script != .latin {
      if scalar.isASCII { return foreignLetter }
      if !language.block.contains(scalar.value) { return symbol }
    }
    return language.share(of: scalar)
  }

  private static let symbol: Float = -9
  private static let foreignLetter: Float = -5

  /// Signs that stand in or at a word.
  private static let punctuation = Set("‘’‚“”„–—…«»‹›·•´¨¡¿°©®™\u{A0}\u{AD}\u{200E}\u{200F}".unicodeScalars)
  private static let vowels = Set("aeiouyаеёиоуыэюяіїєαεηιουω".map(String.init))

  private static func cost(of scalar: Unicode.Scalar) -> (outside: Float, inside: Float) {
    switch scalar {
    case _ where scalar.isASCII: (0, 0)
    case "\u{A0}": (0, 0)
    case "\u{AD}", "\u{200E}", "\u{200F}": (-3, -7)
    case "’": (-1, -1.5)
    case "‘", "“", "”", "„": (0, -7)
    case "¡", "¿": (0, -7)
    case "–", "—", "…", "«", "»": (-2, -6)
    default: (-6, -8)
    }
  }

  /// How well each of `words` fits: in one language, or at a price in another one of the page.
  func likelihoods(of words: [[UInt8]]) -> [Float] {
    let byLanguage = words.map { word in languages.map { likelihood(of: word, in: $0) } }
    let best = byLanguage.map { $0.max() ?? 0 }
    let sums = languages.indices.map { language in
      zip(byLanguage, best).reduce(0) { $0 + max($1.0[language], $1.1 - Self.otherLanguage) }
    }
    guard let main = sums.indices.max(by: { sums[$0] < sums[$1] }) else { return best }
    return zip(byLanguage, best).map { max($0[main], $1 - Self.otherLanguage) }
  }

  private static let otherLanguage: Float = 2

  private func likelihood(of word: [UInt8], in language: Language) -> Float {
    var sum: Float = 0
    var start = 0
    for end in 0...word.count where end == word.count || characters[Int(word[end])].contains(.mark) {
      if end > start { sum += likelihood(ofLetters: word[start..<end], in: language) }
      if end < word.count { sum += cost(ofMark: end, in: word) }
      start = end + 1
    }
    return sum
  }

  private func cost(ofMark index: Int, in word: [UInt8]) -> Float {
    let isBehindLetter = index > 0 && characters[Int(word[index - 1])].contains(.letter)
    let isBeforeLetter = index + 1 < word.count && characters[Int(word[index + 1])].contains(.letter)
    let mark = marks[Int(word[index])]
    // "col·legi"
    if mark.inside == -8, isBehindLetter, isBeforeLetter, word[index - 1].lowercased == UInt8(ascii: "l"),
      word[index + 1].lowercased == UInt8(ascii: "l")
    {
      return -1
    }
    return isBehindLetter && isBeforeLetter ? mark.inside : mark.outside
  }

  private func likelihood(ofLetters part: ArraySlice<UInt8>, in language: Language) -> Float {
    guard part.contains(where: { $0 >= 0x80 }) else { return 0 }
    return language.script == .latin ? latin(part, in: language) : alphabetic(part, in: language)
  }

  /// The share of the letter at `index`, where it stands.
  private func share(at index: Int, of part: ArraySlice<UInt8>, in language: Language) -> Float {
    let byte = Int(part[index])
    let context = language.contexts[byte]
    guard !context.isEmpty else { return language.shares[byte] }
    let isFirst = index == part.startIndex || !characters[Int(part[index - 1])].contains(.letter)
    let isLast = index + 1 == part.endIndex || !characters[Int(part[index + 1])].contains(.letter)
    let isAfterVowel = !isFirst && characters[Int(part[index - 1])].contains(.vowel)
    let next = isLast ? [] : characters[Int(part[index + 1])]
    let isOdd =
      context.contains(.onlyAfterVowel) && !isAfterVowel || context.contains(.neverAfterVowel) && isAfterVowel
      || context.contains(.neverBeforeVowel) && next.contains(.vowel)
      || context.contains(.onlyBeforeE) && !next.contains(.letterE) || context.contains(.onlyFinal) && !isLast
      || context.contains(.neverFinal) && isLast || context.contains(.neverFirst) && isFirst
    return isOdd ? LetterFrequencies.floor : language.shares[byte]
  }

  /// Words of Latin letters: about half of them ASCII at least, and no capital behind a small letter.
  private func latin(_ word: ArraySlice<UInt8>, in language: Language) -> Float {
    var part = word
    var sum: Float = 0
    // "Mª", "Nº".
    if part.count > 1, let last = part.last, characters[Int(last)].contains(.ordinal) {
      part.removeLast()
      sum -= 2
    }
    var foreign = 0
    var run = 0
    let isCapitals = !part.contains { characters[Int($0)].contains(.small) }
    for index in part.indices {
      let byte = part[index]
      sum += share(at: index, of: part, in: language)
      if byte >= 0x80 {
        foreign += 1
        run += 1
        if run > 3 { sum -= 6 }
        if !isCapitals, index > part.startIndex, characters[Int(byte)].contains(.capital) { sum -= 5 }
      } else {
        run = 0
      }
      if index > part.startIndex, byte >= 0x80 || part[index - 1] >= 0x80, characters[Int(byte)].contains(.capital),
        characters[Int(part[index - 1])].contains(.small)
      {
        sum -= 8
      }
    }
    return foreign * 2 > part.count + 1 ? sum - 6 : sum
  }

  /// Words of another alphabet: of its letters throughout, with a vowel, a capital at the beginning or throughout.
  private func alphabetic(_ part: ArraySlice<UInt8>, in language: Language) -> Float {
    var sum: Float = 0
    var capitals = 0
    var hasVowel = false
    for index in part.indices {
      let character = characters[Int(part[index])]
      sum += share(at: index, of: part, in: language)
      if character.contains(.capital) {
        capitals += 1
        if index > part.startIndex, characters[Int(part[index - 1])].contains(.small) { sum -= 8 }
      }
      hasVowel = hasVowel || character.contains(.vowel)
    }
    guard language.script == .cased else { return sum }
    if !hasVowel, part.count >= 3 { sum -= 4 }
    if capitals == 0 { sum -= 1 }
    if capitals > 1, capitals < part.count { sum -= 3 }
    return sum
  }
}

extension String {
  /// The letter without its accents, in lower case.
  fileprivate var decomposedStringWithoutMarks: String {
    let letter = decomposedStringWithCanonicalMapping.unicodeScalars.first.map(Swift.Character.init) ?? " "
    return letter.lowercased()
  }
}
