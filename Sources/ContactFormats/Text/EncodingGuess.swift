import ContactBook

/// A guess of the code page of text that names none and is no UTF-8.
///
/// The words that have bytes past ASCII are read in every code page, and weighed by how often the languages written in it
/// use those letters. Windows-1252, the most frequent one, is left only where another one fits much better; the guess is
/// in doubt where pages that read the words otherwise fit about as well.
struct EncodingGuess {
  let encoding: TextEncoding
  /// The encodings that the text may be in as well, the likeliest first; empty where there is no doubt.
  let alternatives: [TextEncoding]

  init(_ bytes: [UInt8]) {
    let words = ForeignWords(bytes).words
    let fits = Self.fits(words)
    let ranked = fits.indices.sorted { (fits[$1].sum, $0) < (fits[$0].sum, $1) }.map { fits[$0] }
    guard let best = ranked.first, let western = fits.first, !words.isEmpty else {
      (encoding, alternatives) = (.windows1252, [])
      return
    }
    // Of pages that read all words alike, the first one is as good as the others.
    let group = fits.first { $0.text == best.text } ?? best
    let rivals = ranked.filter { $0.text != best.text }
    let margin = rivals.first.map { best.sum - $0.sum } ?? .infinity
    if group.page == .windows1252 {
      encoding = .windows1252
      let isDoubted = rivals.contains { rival in
        let margin = rival.page.isOfWindows ? Self.westernMargin : Self.westernMargin / 3
        return best.sum - rival.sum < margin || rival.page.isOfWindows && western.lead(over: rival) < margin
      }
      alternatives = isDoubted || !western.makesSense ? Self.likely(rivals, near: best.sum) : []
      return
    }
    let gains = zip(best.likelihoods, western.likelihoods).count { $0 > $1 }
    guard gains >= Self.leastGain, margin >= Self.leastSiblingMargin, best.makesSense,
      rivals.allSatisfy({ best.sum - $0.sum >= Self.leastMargin || $0.page.isSibling(of: best.page) }),
      !group.page.isEastAsian || words.reduce(0, { $0 + $1.count }) >= Self.leastEastAsian,
      let found = TextEncoding(group.page.rawValue)
    else {
      encoding = .windows1252
      alternatives = Self.likely(ranked.filter { $0.text != western.text }, near: best.sum)
      return
    }
    encoding = found
    let doubtMargin =
      rivals.first.map { $0.page.isSibling(of: best.page) } == true ? Self.certainSiblingMargin : Self.certainMargin
    alternatives = margin < doubtMargin ? Self.likely(rivals, near: rivals.first?.sum ?? 0) : []
  }

  /// The pages of Windows, and others that fit nearly as well as the best one, in the order of `CodePage`.
  private static func fits(_ words: [[UInt8]]) -> [Fit] {
    var fits = CodePage.allCases.map { Fit($0, words) }
    let best = fits.map(\.sum).max() ?? 0
    fits.removeAll { !$0.page.isOfAlphabetOfWindows && best - $0.sum > farOff }
    // Decoding takes longer than weighing.
    for index in fits.indices { fits[index].decode(words) }
    return fits
  }

  /// A page that fits so much worse is none of the likely ones.
  private static let farOff: Float = 25

  /// What is to be told of the guess.
  var reason: Diagnostic.Reason {
    alternatives.isEmpty
      ? .guessedEncoding(encoding.name)
      : .doubtedEncoding(used: encoding.name, alternatives: alternatives.map(\.name))
  }

  /// The pages of the best of `fits` that read the words in different ways.
  private static func likely(_ fits: [Fit], near sum: Float) -> [TextEncoding] {
    var texts: [[UInt8]] = []
    for fit in fits where texts.count < mostAlternatives && (texts.isEmpty || sum - fit.sum < certainMargin) {
      if !texts.contains(fit.text) { texts.append(fit.text) }
    }
    // The first page of those that read the words alike.
    let pages = texts.compactMap { text in fits.filter { $0.text == text }.min { $0.rank < $1.rank } }
    return pages.compactMap { TextEncoding($0.page.rawValue) }
  }

  /// How many words have to speak for another code page than Windows-1252.
  private static let leastGain = 2
  /// All that is Korean is common Chinese as well, and half of what is Thai: little text decides nothing.
  private static let leastEastAsian = 16
  /// By how much another code page has to fit better than all others to be taken, and to be taken without a doubt.
  private static let leastMargin: Float = 6
  /// By how much it has to fit better than one that has most letters in the same places.
  private static let leastSiblingMargin: Float = 2
  private static let certainSiblingMargin: Float = 4
  private static let certainMargin: Float = 10
  /// By how much Windows-1252 has to fit better than all others, and a third of it better than pages that are rare today.
  private static let westernMargin: Float = 1.5
  private static let mostAlternatives = 3

  /// How well a code page fits the words.
  private struct Fit {
    let page: CodePage
    let rank: Int
    let likelihoods: [Float]
    let sum: Float
    /// The words in lines, once they are decoded.
    private(set) var text: [UInt8] = []
    /// Whether most letters are frequent ones.
    private(set) var makesSense = false

    init(_ page: CodePage, _ words: [[UInt8]]) {
      self.page = page
      rank = CodePage.allCases.firstIndex(of: page) ?? 0
      likelihoods = page.likelihoods(of: words)
      sum = likelihoods.reduce(page.isStandard ? Self.rarity : 0, +)
    }

    mutating func decode(_ words: [[UInt8]]) {
      text = page.text(of: words)
      let letters = text.count { $0 >= 0xC0 }
      makesSense = sum > Float(letters) * (page.isEastAsian ? -9.5 : -4)
    }

    /// By how much it fits better the words that read otherwise in `other`.
    func lead(over other: Fit) -> Float {
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      let others = other.text.split(separator: 0x0A, omittingEmptySubsequences: false)
      guard lines.count == likelihoods.count, others.count == lines.count else { return sum - other.sum }
      return lines.indices.reduce(0) { lead, index in
        lines[index] == others[index] ? lead : lead + likelihoods[index] - other.likelihoods[index]
      }
    }

    /// ISO's pages are seldom used on the computers that Windows' pages are made for.
    private static let rarity: Float = -3
  }
}

extension CodePage {
  /// Whether it is a page of today's Windows.
  fileprivate var isOfWindows: Bool {
    isOfAlphabetOfWindows || isEastAsian && self != .unixJapanese
  }

  /// Whether it is one of Windows whose characters are single bytes.
  fileprivate var isOfAlphabetOfWindows: Bool { rawValue.hasPrefix("WINDOWS-") || self == .thai }

  /// Whether it is a page of ISO 8859.
  fileprivate var isStandard: Bool { self == .latin2 || self == .latinCyrillic }

  /// Whether most letters of `other` stand in the same places.
  fileprivate func isSibling(of other: CodePage) -> Bool {
    Set([self, other]).isSubset(of: [.windows1250, .latin2])
  }

  fileprivate var isEastAsian: Bool {
    [.korean, .japanese, .traditionalChinese, .simplifiedChinese, .unixJapanese].contains(self)
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
