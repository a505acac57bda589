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
