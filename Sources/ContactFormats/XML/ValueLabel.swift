import ContactBook

/// What the words beside a value say of it.
struct ValueLabel: Hashable {
  /// The words, lower-cased, less those that say nothing; nil when there are none.
  let text: String?
  /// What they make of a telephone number; nil when they say nothing of that.
  let kind: PhoneKind?
  let isPreferred: Bool
  /// The word by which it is somebody else's; nil without.
  let othersWord: String?

  static let none = ValueLabel([])

  /// Reads `words`: "CELL", "voice", "http://schemas.google.com/g/2005#work_fax".
  init(_ words: [String]) {
    // A capital inside of a word begins another: their kinds are asked for as they are written.
    let written = words.map(Self.fragment)
    let words = written.map { $0.lowercased() }
    isPreferred = words.contains { Self.preferring.contains($0) }
    let telling = words.indices.filter { !Self.preferring.contains(words[$0]) && !Self.meaningless.contains(words[$0]) }
    text = telling.isEmpty ? nil : telling.map { words[$0] }.joined(separator: " ")
    let kinds = telling.compactMap { PhoneKind(label: written[$0]) }
    // A number that takes both calls and faxes is one to be called (RFC 2426, section 3.3.1).
    let candidates = words.contains("voice") && kinds.contains(.fax) ? kinds.filter { $0 != .fax } : kinds
    kind = candidates.first { !$0.reachesPerson } ?? candidates.min { $0.rank < $1.rank }
    othersWord = telling.map { written[$0] }.first { PhoneLabelMeanings(of: $0).contains(.others) }
  }

  private static let preferring: Set = ["pref", "preferred", "default"]
  private static let meaningless: Set = ["voice", "internet", "msg", "smtp", "x400", "intl", "dom"]

  /// Words of Google's and others' vocabularies are the fragments of URIs.
  static func fragment(of word: String) -> String {
    guard word.hasPrefix("http"), let mark = word.utf8.lastIndex(of: UInt8(ascii: "#")) else { return word }
    return String(word[word.index(after: mark)...])
  }

  /// The network that `word` names: a word, a URI of a vocabulary, or the network's web site.
  static func service(of word: String) -> String {
    let word = fragment(of: word)
    guard word.utf8.contains(UInt8(ascii: ".")) else { return word }
    let host = word.split(separator: "/").first { $0.contains(".") } ?? word[...]
    let labels = host.split(separator: ".")
    return labels.count > 1 ? String(labels[labels.count - 2]) : word
  }
}
