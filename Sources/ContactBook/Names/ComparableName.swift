/// A name made ready to be compared with others.
struct ComparableName: Hashable, Sendable {
  /// Its words, in the order of the name.
  let words: [NameWord]
  /// The script that all of them are of, if there is one.
  private let script: NameToken.Script?
  /// The generation that the name states ("Jr." is 2); nil for none.
  private let generation: Int?
  private let courtesy: CourtesyTitle?
  /// What stands beside the name in parentheses.
  private let remark: [NameToken]
  /// The numbers in the name, in order: room 3 is not room 4.
  private let numerals: [String]

  /// The name of a record; without words when the record has none.
  init(_ name: PersonName) {
    let reading = NameReading(name)
    let numerals = reading.words.lazy.map(\.token).filter(\.isNumeral).map(\.text)
    // A number alone is somebody's telephone, not a name.
    let isNumber = reading.words.allSatisfy(\.token.isNumeral) && numerals.joined().utf8.count > 4
    words = isNumber ? [] : reading.words
    self.numerals = isNumber ? [] : numerals.sorted()
    let first = words.first?.token.script
    script = words.allSatisfy { $0.token.script == first } ? first : nil
    generation = reading.generation
    courtesy = reading.courtesy
    remark = reading.remark
  }

  /// Whether there is nothing to compare.
  var isMissing: Bool { words.isEmpty }

  /// The words that tell people apart.
  var tokens: [NameToken] { words.lazy.filter { $0.weight != .passedOver }.map(\.token) }

  /// Texts to put names in an order by: others for every other name.
  var sortKey: [String] {
    let besides = [generation.map { "\($0)" } ?? "", courtesy?.rawValue ?? ""] + remark.map(\.text)
    return words.map(\.token.text) + besides + words.flatMap { [$0.role.rawValue, $0.weight.sortKey] }
  }
}

extension ComparableName {
  /// Whether the two can be names of one person, as far as names can tell: through order, case, diacritics, initials,
  /// hyphens, left-out words and nicknames. A missing name is compatible with all; so are names that share no script.
  func isCompatible(with other: ComparableName) -> Bool {
    guard !isMissing, !other.isMissing, self != other else { return true }
    guard generation == other.generation, numerals == other.numerals else { return false }
    if isIncomparable(with: other) { return titlesAgree(other, on: 0) && !isOthers && !other.isOthers }
    guard let match = match(with: other) else { return false }
    return titlesAgree(other, on: match.wholeWords) && remarksAgree(other, beyond: match)
  }

  /// Whether both are there and no word of the one can be compared with a word of the other.
  func isIncomparable(with other: ComparableName) -> Bool {
    if isMissing || other.isMissing { return false }
    if let script, let otherScript = other.script { return script != otherScript }
    return scripts.isDisjoint(with: other.scripts)
  }

  /// Whether the two have anything in common that a person would look at twice.
  func isSimilar(to other: ComparableName) -> Bool {
    if isCompatible(with: other) { return true }
    return tokens.contains { own in
      other.tokens.contains { $0.text == own.text || (own.text.count > 3 && $0.isOneSlipFrom(own)) }
    }
  }

  /// Whether a word of the name makes it another one's.
  private var isOthers: Bool { words.contains { $0.weight == .binding } }

  private var scripts: Set<NameToken.Script> { Set(words.map(\.token.script)) }

  private func match(with other: ComparableName) -> NameMatch? {
    if let script, script == other.script { return NameMatch(words, other.words, of: script) }
    let shared = scripts.intersection(other.scripts)
    let left = words.filter { !shared.contains($0.token.script) }
    let right = other.words.filter { !shared.contains($0.token.script) }
    guard left.isEmpty || right.isEmpty, !(left + right).contains(where: { $0.weight == .binding }) else { return nil }
    var all = NameMatch()
    for script in shared {
      let own = words.filter { $0.token.script == script }
      guard let match = NameMatch(own, other.words.filter { $0.token.script == script }, of: script) else { return nil }
      all.add(match)
    }
    // Words of a further script stand for the same names, unless the other has names of its own instead.
    let isInstead = (!left.isEmpty && !all.rightRest.isEmpty) || (!right.isEmpty && !all.leftRest.isEmpty)
    return isInstead ? nil : all
  }

  /// Whether the titles can be one person's, when the names agree on so many words that tell people apart.
  ///
  /// A man's or a woman's title that only one has says nothing in front of the same given and family name, and in front of
  /// a family name alone it may be the other's husband's or wife's. A wife's may stand in front of her husband's whole
  /// name, and a woman's degree beside her brother's, which says nothing.
  private func titlesAgree(_ other: ComparableName, on wholeWords: Int) -> Bool {
    switch (courtesy, other.courtesy) {
    case (nil, nil): true
    case (let own?, let others?): own.isOfOneGender(as: others)
    case (let title?, nil), (nil, let title?): (title == .masculine || title == .feminine) && wholeWords > 1
    }
  }

  /// Whether what stands in parentheses agrees, or is all that the one name has beyond the other.
  private func remarksAgree(_ other: ComparableName, beyond match: NameMatch) -> Bool {
    if remark == other.remark { return true }
    if !remark.isEmpty, !other.remark.isEmpty { return Set(remark) == Set(other.remark) }
    return remark.isEmpty
      ? match.leftRest.allSatisfy { other.remark.contains($0.token) }
      : match.rightRest.allSatisfy { remark.contains($0.token) }
  }
}

extension PersonName {
  /// Whether the two can be names of one person, as far as names can tell.
  package func isCompatible(with other: PersonName) -> Bool {
    ComparableName(self).isCompatible(with: ComparableName(other))
  }
}

/// The different names of records, each made ready to be compared once and known by a number from then on.
struct NameTable {
  /// The number of a name without anything to compare.
  static let missing: Int32 = -1

  private var names: [ComparableName] = []
  private var numbers: [ComparableName: Int32] = [:]

  /// The number of `name`: the same for names that compare alike.
  mutating func number(of name: PersonName) -> Int32 {
    let name = ComparableName(name)
    guard !name.isMissing else { return Self.missing }
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The name of the number.
  subscript(number: Int32) -> ComparableName { names[Int(number)] }
}
