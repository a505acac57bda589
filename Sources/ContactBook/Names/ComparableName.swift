/// A name made ready to be compared with others.
struct ComparableName: Hashable, Sendable {
  /// The words that tell people apart, in the order of the name.
  let tokens: [NameToken]
  /// The script that all of them are of, if there is one.
  private let script: NameToken.Script?
  /// The generation that the name states ("Jr." is 2); nil for none.
  let generation: Int?

  /// The name of a record; without tokens when the record has none.
  ///
  /// The parts are taken where there are any, for they leave no doubt about order; the whole name where there are none.
  init(_ name: PersonName) {
    let parts = [name.given, name.middle, name.family].compactMap { $0 }
    let text = parts.isEmpty ? name.full ?? "" : parts.joined(separator: " ")
    var tokens = NameToken.tokens(of: text)
    var generation = name.suffix.flatMap { suffix in
      NameToken.tokens(of: suffix).lazy.compactMap { NameWords.generations[$0.text] }.first
    }
    // "I" and "Sr" are words of many languages: behind at least two others they are generations.
    if tokens.count > 2, let last = tokens.last, let stated = NameWords.generations[last.text] {
      generation = generation ?? stated
      tokens.removeLast()
    }
    let telling = tokens.filter { !NameWords.passedOver.contains($0.text) }
    let words = telling.isEmpty ? tokens : telling
    self.tokens = words
    script = words.allSatisfy { $0.script == words[0].script } ? words.first?.script : nil
    self.generation = generation
  }

  /// Whether there is nothing to compare.
  var isMissing: Bool { tokens.isEmpty }
}

extension ComparableName {
  /// Whether the two can be names of one person, as far as names can tell: through order, case, diacritics, initials,
  /// hyphens, left-out words and nicknames. A missing name is compatible with all; so are names that share no script.
  func isCompatible(with other: ComparableName) -> Bool {
    guard !isMissing, !other.isMissing, self != other else { return true }
    guard generation == other.generation else { return false }
    if let script, script == other.script { return Self.match(tokens, other.tokens, of: script) }
    let scripts = Set(tokens.map(\.script)).intersection(other.tokens.map(\.script))
    return scripts.allSatisfy { script in
      Self.match(tokens.filter { $0.script == script }, other.tokens.filter { $0.script == script }, of: script)
    }
  }

  private static func match(_ left: [NameToken], _ right: [NameToken], of script: NameToken.Script) -> Bool {
    script == .eastAsian ? joinedMatch(left, right) : wordsMatch(left, right)
  }

  /// Whether both are there and no word of the one can be compared with a word of the other: nothing here transliterates.
  func isIncomparable(with other: ComparableName) -> Bool {
    !isMissing && !other.isMissing && Set(tokens.map(\.script)).isDisjoint(with: other.tokens.map(\.script))
  }

  /// Whether the two have anything in common that a person would look at twice.
  func isSimilar(to other: ComparableName) -> Bool {
    if isCompatible(with: other) { return true }
    return tokens.contains { own in
      other.tokens.contains { $0.text == own.text || (own.text.count > 3 && $0.isOneSlipFrom(own)) }
    }
  }

  /// Names of these scripts are written without blanks, family first: one is the other, or its end or beginning.
  private static func joinedMatch(_ left: [NameToken], _ right: [NameToken]) -> Bool {
    let spellings = { (tokens: [NameToken]) in
      Set([tokens.map(\.text).joined(), tokens.reversed().map(\.text).joined()])
    }
    return spellings(left).contains { one in
      spellings(right).contains {
        $0 == one || $0.hasPrefix(one) || $0.hasSuffix(one) || one.hasPrefix($0) || one.hasSuffix($0)
      }
    }
  }

  /// Whether every word of the shorter name stands for a word of its own in the longer one.
  private static func wordsMatch(_ left: [NameToken], _ right: [NameToken]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var free = long
    // Whole words first: an initial must not take the place of the word that another one needs.
    for word in short where !word.isInitial {
      guard
        let match = free.firstIndex(where: { $0.text == word.text }) ?? free.firstIndex(where: word.isNickname(of:))
          ?? free.firstIndex(where: { $0.isInitial && word.text.hasPrefix($0.text) })
      else { return isSlip(short, long) }
      free.remove(at: match)
    }
    for initial in short where initial.isInitial {
      guard let match = free.firstIndex(where: { $0.text.hasPrefix(initial.text) }) else { return false }
      free.remove(at: match)
    }
    return true
  }

  /// A slip of the pen in the last word of two names whose other words are the same: family names are misspelt, and
  /// given names that differ in a letter are often different names.
  private static func isSlip(_ short: [NameToken], _ long: [NameToken]) -> Bool {
    guard short.count > 1, short.count == long.count, short.dropLast() == long.dropLast(), let first = short.last,
      let second = long.last
    else { return false }
    return first.text.count > 4 && second.text.count > 4 && first.text.first == second.text.first
      && first.isOneSlipFrom(second)
  }
}

extension PersonName {
  /// Whether the two can be names of one person, as far as names can tell.
  package func isCompatible(with other: PersonName) -> Bool {
    ComparableName(self).isCompatible(with: ComparableName(other))
  }
}
