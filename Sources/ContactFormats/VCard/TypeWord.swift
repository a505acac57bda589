/// A word that standards, and programs with a vCard dialect of their own, write as `TYPE=` or bare before a value.
enum TypeWord {
  /// What it means, as `LabelWords` says.
  case standard(LabelMeanings)
  case encoding(Parameters.Encoding)
  /// Says nothing of how to reach a person.
  case nothing

  /// The meaning of the word at `range` of `bytes`; nil for words of an export's own.
  init?(at range: Range<Int>, in bytes: [UInt8]) {
    guard let position = Self.table.position(of: range, in: bytes) else { return nil }
    self = Self.words[position].word
  }

  private static let words: [(name: String, word: TypeWord)] =
    standardNames.map { ($0, .standard(LabelMeanings(of: $0))) } + emptyNames.map { ($0, .nothing) } + [
      ("quoted-printable", .encoding(.quotedPrintable)), ("base64", .encoding(.base64)),
    ]
  private static let table = WordTable(words.map(\.name))

  private static let standardNames = [
    "cell", "mobile", "car", "pcs", "iphone", "msg", "text", "main", "primary", "home", "work", "business", "other",
    "fax", "homefax", "workfax", "pager", "beeper", "modem", "isdn", "bbs", "telex", "tlx", "textphone", "ttytdd",
    "video", "voice", "pref", "callback", "assistant", "company", "x-evolution-callback", "x-evolution-company",
    "x-evolution-telex", "x-evolution-tty", "x-evolution-assistant", "x-voice", "x-mobil",
  ]
  private static let emptyNames = [
    "internet", "intl", "dom", "8bit", "7bit", "tel", "uri", "url", "jpeg", "vcard", "x400",
  ]
}

extension LabelMeanings {
  /// The standard's word for the first of the meanings; nil where there is none to show.
  var typeWord: String? {
    let meanings = contains(.voice) ? subtracting(.fax) : self
    return Self.typeWords.first { meanings.contains($0.meaning) }?.word
  }

  private static let typeWords: [(meaning: Self, word: String)] = [
    (.fax, "fax"), (.pager, "pager"), (.others, "assistant"), (.callback, "callback"), (.mobile, "cell"),
    (.company, "company"), (.main, "main"), (.home, "home"), (.work, "work"), (.other, "other"), (.video, "video"),
  ]
}
