import Foundation

/// A word of a name in the form to compare by: folded in case and diacritics, of one script.
struct NameToken: Hashable, Sendable {
  /// Scripts are compared only within themselves: nothing here transliterates.
  enum Script: Hashable, Sendable {
    case latin, cyrillic, greek, hebrew, arabic, eastAsian, other
  }

  /// The folded letters.
  let text: String
  /// The script of the first letter.
  let script: Script

  /// Whether the word is a single letter that stands for a longer one.
  var isInitial: Bool { text.count == 1 && script != .eastAsian && !isNumeral }

  /// Whether the word is made of digits.
  var isNumeral: Bool {
    if let first = text.utf8.first, first > UInt8(ascii: "9"), first < 0x80 { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
  }

  /// The words of `name`, in their order: parted by blanks, hyphens, dots, commas and the like.
  static func tokens(of name: some StringProtocol) -> [NameToken] {
    if name.utf8.allSatisfy({ $0 < afterLatin }) { return latinTokens(of: name.unicodeScalars) }
    // Joiners shape the letters beside them, and not everybody writes them.
    let scalars = folded(name).filter { $0.value != 0x200C && $0.value != 0x200D }
    return scalars.split { !$0.isOfWord }.compactMap { NameToken(String(String.UnicodeScalarView($0))) }
  }

  /// The least byte of UTF-8 in a letter that `latinFolding` does not have.
  private static let afterLatin: UInt8 = 0xC9

  /// The same for the names of most people, by a table: what is made of one Latin letter does not depend on the others.
  private static func latinTokens(of name: some Sequence<Unicode.Scalar>) -> [NameToken] {
    var tokens: [NameToken] = []
    var word: [UInt8] = []
    for scalar in name {
      for byte in latinFolding[Int(scalar.value)] {
        if byte != UInt8(ascii: " ") {
          word.append(byte)
        } else if let token = NameToken(word) {
          tokens.append(token)
          word.removeAll(keepingCapacity: true)
        }
      }
    }
    if let token = NameToken(word) { tokens.append(token) }
    return tokens
  }

  /// What becomes of each scalar below U+0240 in UTF-8, with blanks for what parts words.
  private static let latinFolding: [[UInt8]] = (0..<0x240).map { value in
    Unicode.Scalar(value).map { scalar in
      folded(String(scalar)).flatMap { $0.isOfWord ? Array(String($0).utf8) : Array(" ".utf8) }
    } ?? []
  }

  private init?(_ text: String) {
    guard let first = text.unicodeScalars.first else { return nil }
    self.text = text
    script = Script(first)
  }

  private init?(_ utf8: [UInt8]) {
    guard let first = utf8.first else { return nil }
    text = String(decoding: utf8, as: UTF8.self)
    script = first < 0x80 ? .latin : text.unicodeScalars.first.map(Script.init) ?? .other
  }

  /// Lower case, without marks above and below, ligatures and barred letters as people type them.
  private static func folded(_ name: some StringProtocol) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let spelled = spellings[scalar] {
        scalars.append(contentsOf: spelled.unicodeScalars)
      } else if !scalar.isDiacritic, !scalar.isApostrophe {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  /// Letters that Unicode does not decompose.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n",
    "ё": "е", "ґ": "г",
  ]
}

extension NameToken.Script {
  fileprivate init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x30...0x39, 0x41...0x24F, 0x1E00...0x1EFF: .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
      case 0x400...0x52F: .cyrillic
      case 0x590...0x5FF: .hebrew
      case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FA1F: .eastAsian
      default: .other
      }
  }
}

extension Unicode.Scalar {
  /// Marks that people leave out when they type: accents, Hebrew points, Arabic vowels. Marks of Indic scripts are letters.
  fileprivate var isDiacritic: Bool {
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F, 0x670: true
    default: false
    }
  }

  /// Whether it is part of a word: a letter, a digit, or a mark that makes one with the letter before it.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark || properties.numericType == .decimal
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{02BC}" || self == "\u{05F3}" }
}

extension NameToken {
  /// How two words differ by one slip of the pen (Damerau 1964).
  enum Slip {
    /// Two letters in the wrong order.
    case swap
    /// A letter doubled, or a double one written once.
    case doubling
    /// One letter too many, too few or another.
    case letter
  }

  /// The one slip that makes this word of `other`; nil when they are the same or differ by more.
  func slip(from other: NameToken) -> Slip? {
    let left = Array(text.unicodeScalars)
    let right = Array(other.text.unicodeScalars)
    guard abs(left.count - right.count) <= 1, left != right else { return nil }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let room = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.prefix(room).count
    let leftRest = left[start..<(left.count - end)]
    let rightRest = right[start..<(right.count - end)]
    if leftRest.count == 2, rightRest.count == 2, Array(leftRest) == rightRest.reversed() { return .swap }
    guard leftRest.count <= 1, rightRest.count <= 1 else { return nil }
    let longer = left.count > right.count ? left : right
    // What is alike is taken from the front first, so the second of two equal letters is the one that differs.
    return left.count != right.count && start > 0 && longer[start] == longer[start - 1] ? .doubling : .letter
  }

  /// Whether one slip, or none, makes this word of `other`.
  func isOneSlipFrom(_ other: NameToken) -> Bool { text == other.text || slip(from: other) != nil }
}

extension NameWord {
  /// Whether the two are one family name that was written down wrongly once. Given names that differ in a letter are often
  /// different names, and so are family names that differ in their ending: Ivanov's wife is Ivanova.
  ///
  /// `others` are the words that both names have beside it.
  func isMisspelling(of other: NameWord, beside others: [NameToken]) -> Bool {
    guard token.text.utf8.count > 4, other.token.text.utf8.count > 4, let slip = token.slip(from: other.token),
      token.text.unicodeScalars.first == other.token.text.unicodeScalars.first
    else { return false }
    let roles = Set([role, other.role])
    guard roles.isSubset(of: [.family, .last]), !Nicknames.standard.contains(token.text),
      !Nicknames.standard.contains(other.token.text)
    else { return false }
    if slip == .swap { return true }
    guard token.text.unicodeScalars.last == other.token.text.unicodeScalars.last else { return false }
    return roles.contains(.family) || slip == .doubling || others.contains { Nicknames.standard.contains($0.text) }
  }
}

extension NameToken {
  /// The word as people of many countries may write it in Latin letters, brought to one spelling of each sound; nil when
  /// its script does not say how it sounds: Arabic and Hebrew leave out vowels, and East Asian signs have many sounds.
  var latinSounds: String? {
    switch script {
    case .latin: return Self.sounds(of: text)
    case .cyrillic, .greek:
      var latin = ""
      for scalar in text.replacing("ου", with: "ou").replacing("γγ", with: "νγ").unicodeScalars {
        guard let letters = Self.latinLetters[scalar] ?? (scalar.isASCII ? String(scalar) : nil) else { return nil }
        latin += letters
      }
      return Self.sounds(of: latin)
    case .hebrew, .arabic, .eastAsian, .other: return nil
    }
  }

  /// One spelling for those in use of one sound, and no letter twice in a row: Dmitriy is Dmitri, and Lindqvist Lindkvist.
  private static func sounds(of latin: String) -> String {
    var sounds: [UInt8] = []
    let letters = Array(latin.utf8)
    var index = 0
    func add(_ letter: UInt8) { if letter >= 0x80 || sounds.last != letter { sounds.append(letter) } }
    while index < letters.count {
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let (spelt, length) = spelling(letters[index], next)
      for letter in spelt.utf8 { add(letter) }
      if spelt.isEmpty { add(letters[index]) }
      index += length
    }
    return String(decoding: sounds, as: UTF8.self)
  }

  /// How the sound is spelt that begins with `letter`, "" for as it stands, and how many letters it takes.
  private static func spelling(_ letter: UInt8, _ next: UInt8) -> (String, Int) {
    switch (letter, next) {
    case (UInt8(ascii: "c"), UInt8(ascii: "h")): ("ch", 2)
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): ("h", 2)
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): ("f", 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "k")): ("k", 2)
    case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _): ("k", 1)
    case (UInt8(ascii: "j"), _), (UInt8(ascii: "y"), _): ("i", 1)
    case (UInt8(ascii: "w"), _): ("v", 1)
    case (UInt8(ascii: "x"), _): ("ks", 1)
    default: ("", 1)
    }
  }

  private static let latinLetters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "є": "ye",
    "ю": "yu", "я": "ya",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
  ]
}

extension ComparableName {
  /// Whether the two are one name in two scripts, both written in full: every word of the shorter one sounds like one of
  /// the other, so far as letters tell.
  func isTransliteration(of other: ComparableName) -> Bool {
    let left = tokens.map(\.latinSounds)
    let right = other.tokens.map(\.latinSounds)
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.count > 1 else { return false }
    var rest = long
    for sounds in short {
      guard let sounds, sounds.utf8.count > 1, let place = rest.firstIndex(of: sounds) else { return false }
      rest.remove(at: place)
    }
    return true
  }
}
