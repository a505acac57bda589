import Foundation

/// Words by their bytes, so that one pass over a text finds all that stand in it.
///
/// A word is written as in `RelationWords`. What it stands for is a set of bits, which the table that it comes from gives
/// a meaning.
package struct WordTrie: Sendable {
  /// A byte of one or more words; the bits are of the words that end with it.
  private struct Node {
    let byte: UInt8
    var firstChild = 0
    var nextSibling = 0
    var whole: UInt64 = 0
    var beginning: UInt64 = 0
    var ending: UInt64 = 0
    var anywhere: UInt64 = 0
  }

  /// The first stands before every word.
  private var nodes = [Node(byte: 0)]
  /// The node of each first byte; 0 where no word begins with it.
  private var roots = [Int](repeating: 0, count: 256)
  /// Whether marks above and below letters do not matter.
  private let isFolding: Bool

  /// The words of `table`, which blanks part.
  package init(_ table: [(bits: UInt64, words: String)], isFolding: Bool = true) {
    self.isFolding = isFolding
    for row in table {
      for word in row.words.split(whereSeparator: \.isWhitespace) { add(word, bits: row.bits) }
    }
    for byte in UInt8.min...UInt8.max { roots[Int(byte)] = child(of: 0, byte: byte) }
  }

  /// The bits of all words in `text`. A capital after a small letter begins a word, as in `workFax`.
  package func bits(in text: some StringProtocol) -> UInt64 {
    bits(in: letters(of: text))
  }

  /// The bytes of `text` as the words stand here; capitals of ASCII may be left, which begin words.
  private func letters(of text: some StringProtocol) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    return Array((isFolding ? Self.folded(text) : Self.lowercased(text)).utf8)
  }

  /// `text` with case, width and marks taken off its letters, and one kind of apostrophe.
  package static func folded(_ text: some StringProtocol) -> String {
    withOneApostrophe(
      text.precomposedStringWithCanonicalMapping
        .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil))
  }

  private static func lowercased(_ text: some StringProtocol) -> String {
    withOneApostrophe(text.precomposedStringWithCanonicalMapping.lowercased())
  }

  /// Telephones type the curly one by themselves.
  private static func withOneApostrophe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isApostrophe) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isApostrophe($0) ? "'" : $0 }))
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}": true
    default: false
    }
  }

  private mutating func add(_ word: Substring, bits: UInt64) {
    let letters = word.filter { $0 != "*" }
    var node = 0
    for byte in self.letters(of: letters).lazy.map(Self.lowercased) {
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
    case (true, true): nodes[node].anywhere |= bits
    case (true, false): nodes[node].ending |= bits
    case (false, true): nodes[node].beginning |= bits
    case (false, false): nodes[node].whole |= bits
    }
  }

  private func child(of node: Int, byte: UInt8) -> Int {
    var next = nodes[node].firstChild
    while next > 0, nodes[next].byte != byte { next = nodes[next].nextSibling }
    return next
  }

  private func bits(in text: [UInt8]) -> UInt64 {
    var found: UInt64 = 0
    var previous = UInt8(ascii: " ")
    for index in text.indices {
      let byte = text[index]
      let root = roots[Int(Self.lowercased(byte))]
      if root > 0 {
        found |= bits(of: root, at: index, in: text, beginsWord: Self.isBoundary(previous, byte))
      }
      previous = byte
    }
    return found
  }

  /// The bits of the words that begin at `start`, with the byte of `root`.
  private func bits(of root: Int, at start: Int, in text: [UInt8], beginsWord: Bool) -> UInt64 {
    var found: UInt64 = 0
    var node = root
    var index = start
    while node > 0 {
      let next = index + 1
      found |= nodes[node].anywhere
      if beginsWord { found |= nodes[node].beginning }
      let endsWord = next == text.count || Self.isBoundary(text[index], text[next])
      if endsWord {
        found |= nodes[node].ending
        if beginsWord { found |= nodes[node].whole }
      }
      guard next < text.count else { break }
      node = child(of: node, byte: Self.lowercased(text[next]))
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
