import ContactBook

/// The languages that words of a label are of, as far as they tell whose a value is.
struct LabelLanguages: OptionSet, Hashable {
  let rawValue: UInt32

  static let german = Self(rawValue: 1 << 0)
  static let english = Self(rawValue: 1 << 1)
  static let french = Self(rawValue: 1 << 2)
  static let spanish = Self(rawValue: 1 << 3)
  static let portuguese = Self(rawValue: 1 << 4)
  static let italian = Self(rawValue: 1 << 5)
  static let dutch = Self(rawValue: 1 << 6)
  /// Danish, Norwegian, Swedish.
  static let nordic = Self(rawValue: 1 << 7)
  /// Finnish and Estonian.
  static let finnish = Self(rawValue: 1 << 8)
  static let polish = Self(rawValue: 1 << 9)
  /// Czech and Slovak.
  static let czech = Self(rawValue: 1 << 10)
  static let hungarian = Self(rawValue: 1 << 11)
  static let romanian = Self(rawValue: 1 << 12)
  static let turkish = Self(rawValue: 1 << 13)
  /// Indonesian and Malay.
  static let indonesian = Self(rawValue: 1 << 14)
  static let vietnamese = Self(rawValue: 1 << 15)
  /// Slovene, Croatian, Bosnian, Serbian in Latin letters.
  static let southSlavic = Self(rawValue: 1 << 16)
  /// English as programs write it for people of every language: no evidence for what a person wrote beside it.
  static let exported = Self(rawValue: 1 << 17)

  static let count = 18
}

/// What is found in the words of a label before it is decided what they mean together.
struct LabelReading {
  /// What the words mean that mean one thing.
  private var meanings: LabelMeanings
  /// The languages that words of the label are of.
  let languages: LabelLanguages
  /// The languages that the label is evidence of for other labels of its record: none where programs may have written it.
  var evidence: LabelLanguages { languages.contains(.exported) ? [] : languages }

  /// The places in `LabelWords.ambiguous` of the words that mean something else in another language, as bits.
  private let ambiguous: UInt32

  /// The most words that `LabelWords.ambiguous` can hold.
  static let mostAmbiguous = 64 - languageShift - LabelLanguages.count

  private static let languageShift = LabelMeanings.count
  private static let ambiguousShift = languageShift + LabelLanguages.count

  private static let trie = WordTrie(
    LabelWords.table.map { (UInt64($0.meaning.rawValue), $0.words) }
      + LabelWords.languages.map { (UInt64($0.languages.rawValue) << languageShift, $0.words) }
      + LabelWords.ambiguous.enumerated().map { (1 << UInt64(ambiguousShift + $0), $1.word) })
  private static let marked = WordTrie([(UInt64(LabelMeanings.others.rawValue), LabelWords.marked)], isFolding: false)

  /// Reads `label`, which may be one word or many; where it is a number with words beside it, not every pair of years in it
  /// is one.
  init(_ label: some StringProtocol, isNumber: Bool = false) {
    var bits = Self.trie.bits(in: label)
    if !label.utf8.allSatisfy({ $0 < 0x80 }) { bits |= Self.marked.bits(in: label) }
    meanings = LabelMeanings(rawValue: UInt32(truncatingIfNeeded: bits & (1 << UInt64(Self.languageShift) - 1)))
    languages = LabelLanguages(
      rawValue: UInt32(truncatingIfNeeded: bits >> UInt64(Self.languageShift) & (1 << UInt64(LabelLanguages.count) - 1))
    )
    ambiguous = UInt32(truncatingIfNeeded: bits >> UInt64(Self.ambiguousShift))
    if EndOfUse.mayBeStated(in: label), EndOfUse.isStated(in: label, hasUntil: meanings.contains(.until), isNumber) {
      meanings.insert(.others)
    }
    meanings.remove(.until)
  }

  /// What the words mean together, in a record whose other labels are of the languages `context`.
  func meanings(beside context: LabelLanguages = []) -> LabelMeanings {
    guard ambiguous != 0, !meanings.contains(.others) else { return meanings }
    let own = languages.contains(.exported) ? languages.union(.english) : languages
    var isUndecided = false
    for (place, word) in LabelWords.ambiguous.enumerated() where ambiguous & (1 << UInt32(place)) != 0 {
      switch word.isTheirs(in: own) ?? word.isTheirs(in: context) {
      case true?: return meanings.union(.others)
      case false?: break
      case nil: isUndecided = true
      }
    }
    return isUndecided ? meanings.union([.others, .undecided]) : meanings
  }
}

/// A word that means something else in another language.
struct AmbiguousWord {
  let word: String
  /// The languages in which a value with this label is old or somebody else's.
  let theirs: LabelLanguages
  /// The languages in which the word says nothing of the kind.
  let own: LabelLanguages

  /// What it says beside words of `languages`; nil where they do not tell.
  func isTheirs(in languages: LabelLanguages) -> Bool? {
    switch (languages.isDisjoint(with: theirs), languages.isDisjoint(with: own)) {
    case (false, true): true
    case (true, false): false
    default: nil
    }
  }
}

/// Whether a label says until when the value was in use: "bis 2019", "until 12/19", "2019'a kadar", "2010-2015".
enum EndOfUse {
  /// Whether there is a year in `label`: a look that costs little.
  static func mayBeStated(in label: some StringProtocol) -> Bool {
    var digits = 0
    var year = 0
    for byte in label.utf8 {
      if byte &- 0x30 < 10 {
        digits += 1
        year = digits > 4 ? 0 : year * 10 + Int(byte - 0x30)
      } else if digits == 4, years.contains(year) {
        return true
      } else {
        digits = 0
        year = 0
      }
    }
    return digits == 4 && years.contains(year)
  }

  /// From the first telephones that people carried to the end of this century.
  fileprivate static let years = 1950...2099

  /// Whether `label`, which has a word for "until" or not, says that the value is in use no longer.
  static func isStated(in label: some StringProtocol, hasUntil: Bool, _ isNumber: Bool) -> Bool {
    let pieces = pieces(of: label)
    for (index, piece) in pieces.enumerated() where piece.isYear {
      let before = pieces[..<index].suffix(wordsBetween + 1)
      let after = pieces[(index + 1)...].prefix(wordsBetween + 1)
      if hasUntil, before.contains(where: \.isLeadingUntil) || after.contains(where: \.isTrailingUntil) { return true }
      // Two years with nothing but a dash between, or a dash in front of one.
      if !isNumber, let last = before.last, last.kind == .dash, index == 1 || pieces[index - 2].isYear { return true }
    }
    return false
  }

  /// How many words may stand between the year and the word: "bis Ende März 2019".
  private static let wordsBetween = 3

  private static func pieces(of label: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in WordTrie.folded(label).unicodeScalars.prefix(longestLabel) {
      let kind = Piece.Kind(scalar)
      if let last = pieces.indices.last, pieces[last].kind == kind {
        pieces[last].text.unicodeScalars.append(scalar)
      } else {
        pieces.append(Piece(kind: kind, text: String(scalar)))
      }
    }
    return pieces.filter { $0.kind != .other }
  }

  private static let longestLabel = 200

  fileprivate struct Piece {
    enum Kind {
      case digits, letters, dash, other

      init(_ scalar: Unicode.Scalar) {
        self =
          switch scalar {
          case "0"..."9": .digits
          case "-", "\u{2010}"..."\u{2015}", "\u{2212}": .dash
          case _ where scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark: .letters
          default: .other
          }
      }
    }

    let kind: Kind
    var text: String

    var isYear: Bool { kind == .digits && text.utf8.count == 4 && Int(text).map(EndOfUse.years.contains) == true }

    var isLeadingUntil: Bool { kind == .letters && EndOfUse.leading.contains { $0.matches(text) } }
    var isTrailingUntil: Bool { kind == .letters && EndOfUse.trailing.contains { $0.matches(text) } }
  }

  fileprivate struct Word {
    let text: String
    let isPart: Bool

    func matches(_ word: String) -> Bool { isPart ? word.contains(text) : word == text }
  }

  private static func words(_ list: String) -> [Word] {
    list.split(whereSeparator: \.isWhitespace).map {
      Word(text: WordTrie.folded($0.filter { $0 != "*" }), isPart: $0.hasPrefix("*"))
    }
  }

  fileprivate static let leading = words(LabelWords.leadingUntil)
  fileprivate static let trailing = words(LabelWords.trailingUntil)
}
