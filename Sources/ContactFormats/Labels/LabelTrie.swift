import Foundation

/// The words of `LabelWords` by their bytes, so that one pass over a label finds all that stand in it.
struct LabelTrie: Sendable {
  static let shared = LabelTrie(LabelWords.table)

  /// A byte of one or more words; the meanings are of the words that end with it.
  private struct Node {
    let byte: UInt8
    var firstChild = 0
    var nextSibling = 0
    var whole: LabelMeanings = []
    var beginning: LabelMeanings = []
    var ending: LabelMeanings = []
    var anywhere: LabelMeanings = []
  }

  /// The first stands before every word.
  private var nodes = [Node(byte: 0)]
  /// The node of each first byte; 0 where no word begins with it.
  private var roots = [Int](repeating: 0, count: 256)

  init(_ table: [(meaning: LabelMeanings, words: String)]) {
    for row in table {
      for word in row.words.split(whereSeparator: \.isWhitespace) { add(word, meaning: row.meaning) }
    }
    for byte in UInt8.min...UInt8.max { roots[Int(byte)] = child(of: 0, byte: byte) }
  }

  /// `label` with case, width and marks taken off its letters, and one kind of apostrophe.
  static func folded(_ label: some StringProtocol) -> String {
    let text = label.precomposedStringWithCanonicalMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    // Telephones type the curly one by themselves.
    guard text.unicodeScalars.contains(where: isApostrophe) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isApostrophe($0) ? "'" : $0 }))
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}": true
    default: false
    }
  }

  private mutating func add(_ word: Substring, meaning: LabelMeanings) {
    let letters = word.filter { $0 != "*" }
    var node = 0
    for byte in Self.folded(letters).utf8.lazy.map(Self.lowercased) {
      let known = child(of: node, byte: byte)
      if known > 0 {
        node = known
        continue
      }
      nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
      nodes[node].firstChild = nodes.count - 1
      node = nodes.count - 1
    }
    switch (word.hasPrefix("*"), word.hasSuffix("*")) {
    case (true, true): nodes[node].anywhere.formUnion(meaning)
    case (true, false): nodes[node].ending.formUnion(meaning)
    case (false, true): nodes[node].beginning.formUnion(meaning)
    case (false, false): nodes[node].whole.formUnion(meaning)
    }
  }

  private func child(of node: Int, byte: UInt8) -> Int {
    var next = nodes[node].firstChild
    while next > 0, nodes[next].byte != byte { next = nodes[next].nextSibling }
    return next
  }

  /// What the words in `label` mean. A capital after a small letter begins a word, as in `workFax`.
  func meanings(in label: [UInt8]) -> LabelMeanings {
    var found: LabelMeanings = []
    var previous = UInt8(ascii: " ")
    for (index, byte) in label.enumerated() {
      let root = roots[Int(Self.lowercased(byte))]
      if root > 0 {
        found.formUnion(meanings(of: root, at: index, in: label, beginsWord: Self.isBoundary(previous, byte)))
      }
      previous = byte
    }
    return found
  }

  /// What the words that begin at `start`, with the byte of `root`, mean.
  private func meanings(of root: Int, at start: Int, in label: [UInt8], beginsWord: Bool) -> LabelMeanings {
    var found: LabelMeanings = []
    var node = root
    var index = start
    while node > 0 {
      let next = index + 1
      found.formUnion(nodes[node].anywhere)
      if beginsWord { found.formUnion(nodes[node].beginning) }
      if next == label.count || Self.isBoundary(label[index], label[next]) {
        found.formUnion(nodes[node].ending)
        if beginsWord { found.formUnion(nodes[node].whole) }
      }
      guard next < label.count else { break }
      node = child(of: node, byte: Self.lowercased(label[next]))
      index = next
    }
    return found
  }

  /// Whether a word may begin or end between the two bytes.
  private static func isBoundary(_ left: UInt8, _ right: UInt8) -> Bool {
    guard isLetter(left), isLetter(right) else { return true }
    return left &- UInt8(ascii: "a") < 26 && right &- UInt8(ascii: "A") < 26
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || lowercased(byte) &- UInt8(ascii: "a") < 26 }

  /// Small letters, and one kind of blank.
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "_"), UInt8(ascii: "-"): UInt8(ascii: " ")
    default: byte
    }
  }
}
