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
