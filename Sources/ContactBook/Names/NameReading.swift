/// What is read from the parts of a name before it is compared: which words are names, and what is said beside them.
struct NameReading {
  /// The words, given names before family names where the order is known.
  private(set) var words: [NameWord] = []
  private(set) var generation: Int?
  private(set) var courtesy: CourtesyTitle?
  /// Whether every word is nothing but a name, as most are.
  private var hasOnlyNames = true
  /// The words in parentheses: "Lena (Paul's mother)".
  private(set) var remark: [NameToken] = []
  /// The words beside the name that make it somebody else's: "Paul (mother)", "Paul - mother".
  private var others: [NameToken] = []

  /// Reads `name`: the parts where given and family name are there, for they leave no doubt about order; else the whole
  /// name and whatever the parts add to it.
  init(_ name: PersonName) {
    if let suffix = name.suffix { readSuffix(suffix) }
    if let prefix = name.prefix { _ = tokens(of: prefix, mayVanish: true) }
    let given = name.middle.map { middle in name.given.map { "\($0) \(middle)" } ?? middle } ?? name.given ?? ""
    let family = name.family ?? ""
    if !given.isEmpty, !family.isEmpty {
      let segments = [
        (NameWord.Role.given, tokens(of: given, mayVanish: true)), (.family, tokens(of: family, isFamilyName: true)),
      ]
      if let full = name.full, full.utf8.count > given.utf8.count + family.utf8.count + 1 {
        readBesides(full, parts: segments.flatMap(\.1))
      }
      // Who has a given name in a field of its own is called by it, and not by a husband's: "Frau" alone says no more.
      if courtesy == .wife, let prefix = name.prefix, NameToken.tokens(of: prefix).count == 1 { courtesy = .feminine }
      setWords(segments)
    } else {
      let part = given + family
      let whole = tokensInOrder(of: name.full ?? part)
      let added =
        name.full == nil || part.isEmpty
        ? [] : tokens(of: part).filter { token in !whole.contains { $0.tokens.contains(token) } }
      setWords(whole + (added.isEmpty ? [] : [(.unknown, added)]))
    }
  }

  private mutating func readSuffix(_ suffix: String) {
    generation =
      NameToken.tokens(of: suffix).lazy.compactMap {
        NameWords.generations[$0.text] ?? NameWords.trailingGenerations[$0.text]
      }.first
  }

  /// Takes from the whole name the title, the generation and the relation that the parts lack.
  private mutating func readBesides(_ full: String, parts: [NameToken]) {
    let tokens = tokensInOrder(of: full).flatMap(\.tokens)
    guard !hasOnlyNames else { return }
    let besides = tokens.indices.filter { index in
      Self.isOthers(tokens[index], at: index, of: tokens.count) && !parts.contains(tokens[index])
    }
    addOthers(besides.map { tokens[$0] })
  }

  private mutating func addOthers(_ tokens: [NameToken]) {
    // The whole name may say again what a part says.
    others += tokens.filter { !others.contains($0) }
  }

  /// The tokens of a whole name, before and behind a comma: "Meyer, Anna".
  private mutating func tokensInOrder(of full: String) -> [Segment] {
    guard full.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 >= 0x80 }) else {
      return [(.unknown, tokens(of: full))]
    }
    let texts = full.unicodeScalars.split { $0 == "," || $0 == "\u{FF0C}" || $0 == "\u{060C}" }
    let pieces = texts.enumerated().map { tokens(of: String(String.UnicodeScalarView($1)), mayVanish: $0 > 0) }
      .filter { !$0.isEmpty }
    guard pieces.count > 1 else { return pieces.map { (.unknown, $0) } }
    let isNamed = pieces[0].filter { !NameWords.passedOver.contains($0.text) }.count > 1
    let credentials = pieces.dropFirst().flatMap { $0 }
    if isNamed, credentials.allSatisfy({ NameWords.passedOver.contains($0.text) }) {
      return [(.unknown, pieces[0]), (.given, credentials)]
    }
    return [(.given, credentials), (.family, pieces[0])]
  }

  private typealias Segment = (role: NameWord.Role, tokens: [NameToken])

  // MARK: Words beside the name

  /// The words of `text`, without what is in parentheses, titles, generations and what joins the names of several people.
  /// Only where other words are known may nothing be left.
  private mutating func tokens(of text: String, mayVanish: Bool = false, isFamilyName: Bool = false) -> [NameToken] {
    let text = NameRemark.spelledOut(text)
    let name = withoutRemarks(text)
    var tokens = NameToken.tokens(of: name)
    if TitleEnding.mayBe(in: tokens) { tokens = NameToken.tokens(of: TitleEnding.joined(in: name)) }
    let hasOtherWords = tokens.contains { NameWords.all.contains($0.text) }
    let mayBeOfSeveral = hasOtherWords && HouseholdName.mayBe(in: tokens)
    if mayBeOfSeveral || name.utf8.count != text.utf8.count || HouseholdName.hasSign(text),
      HouseholdName.isNamed(in: text, isFamilyName: isFamilyName)
    {
      courtesy = .couple
      dropConjunctions(from: &tokens)
    }
    guard hasOtherWords else { return tokens }
    hasOnlyNames = false
    dropTitles(from: &tokens, keeping: mayVanish ? 0 : 1)
    takeCourtesy(from: &tokens, keeping: mayVanish ? 0 : 1)
    takeGeneration(from: &tokens, keeping: mayVanish ? 0 : 1)
    return tokens
  }

  private mutating func withoutRemarks(_ text: String) -> String {
    guard NameRemark.mayBe(in: text) else { return text }
    if let (name, remark) = NameRemark.setOff(in: text) {
      addOthers(remark.tokens)
      return withoutRemarks(name)
    }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == 0xEF }) else {
      return text
    }
    var depth = 0
    var name = String.UnicodeScalarView()
    var remark = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "\u{FF08}": depth += 1
      case ")", "]", "\u{FF09}": depth = max(0, depth - 1)
      case _ where depth > 0:
        remark.append(scalar)
        continue
      default:
        name.append(scalar)
        continue
      }
      name.append(" ")
      remark.append(" ")
    }
    if NameToken.tokens(of: String(name)).isEmpty { return text }
    let reading = NameRemark(String(remark))
    if reading.isOthers {
      addOthers(reading.tokens)
    } else {
      // The whole name may say again what a part says.
      self.remark += NameToken.tokens(of: String(remark)).filter { !self.remark.contains($0) }
    }
    return String(name)
  }

  private func dropConjunctions(from tokens: inout [NameToken]) {
    let names = tokens.filter {
      !HouseholdName.words.contains($0.text) && !HouseholdName.ambiguousWords.contains($0.text)
    }
    if !names.isEmpty { tokens = names }
  }

  private mutating func takeCourtesy(from tokens: inout [NameToken], keeping least: Int) {
    if tokens.count > least + 1, tokens[0].text == "de", tokens[1].text == "heer" {
      courtesy = .masculine
      tokens.removeFirst(2)
    }
    // Alone, "Sr." is the elder of two; in front of a name, a Spanish gentleman.
    while tokens.count > least, tokens.map(\.text) != ["sr"], let title = CourtesyTitle(tokens[0].text) {
      courtesy = courtesy.map { $0.joined(with: title) } ?? title
      tokens.removeFirst()
    }
  }

  private func dropTitles(from tokens: inout [NameToken], keeping least: Int) {
    guard tokens.contains(where: { NameWords.titles.contains($0.text) }) else { return }
    var kept: [NameToken] = []
    var isBehindTitle = false
    for (index, token) in tokens.enumerated() {
      let isDegree = NameWords.degrees.contains(token.text) && index + 2 < tokens.count
      isBehindTitle = NameWords.titles.contains(token.text) || (isBehindTitle && isDegree)
      if !isBehindTitle { kept.append(token) }
    }
    if kept.count >= least { tokens = kept }
  }

  private mutating func takeGeneration(from tokens: inout [NameToken], keeping least: Int) {
    if tokens.count > 1, let stated = NameWords.leadingGenerations[tokens[0].text] {
      generation = generation ?? stated
      tokens.removeFirst()
    }
    if let place = tokens.dropFirst(least).lastIndex(where: { NameWords.generations[$0.text] != nil }) {
      generation = generation ?? NameWords.generations[tokens[place].text]
      tokens.remove(at: place)
    }
    // "I" is the first of its name, or the first letter of another one.
    if tokens.count > 2, tokens.last?.text == "i" {
      generation = generation ?? 1
      tokens.removeLast()
    }
  }

  // MARK: Weights

  private mutating func setWords(_ segments: [Segment]) {
    let isTold = segments.contains { $0.role == .family }
    for (role, tokens) in segments {
      for (index, token) in tokens.enumerated() {
        let isLast = role == .unknown && index > 0 && index == tokens.count - 1
        let ownRole = isLast ? .last : role
        guard !hasOnlyNames else {
          words.append(NameWord(token: token, role: ownRole, weight: .telling))
          continue
        }
        let isAtEnd = index == 0 || index == tokens.count - 1
        let hasName = tokens.contains { !NameWords.passedOver.contains($0.text) }
        let isName = isTold ? !hasName : role == .unknown && isAtEnd
        words.append(
          NameWord(
            token: token, role: ownRole, weight: Self.weight(of: token, at: index, of: tokens.count, isName: isName))
        )
      }
    }
    if !hasOnlyNames, words.count(where: { $0.weight != .passedOver }) < 2 {
      words = words.map { NameWord(token: $0.token, role: $0.role, weight: max($0.weight, .telling)) }
    }
    words += others.map { NameWord(token: $0, role: .unknown, weight: .binding) }
  }

  /// Whether the word at `index` of a name of `count` words says that the name is another one's.
  private static func isOthers(_ token: NameToken, at index: Int, of count: Int) -> Bool {
    NameWords.relations.contains(token.text)
      || (count > 1 && NameWords.connectors.contains(token.text))
      || (index == 0 && count > 1 && NameWords.leading.contains(token.text))
  }

  private static func weight(of token: NameToken, at index: Int, of count: Int, isName: Bool) -> NameWord.Weight {
    if isOthers(token, at: index, of: count) { return .binding }
    if index > 0, NameWords.trailingGenerations[token.text] != nil { return .binding }
    return !isName && NameWords.passedOver.contains(token.text) ? .passedOver : .telling
  }
}
