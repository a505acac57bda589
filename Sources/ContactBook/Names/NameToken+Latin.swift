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
