import ContactBook

/// What stands beside a value and says what it is for.
struct ValueLabel: Hashable {
  /// The words to show; nil when they say nothing to a person.
  var text: String?
  var meanings: LabelMeanings = []
  /// The word by which the value is somebody else's; nil when it is the contact's own.
  var othersWord: String?
  var isPreferred = false

  /// Whether nothing tells if the word by which the value is somebody else's means that here.
  var isUndecided: Bool { meanings.contains(.undecided) }

  /// No label.
  static let none = ValueLabel()

  /// The label of `words`, each as it stands in the file: "CELL", "* Home", "http://schemas.google.com/g/2005#work_fax".
  init(_ words: [some StringProtocol]) {
    var shown: [String] = []
    for word in words {
      guard let written = word.cleaned.map(Self.fragment) else { continue }
      // Google marks the value to use first with a star.
      let text = written.drop { $0 == "*" || $0 == " " }
      let meanings = LabelMeanings(of: text)
      self.meanings.formUnion(meanings)
      if written.hasPrefix("*") || meanings.contains(.preferred) { isPreferred = true }
      if text.isEmpty || Self.unshownWords.contains(text.lowercased()) { continue }
      shown.append(String(text))
      if othersWord == nil, meanings.contains(.others) { othersWord = String(text) }
    }
    text = shown.isEmpty ? nil : shown.joined(separator: " ")
  }

  /// A label of what is known of it already.
  init(text: String? = nil, meanings: LabelMeanings = [], othersWord: String? = nil, isPreferred: Bool = false) {
    self.text = text
    self.meanings = meanings
    self.othersWord = othersWord
    self.isPreferred = isPreferred
  }

  /// The same label with its words in lower case.
  var lowercased: ValueLabel {
    var label = self
    label.text = text?.lowercased()
    label.othersWord = othersWord?.lowercased()
    return label
  }

  /// Words that are not shown: marks of preference, how mail is delivered, and that people speak on a telephone.
  private static let unshownWords: Set = [
    "pref", "preferred", "default", "voice", "msg", "internet", "smtp", "ex", "x400", "intl",
  ]

  /// The fragment of a URI of a vocabulary, as Google's; other words as they are.
  static func fragment(of word: String) -> String {
    guard word.hasPrefix("http"), let mark = word.utf8.lastIndex(of: UInt8(ascii: "#")) else { return word }
    return String(word[word.index(after: mark)...])
  }
}

/// The labels of a file by the bytes they stand as: a file uses few, but each of them in many records.
struct LabelCache {
  private var known: [(bytes: [UInt8], labels: [ValueLabel])] = []

  /// Exports that write remarks where labels should stand would make the cache grow with the file.
  private static let limit = 64

  /// The labels whose bytes `isSame` finds to be those asked for; nil at their first sight.
  func labels(where isSame: ([UInt8]) -> Bool) -> [ValueLabel]? {
    for index in known.indices where isSame(known[index].bytes) { return known[index].labels }
    return nil
  }

  /// Keeps `labels`, which stand as `bytes`.
  mutating func insert(_ labels: [ValueLabel], for bytes: [UInt8]) {
    if known.count < Self.limit { known.append((bytes, labels)) }
  }
}
