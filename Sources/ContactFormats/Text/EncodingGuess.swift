/// A guess of the code page of text that names none and is no UTF-8.
///
/// The words that have bytes past ASCII are read in every code page. One that makes sense of several words that are none
/// in Windows-1252, and loses next to none that are, is taken; where the evidence is weaker, Windows-1252 is.
struct EncodingGuess {
  let encoding: TextEncoding

  init(_ bytes: [UInt8]) {
    let words = ForeignWords(bytes).words
    guard words.count >= Self.leastGain else {
      encoding = .windows1252
      return
    }
    let western = CodePage.windows1252.understood(words)
    var best: (page: CodePage, gain: Int)?
    for page in CodePage.allCases where page != .windows1252 {
      let understood = page.understood(words)
      let gain = zip(understood, western).count { $0 && !$1 }
      let loss = zip(understood, western).count { !$0 && $1 }
      let isEnough = gain >= Self.leastGain && loss * 4 <= gain && understood.count { $0 } * 10 >= words.count * 7
      if isEnough, gain - loss > best?.gain ?? 0 { best = (page, gain - loss) }
    }
    encoding = best.flatMap { TextEncoding($0.page.rawValue) } ?? .windows1252
  }

  /// How many words have to speak for a code page.
  private static let leastGain = 2
}

/// The code pages that address books are exported in, by iconv's names; where two make sense of the same words, the
/// stricter one stands first.
enum CodePage: String, CaseIterable {
  case windows1252 = "WINDOWS-1252"
  case windows1251 = "WINDOWS-1251"
  case koi8 = "KOI8-R"
  case korean = "CP949"
  case japanese = "CP932"
  case traditionalChinese = "BIG5"
  case simplifiedChinese = "GB18030"
  case unixJapanese = "EUC-JP"
  case windows1250 = "WINDOWS-1250"
  case macRoman = "MACINTOSH"

  /// Which of `words` make sense in the code page.
  func understood(_ words: [[UInt8]]) -> [Bool] {
    switch self {
    case .korean, .japanese, .traditionalChinese, .simplifiedChinese, .unixJapanese:
      EastAsianWords.understood(words, in: self)
    case .windows1251, .koi8: CyrillicWords.understood(decoded(words))
    case .windows1252: decoded(words).map { LatinWord($0).isWestern }
    case .macRoman: decoded(words).map { LatinWord($0).isWestern && LatinWord($0).hasPlainLetter }
    case .windows1250: decoded(words).map { LatinWord($0).isCentralEuropean && LatinWord($0).hasPlainLetter }
    }
  }

  private func decoded(_ words: [[UInt8]]) -> [[Unicode.Scalar]] {
    guard let converter = TextConverter(from: rawValue) else { return words.map { _ in [] } }
    return words.map { Array(String(decoding: converter.utf8($0[...]).utf8, as: UTF8.self).unicodeScalars) }
  }
}

/// The different words of a text that have bytes past ASCII, and are no UTF-8; those too long for a name left out.
struct ForeignWords {
  private(set) var words: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    var seen: Set<[UInt8]> = []
    var index = 0
    while index < bytes.count, words.count < Self.limit {
      let start = index
      var isForeign = false
      while index < bytes.count, Self.isInWord(bytes[index]) {
        if bytes[index] >= 0x80 { isForeign = true }
        index += 1
      }
      if isForeign, index - start <= Self.longest {
        let word = Array(bytes[start..<index])
        if !isValidUTF8(word), seen.insert(word).inserted { words.append(word) }
      }
      index += 1
    }
  }

  /// No character of several bytes has one below 0x40 but in GB18030, whose characters of four are rare.
  private static func isInWord(_ byte: UInt8) -> Bool { byte >= 0x40 }

  private static let limit = 2000
  private static let longest = 64
}

/// A word in a code page of Latin letters, which makes sense if its letters are those of one language.
struct LatinWord {
  /// The parts between apostrophes, dashes, quotation marks and what else stands beside letters.
  private let parts: [ArraySlice<Unicode.Scalar>]

  init(_ scalars: [Unicode.Scalar]) {
    parts = scalars.split { scalar in
      scalar.isASCII ? !scalar.properties.isAlphabetic : Self.punctuation.contains(scalar)
    }
  }

  /// Whether a letter of ASCII stands in the word, as in all but the shortest.
  var hasPlainLetter: Bool { parts.contains { $0.contains(where: \.isASCII) } }

  /// Whether the word is one of Western Europe.
  var isWestern: Bool {
    parts.allSatisfy { part in
      let word = Self.withoutOrdinal(part)
      return Self.isWritten(word, in: Self.western, longestRun: 2) && !Self.hasOddGrave(word)
    }
  }

  /// Whether the word is one of Central Europe.
  var isCentralEuropean: Bool {
    parts.allSatisfy { Self.isWritten($0, in: Self.central, longestRun: 3) }
  }

  /// Whether the letters past ASCII are of one of `alphabets`, about half of all at most and no more than `longestRun` in
  /// a row, and no capital stands behind a small letter.
  private static func isWritten(
    _ word: ArraySlice<Unicode.Scalar>, in alphabets: [Set<Unicode.Scalar>], longestRun: Int
  ) -> Bool {
    let foreign = word.count { !$0.isASCII }
    guard foreign * 2 <= word.count + 1 else { return false }
    var letters: Set<Unicode.Scalar> = []
    var run = 0
    var last: Unicode.Scalar?
    for scalar in word {
      let isBesideForeign = !scalar.isASCII || last?.isASCII == false
      if isBesideForeign, scalar.properties.isUppercase, last?.properties.isLowercase == true { return false }
      if scalar.isASCII {
        run = 0
      } else {
        run += 1
        guard run <= longestRun, let small = scalar.properties.lowercaseMapping.unicodeScalars.first else {
          return false
        }
        letters.insert(small)
      }
      last = scalar
    }
    return letters.isEmpty || alphabets.contains { letters.isSubset(of: $0) }
  }

  /// "Mª", "Nº".
  private static func withoutOrdinal(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard word.count > 1, let last = word.last, last == "ª" || last == "º" else { return word }
    return word.dropLast()
  }

  /// French and Italian have no è before a vowel, and ì and ù only at the end: elsewhere they are č, ě and ů of
  /// Windows-1250.
  private static func hasOddGrave(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    zip(word, word.dropFirst()).contains { letter, next in
      switch letter {
      case "è", "È": vowels.contains(next)
      case "ì", "Ì", "ù", "Ù": next.properties.isLowercase
      default: false
      }
    }
  }

  private static let vowels = Set("aeiouyáéíóúýAEIOUY".unicodeScalars)
  private static let punctuation = Set("‘’‚“”„–—…«»‹›·•´¨¡¿°©®™\u{A0}\u{AD}".unicodeScalars)

  /// German, French, Spanish, Portuguese, Italian, Catalan, Danish and Norwegian, Swedish and Finnish, Icelandic, Dutch.
  private static let western = alphabets(
    "äöüß", "àâæçèéêëîïôœùûüÿ", "áéíñóúü", "àáâãçéêíóôõúü", "àèéìíòóùú", "àçèéíïòóúü", "åæøéäöü", "åäöéüšž",
    "áéíóúýðþæö", "éëïöüèáóí")

  /// Czech, Slovak, Polish, Hungarian, Croatian, Romanian, German.
  private static let central = alphabets(
    "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüß")

  private static func alphabets(_ letters: String...) -> [Set<Unicode.Scalar>] {
    letters.map { Set($0.unicodeScalars) }
  }
}

/// Words of Cyrillic letters.
enum CyrillicWords {
  /// Which of `words`, decoded, are words: letters throughout, with a vowel, capital only at their beginning or
  /// throughout. Where few begin with the only capital, none is: the letters may be those of a script that has no case.
  static func understood(_ words: [[Unicode.Scalar]]) -> [Bool] {
    let found = words.map(isWord)
    let names = zip(words, found).count { word, isWord in isWord && word.count { $0.properties.isUppercase } == 1 }
    return names * 3 >= found.count { $0 } ? found : words.map { _ in false }
  }

  private static func isWord(_ word: [Unicode.Scalar]) -> Bool {
    let letters = word.filter { !$0.isASCII }
    guard letters.count >= 2, letters.count == word.count, word.allSatisfy(isLetter) else { return false }
    guard word.contains(where: { vowels.contains($0.properties.lowercaseMapping) }) else { return false }
    let capitals = word.count { $0.properties.isUppercase }
    return capitals == 0 || capitals == word.count || capitals == 1 && word[0].properties.isUppercase
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x45F).contains(scalar.value) || (0x490...0x491).contains(scalar.value)
  }

  private static let vowels = Set("аеёиоуыэюяіїє".map(String.init))
}

/// Words in the double-byte code pages of East Asia.
///
/// Each has its common characters in rows of its own, and what is text in one is rare characters in the others. A letter
/// of ASCII beside them speaks against all: so does every Western word begin, end or go on.
enum EastAsianWords {
  /// Which of `words` are common characters of `page` throughout.
  static func understood(_ words: [[UInt8]], in page: CodePage) -> [Bool] {
    let rows = rows(of: page)
    let found = words.map { isUnderstood($0, rows: rows) }
    // All that is Korean is common Chinese as well, and half of what is Cyrillic: little text decides nothing.
    let length = zip(words, found).reduce(0) { $0 + ($1.1 ? $1.0.count : 0) }
    return length >= leastLength ? found : words.map { _ in false }
  }

  /// The first bytes of common characters, and the second ones that go with them.
  private struct Rows {
    let first: [ClosedRange<UInt8>]
    let second: [ClosedRange<UInt8>]
  }

  private static func rows(of page: CodePage) -> Rows {
    switch page {
    // KS X 1001: Hangul in rows 16 to 40.
    case .korean: Rows(first: [0xB0...0xC8], second: [0xA1...0xFE])
    // JIS X 0208: signs, kana, kanji of both levels.
    case .japanese: Rows(first: [0x81...0x83, 0x88...0x9F, 0xE0...0xEA], second: [0x40...0x7E, 0x80...0xFC])
    // Big5: signs, characters of the first level.
    case .traditionalChinese: Rows(first: [0xA1...0xC6], second: [0x40...0x7E, 0xA1...0xFE])
    // JIS X 0208 in other bytes: only kana tell it from Chinese.
    case .unixJapanese: Rows(first: [0xA1...0xA1, 0xA4...0xA5, 0xB0...0xF4], second: [0xA1...0xFE])
    // GB 2312: signs, characters of both levels.
    default: Rows(first: [0xA1...0xA3, 0xB0...0xF7], second: [0xA1...0xFE])
    }
  }

  private static func isUnderstood(_ word: [UInt8], rows: Rows) -> Bool {
    var index = 0
    var characters = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        guard !isLetter(byte) else { return false }
        index += 1
      } else {
        guard index + 1 < word.count, rows.first.contains(where: { $0.contains(byte) }),
          rows.second.contains(where: { $0.contains(word[index + 1]) })
        else { return false }
        characters += 1
        index += 2
      }
    }
    return characters > 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.lowercased &- 0x61 < 26 }

  private static let leastLength = 16
}
