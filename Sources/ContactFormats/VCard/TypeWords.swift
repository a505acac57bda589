/// The words that stand as `TYPE=` or bare between a property's name and its value, as a set.
struct TypeWords: OptionSet {
  let rawValue: UInt32

  static let cell = TypeWords(rawValue: 1 << 0)
  static let main = TypeWords(rawValue: 1 << 1)
  static let home = TypeWords(rawValue: 1 << 2)
  static let work = TypeWords(rawValue: 1 << 3)
  static let other = TypeWords(rawValue: 1 << 4)
  static let fax = TypeWords(rawValue: 1 << 5)
  static let pager = TypeWords(rawValue: 1 << 6)
  /// Modem, ISDN, bulletin board, telex, text telephone.
  static let data = TypeWords(rawValue: 1 << 7)
  static let video = TypeWords(rawValue: 1 << 8)
  static let voice = TypeWords(rawValue: 1 << 9)
  static let preferred = TypeWords(rawValue: 1 << 10)
  static let callback = TypeWords(rawValue: 1 << 11)
  static let assistant = TypeWords(rawValue: 1 << 12)
  static let company = TypeWords(rawValue: 1 << 13)
  static let quotedPrintable = TypeWords(rawValue: 1 << 14)
  static let base64 = TypeWords(rawValue: 1 << 15)
  /// Words that say nothing of how to reach a person.
  static let meaningless = TypeWords(rawValue: 1 << 16)

  private static let spellings: [(name: String, word: TypeWords)] = [
    ("cell", .cell), ("mobile", .cell), ("car", .cell), ("pcs", .cell), ("iphone", .cell), ("msg", .voice),
    ("text", .voice), ("main", .main), ("primary", .main), ("home", .home), ("work", .work), ("business", .work),
    ("other", .other), ("fax", .fax), ("homefax", [.fax, .home]), ("workfax", [.fax, .work]), ("pager", .pager),
    ("beeper", .pager), ("modem", .data), ("isdn", .data), ("bbs", .data), ("telex", .data), ("tlx", .data),
    ("textphone", .data), ("ttytdd", .data), ("video", .video), ("voice", .voice), ("pref", .preferred),
    ("callback", .callback), ("assistant", .assistant), ("company", .company), ("x-evolution-callback", .callback),
    ("x-evolution-company", .company), ("x-evolution-telex", .data), ("x-evolution-tty", .data),
    ("x-evolution-assistant", .assistant), ("quoted-printable", .quotedPrintable), ("base64", .base64),
    ("internet", .meaningless), ("intl", .meaningless), ("dom", .meaningless), ("x-voice", .voice),
    ("8bit", .meaningless), ("7bit", .meaningless), ("tel", .meaningless), ("uri", .meaningless),
    ("url", .meaningless), ("jpeg", .meaningless), ("vcard", .meaningless), ("x-mobil", .cell), ("x400", .meaningless),
  ]

  private static let words = spellings.map(\.word)
  private static let table = WordTable(spellings.map(\.name))

  /// The meaning of the word at `range` of `bytes`; nil for words of an export's own.
  init?(at range: Range<Int>, in bytes: [UInt8]) {
    guard let position = Self.table.position(of: range, in: bytes) else { return nil }
    self = Self.words[position]
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
