import ContactBook

/// A column's header read as words: what they speak of, and which words are left over.
struct HeaderReading: Hashable {
  /// What the words speak of; those in brackets only where none stands outside.
  let concepts: HeaderConcepts
  /// What the words say about a value: whose it is, and of which kind.
  let label: LabelMeanings
  /// The number in the header: 2 in "Phone 2"; nil where there is none, or more than one.
  let ordinal: Int?
  /// The words that nothing knows, and those that name a person: "guest" of "Guest 1 Phone".
  let qualifier: [String]
  /// Those of them that nothing knows.
  let unknownWords: [String]
  /// Whether any word is known.
  var isKnown: Bool { !concepts.subtracting([.filler, .both]).isEmpty }

  private var hasUnknownWords: Bool { !unknownWords.isEmpty }

  init(_ header: some StringProtocol) {
    let parts = HeaderText.parts(of: String(header))
    let outside = HeaderText(parts.outside)
    let inside = HeaderText(parts.inside)
    let speaks = !outside.concepts.subtracting([.filler, .both, .number, .compoundNumber]).isEmpty
    // A remark in brackets adds the kind of a value, and is the header where it stands alone.
    concepts = speaks ? outside.concepts : outside.concepts.union(inside.concepts)
    label = LabelMeanings(of: String(header))
    let ordinals = outside.numbers + inside.numbers
    ordinal = ordinals.count == 1 ? ordinals[0] : nil
    qualifier = outside.qualifier
    unknownWords = outside.unknown
  }

  /// What the header says by itself; nil where it says nothing, or leaves it to the cells.
  var meaning: FieldDictionary.Meaning? {
    if let reason = doNotContact { return .field(.doNotContact(reason)) }
    let isPhone = !concepts.isDisjoint(with: [.phone, .mobile]) || label.isPhoneKindOnly && concepts.contains(.number)
    let isValue = isPhone || concepts.contains(.email)
    let isName = !concepts.isDisjoint(with: [.fullName, .givenName, .familyName]) && concepts.contains(.both)
    if concepts.contains(.thing), !isName, !concepts.contains(.email) || !concepts.isDisjoint(with: [.name, .state]) {
      return isValue && concepts.isDisjoint(with: [.name, .state, .fullName])
        ? valueMeaning(isPhone: isPhone) : .field(.ignored)
    }
    if let code = codeMeaning(isPhone: isPhone) { return code }
    if concepts.contains(.lineExtension) { return .field(.lineExtension) }
    if concepts.contains(.type), concepts.isDisjoint(with: [.quantity, .state, .address]) { return .field(.label) }
    if concepts.contains(.network), !isValue { return .field(.label) }
    // "Phone Status": "disconnected".
    if concepts.contains(.state), isPhone, concepts.isDisjoint(with: [.quantity, .email]) { return .field(.label) }
    if !concepts.isDisjoint(with: [.quantity, .state]) { return .field(.ignored) }
    if isValue {
      // "Email ID" is what India calls an address.
      if concepts.contains(.id), isPhone, !concepts.contains(.email) { return .field(.ignored) }
      return valueMeaning(isPhone: isPhone)
    }
    if concepts.contains(.address) { return .field(.ignored) }
    if concepts.contains(.id) || concepts.contains(.compoundNumber) { return .field(.ignored) }
    if let name = nameMeaning { return name }
    if concepts.contains(.number) {
      // "Emergency Contact Number"
      if label.contains(.others) || concepts.contains(.others) { return .field(.phone(.others)) }
      return hasUnknownWords || concepts.contains(.organization) ? .field(.ignored) : .phoneIfDialable(.other)
    }
    if concepts.contains(.organization), !hasUnknownWords { return .field(.organization) }
    if concepts.subtracting(.filler) == .value, !hasUnknownWords { return .field(.custom) }
    if !concepts.isDisjoint(with: [.country, .code]) { return .field(.ignored) }
    // "privat", "dienstlich"
    guard concepts.subtracting(.filler).isEmpty, !hasUnknownWords, label.isPhoneKindOnly, let kind = label.kind else {
      return nil
    }
    return kind.reachesPerson ? .phoneIfDialable(kind) : .field(.phone(kind))
  }

  /// Why people are not to be contacted in whose rows the column says yes.
  private var doNotContact: DoNotContactReason? {
    if concepts.contains(.deceased) { return .deceased }
    if concepts.contains(.blocked) { return .blocked }
    guard !concepts.isDisjoint(with: [.optOut, .permission]) else { return nil }
    // When somebody agreed says not whether they still do.
    if isPermission, concepts.contains(.quantity) || hasUnknownWords { return nil }
    return label.contains(.fax) ? nil : .optedOut
  }

  /// Whether a "no" in the column forbids to contact the person.
  var isPermission: Bool { concepts.contains(.permission) && !concepts.contains(.optOut) }

  private func valueMeaning(isPhone: Bool) -> FieldDictionary.Meaning {
    let isOthers = label.contains(.others) || concepts.contains(.others)
    if concepts.contains(.email), !isPhone { return .field(isOthers ? .ignored : .email) }
    if isOthers { return .field(.phone(.others)) }
    if concepts.contains(.mobile), label.isDisjoint(with: [.fax, .pager]) { return .field(.phone(.mobile)) }
    return .field(.phone(label.kind(in: .other)))
  }

  private func codeMeaning(isPhone: Bool) -> FieldDictionary.Meaning? {
    if concepts.contains(.address), !isPhone { return nil }
    if concepts.contains(.callingCode) { return .field(.country) }
    if concepts.contains(.areaCode) { return .field(.areaCode) }
    let isCode = concepts.contains(.diallingCode) || concepts.contains(.code) && isPhone
    guard isCode, concepts.isDisjoint(with: [.name, .fullName, .both]) else { return nil }
    return concepts.contains(.country) ? .field(.country) : .either(.areaCode, or: .country)
  }

  private var nameMeaning: FieldDictionary.Meaning? {
    let names: HeaderConcepts = [.name, .givenName, .familyName, .fullName]
    let others: HeaderConcepts = [.organization, .country, .address, .code, .id, .number, .compoundNumber]
    guard !concepts.isDisjoint(with: names) else { return nil }
    guard concepts.isDisjoint(with: others) else {
      return .field(concepts.contains(.organization) && !hasUnknownWords ? .organization : .ignored)
    }
    if label.contains(.others) || concepts.contains(.others) { return .field(.ignored) }
    let given = concepts.contains(.givenName)
    if concepts.contains(.fullName) || given && concepts.contains(.familyName) { return .field(.fullName) }
    if given { return concepts.isSuperset(of: [.name, .both]) ? .field(.fullName) : .field(.givenName) }
    if concepts.contains(.familyName) { return .field(.familyName) }
    return .either(.fullName, or: .familyName)
  }
}

extension LabelMeanings {
  /// Whether the words say which telephone is meant, and nothing else: "privat", "Büro".
  fileprivate var isPhoneKindOnly: Bool { !isDisjoint(with: [.mobile, .home, .work, .main, .fax, .pager]) }
}

/// The words of a header, or of a part of it.
struct HeaderText {
  private(set) var concepts: HeaderConcepts = []
  private(set) var numbers: [Int] = []
  /// The words that nothing knows.
  private(set) var unknown: [String] = []
  /// Those, and the words that name a person.
  private(set) var qualifier: [String] = []

  init(_ text: String) {
    var words: [String] = []
    for word in Self.words(of: text) {
      if let number = Int(word) {
        // Years and the like count nothing.
        if number < 100 { numbers.append(number) }
      } else {
        words.append(WordTrie.folded(word))
      }
    }
    // "Name B" is that of the second.
    if numbers.isEmpty, words.count > 1, let last = words.last, let place = ["a", "b", "c", "d"].firstIndex(of: last) {
      numbers.append(place + 1)
      words.removeLast()
    }
    // "Secondary Contact" is the second of the contacts.
    if numbers.isEmpty, let place = words.firstIndex(where: { Self.ordinals[$0] != nil }) {
      numbers.append(Self.ordinals[words.remove(at: place)] ?? 1)
    }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      starts.append(bytes.count)
      bytes += word.utf8
    }
    var found = [HeaderConcepts](repeating: [], count: words.count)
    var word = 0
    for start in bytes.indices where bytes[start] != 0x20 {
      while word + 1 < starts.count, starts[word + 1] <= start { word += 1 }
      for entry in HeaderIndex.shared.entries(at: start, of: bytes) where entry.matches(bytes, at: start) {
        concepts.formUnion(entry.concept.subtracting(.both))
        var covered = word
        while covered < starts.count, starts[covered] < start + entry.letters.count {
          found[covered].formUnion(entry.concept)
          covered += 1
        }
      }
    }
    // The "e" of "e mail" is no Italian "and".
    if found.contains(.both) { concepts.insert(.both) }
    for (index, word) in words.enumerated() {
      if found[index].isEmpty, LabelMeanings(of: word).isEmpty { unknown.append(word) }
      if found[index].isEmpty && LabelMeanings(of: word).isEmpty || found[index] == .person { qualifier.append(word) }
    }
  }

  private static let ordinals: [String: Int] = [
    "primary": 1, "primaer": 1, "primar": 1, "primare": 1, "primaire": 1, "primario": 1, "primaria": 1,
    "secondary": 2, "sekundar": 2, "sekundare": 2, "secondaire": 2, "secundario": 2, "secundaria": 2, "secondario": 2,
    "secondaria": 2, "alternate": 2, "alternative": 2, "additional": 2, "other": 2,
  ]

  /// What stands outside of brackets, and in them.
  static func parts(of header: String) -> (outside: String, inside: String) {
    var (outside, inside) = ("", "")
    var depth = 0
    for character in header {
      switch character {
      case "(", "[", "{", "（", "【": depth += 1
      case ")", "]", "}", "）", "】": depth = max(depth - 1, 0)
      default:
        if depth == 0 { outside.append(character) } else { inside.append(character) }
        continue
      }
      if depth == 0 { outside.append(" ") } else { inside.append(" ") }
    }
    return (outside, inside)
  }

  /// Runs of letters, and of digits: a capital after a small letter begins a word.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in text {
      if character.isLetter || character == "†" {
        if last.isLetter, !(last.isLowercase && character.isUppercase) {
          words[words.count - 1].append(character)
        } else {
          words.append(String(character))
        }
      } else if let digit = character.wholeNumberValue, digit < 10 {
        if last.isWholeNumber { words[words.count - 1].append("\(digit)") } else { words.append("\(digit)") }
      }
      last = character
    }
    return words
  }
}

/// The words of `HeaderWords` by their first two bytes.
private struct HeaderIndex {
  static let shared = HeaderIndex(HeaderWords.table)

  struct Entry {
    let letters: [UInt8]
    let mayBegin: Bool
    let mayEnd: Bool
    let concept: HeaderConcepts

    /// Whether the word stands in `text` at `start`. What only ends words does not stand for one.
    func matches(_ text: [UInt8], at start: Int) -> Bool {
      let end = start + letters.count
      guard end <= text.count else { return false }
      let beginsWord = start == 0 || text[start - 1] == 0x20
      guard mayBegin ? mayEnd || !beginsWord : beginsWord else { return false }
      let endsWord = end == text.count || text[end] == 0x20
      guard endsWord || mayEnd else { return false }
      return text[start..<end].elementsEqual(letters)
    }
  }

  private var entries: [UInt16: [Entry]] = [:]

  init(_ table: [(concept: HeaderConcepts, words: String)]) {
    for row in table {
      for word in row.words.split(whereSeparator: \.isWhitespace) {
        let text = WordTrie.folded(word.filter { $0 != "*" }.replacing("_", with: " "))
        let entry = Entry(
          letters: Array(text.utf8), mayBegin: word.hasPrefix("*"), mayEnd: word.hasSuffix("*"), concept: row.concept)
        if let key = Self.key(at: 0, of: entry.letters) { entries[key, default: []].append(entry) }
      }
    }
  }

  func entries(at start: Int, of text: [UInt8]) -> [Entry] {
    Self.key(at: start, of: text).flatMap { entries[$0] } ?? []
  }

  private static func key(at start: Int, of text: [UInt8]) -> UInt16? {
    guard start < text.count else { return nil }
    return UInt16(text[start]) << 8 | UInt16(start + 1 < text.count ? text[start + 1] : 0x20)
  }
}
