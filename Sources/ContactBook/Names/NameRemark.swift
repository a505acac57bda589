/// What stands beside a name and is no part of it: "(assistant)", "- wife", "w/ Anna".
struct NameRemark {
  /// Whether it makes the record that of somebody round the one who is named: "(marido)", "(her assistant)", "(wife Anna)".
  ///
  /// "Lena (Paul's mother)" is Lena, whatever Paul's mother is: there a word joins the relation to the name behind it.
  let isOthers: Bool
  /// Whether every word names a relation, or is one of those that stand round such words.
  let isNothingElse: Bool
  /// The words that tell such records apart.
  let tokens: [NameToken]

  /// Reads `text`, which stands in brackets or behind a dash.
  init(_ text: some StringProtocol) {
    var hasRelation = Self.bits(in: text) & Self.relation != 0
    var hasJoint = false
    var names = 0
    var tokens: [NameToken] = []
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || Self.apostrophes.contains($0)) }) {
      let possessor = Self.withoutPossessive(word)
      let owner = possessor ?? String(word)
      let bits = Self.bits(in: owner)
      if bits & Self.relation != 0 {
        hasRelation = true
        tokens += NameToken.tokens(of: owner)
      } else if bits & Self.joint != 0 {
        hasJoint = true
      } else if bits & Self.filler == 0 {
        names += 1
        tokens += NameToken.tokens(of: word)
        if possessor != nil { hasJoint = true }
      }
    }
    isNothingElse = hasRelation && names == 0
    isOthers = hasRelation ? !(hasJoint && names > 0) : Self.beginsWithConnector(text)
    self.tokens = tokens
  }

  /// "via Tom", "bei Tom": who is named is reached by somebody else.
  private static func beginsWithConnector(_ text: some StringProtocol) -> Bool {
    let tokens = NameToken.tokens(of: text)
    return tokens.count > 1 && connectors.contains(tokens[0].text)
  }

  private static let connectors: Set = ["via", "with", "bei", "chez", "avec", "mit", "через"]

  private static let relation: UInt64 = 1
  private static let joint: UInt64 = 2
  private static let filler: UInt64 = 4

  private static func bits(in text: some StringProtocol) -> UInt64 { trie.bits(in: text) }

  private static let trie = WordTrie([
    (relation, RelationWords.colleagues), (relation, RelationWords.families), (relation, RelationWords.inNames),
    (relation, RelationWords.inRemarks),
    (
      joint,
      "of to von vom zu zur zum de del della dello da do das dos di du des van der den af av til till till od от у"
    ),
    (
      filler,
      """
      the a an her his my our their your he she mein* sein* ihr* unser* mon ma mes ton ta tes son ses leur notre su sus mi mis
      mio mia suo sua il la lo le el os as o seu meu minha mijn zijn haar min mitt mit hans hendes hennes din sin oma moja
      mój moj můj moje мой моя его ее её die das dem und y e et en i s z w bei in law next kin at for mobile cell phone handy
      tel telefon telefono mobil portable celular gsm home work number nr no nummer num private privat office new neu old
      """
    ),
  ])

  private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{02BC}"]

  /// "mum" of "mum's"; nil without the ending.
  private static func withoutPossessive(_ word: some StringProtocol) -> String? {
    guard let last = word.last, last == "s" || last == "S" else { return nil }
    let rest = word.dropLast()
    guard let apostrophe = rest.last, apostrophes.contains(apostrophe) else { return nil }
    return String(rest.dropLast())
  }

  // MARK: Remarks without brackets

  /// Whether something may stand beside the name in `text`: a look that costs little.
  static func mayBe(in text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "|"), 0xE2, 0xEF:
        return true
      case UInt8(ascii: "-") where previous == UInt8(ascii: " "): return true
      default: previous = byte
      }
    }
    return false
  }

  /// The name in `text`, and what is set off from it by a dash, slash or colon and is nothing but a relation: "Anna Berg -
  /// wife", "Mutter: Anna Berg". Nil where there is no such remark.
  static func setOff(in text: String) -> (name: String, remark: NameRemark)? {
    let pieces = text.split(whereSeparator: { "/:|\u{2013}\u{2014}\u{2212}".contains($0) })
      .flatMap { $0.split(separator: " -").flatMap { $0.split(separator: "- ") } }
    guard pieces.count > 1 else { return nil }
    for (index, piece) in [(pieces.count - 1, pieces[pieces.count - 1]), (0, pieces[0])] {
      let remark = NameRemark(piece)
      guard remark.isNothingElse else { continue }
      var rest = pieces
      rest.remove(at: index)
      let name = rest.joined(separator: " ")
      if !NameToken.tokens(of: name).isEmpty { return (name, remark) }
    }
    return nil
  }

  /// `text` with "w/" and "c/o" as the words they stand for.
  static func spelledOut(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    let words = text.split(whereSeparator: \.isWhitespace).map { word in
      let opening = word.prefix { "([".contains($0) }
      let rest = word.dropFirst(opening.count)
      let folded = rest.lowercased()
      if folded.hasPrefix("w/") { return "\(opening)with " + rest.dropFirst(2) }
      for sign in ["c/o", "c/-", "p/a", "b/o"] where folded.hasPrefix(sign) {
        return "\(opening)via " + rest.dropFirst(sign.count)
      }
      return String(word)
    }
    return words.joined(separator: " ")
  }
}
