import ContactBook
import Foundation

/// What the headers of exports mean: columns of CSV files, names of XML elements and attributes.
struct FieldDictionary {
  /// What a header says by itself.
  enum Meaning: Hashable {
    /// One field, whatever stands beside it.
    case field(Field)
    /// Two fields: the other columns of the file decide.
    case either(Field, or: Field)
    /// A number of the kind, where the cell looks like one: the word alone may as well head something else.
    case phoneIfDialable(PhoneKind)
  }

  /// The dictionary of Headers.tsv.
  static let standard = FieldDictionary(tsv: PackageResources.Headers_tsv)

  private var meanings: [HeaderKey: Meaning] = [:]
  /// Words that decide wherever they stand in a header, in the order of the file.
  private var words: [(word: [UInt8], meaning: Meaning)] = []
  /// Lines of the file that say nothing, or contradict an earlier one.
  private(set) var faults: [String] = []

  /// A dictionary of the lines of `tsv`: see the head of Headers.tsv.
  init(tsv: [UInt8]) {
    for line in tsv.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      guard let tab = text.firstIndex(of: "\t") else {
        if !text.hasPrefix("#") { faults.append(text) }
        continue
      }
      add(header: text[..<tab], words: text[text.index(after: tab)...], line: text)
    }
  }

  private mutating func add(header: Substring, words: Substring, line: String) {
    let key = HeaderKey(header)
    guard let meaning = Meaning(words: words), !key.text.isEmpty else { return faults.append(line) }
    if header.hasPrefix("*") {
      self.words.append((Array(key.text.utf8), meaning))
    } else if meanings.updateValue(meaning, forKey: key) != nil {
      faults.append(line)
    }
  }

  /// The field of `name`; nil when it is not known, or says too little by itself ("Home"). Of two meanings the first.
  func field(named name: some StringProtocol) -> Field? {
    switch meaning(of: name) {
    case .field(let field), .either(let field, or: _): field
    case .phoneIfDialable, nil: nil
    }
  }

  /// What `header` says; nil when it is not known.
  func meaning(of header: some StringProtocol) -> Meaning? {
    let key = HeaderKey(header)
    guard !key.text.isEmpty else { return nil }
    if let meaning = meaning(of: key) { return meaning }
    if let meaning = othersMeaning(of: String(header)) { return meaning }
    for owner in Self.owners {
      if let rest = key.dropping(prefix: owner), case .field(let field) = meaning(of: rest) { return .field(field) }
    }
    return qualifiedMeaning(of: String(header))
  }

  private func meaning(of key: HeaderKey) -> Meaning? {
    if let meaning = meanings[key] ?? meanings[key.unnumbered] { return meaning }
    let text = Array(key.text.utf8)
    return words.first { text.contains(run: $0.word) }?.meaning
  }

  /// Whose a column is, where exports say it: "Person - Email", "customer_phone".
  private static let owners = ["person", "contact", "customer", "client", "member", "guest", "lead", "user"]

  /// "Handy Mutter", "Mother's Phone": a column of numbers, and a word that says they are another person's.
  private func othersMeaning(of header: String) -> Meaning? {
    guard LabelMeanings(of: header).contains(.others) else { return nil }
    let words = header.split { !$0.isLetter && !$0.isNumber }
    let fields = words.compactMap { word -> Field? in
      if case .field(let field) = meaning(of: HeaderKey(word)) { field } else { nil }
    }
    let isPhone = fields.contains { if case .phone = $0 { true } else { false } }
    return isPhone ? .field(.phone(.others)) : fields.contains(.email) ? .field(.ignored) : nil
  }

  /// "Phone (mobile)", "E-mail - work": a known header and a word that says which.
  private func qualifiedMeaning(of header: String) -> Meaning? {
    let bracket = header.utf8.firstIndex { "(,:/[".utf8.contains($0) }
    for mark in [header.ranges(of: " - ").last?.lowerBound, bracket, Self.dash(in: header)].compactMap(\.self) {
      if let meaning = qualifiedMeaning(of: header, partedAt: mark) { return meaning }
    }
    return nil
  }

  private func qualifiedMeaning(of header: String, partedAt mark: String.Index) -> Meaning? {
    guard case .field(let field) = meaning(of: HeaderKey(header[..<mark])), let kind = PhoneKind(label: header[mark...])
    else { return nil }
    switch field {
    case .phone: return .field(.phone(kind))
    case .email: return .field(.email)
    default: return nil
    }
  }

  private static func dash(in header: String) -> String.Index? {
    header.utf8.indices.first { header.utf8[$0] == UInt8(ascii: "-") && $0 > header.startIndex }
  }
}

extension [UInt8] {
  /// Whether `run` stands somewhere in the bytes.
  fileprivate func contains(run: [UInt8]) -> Bool {
    guard let first = run.first, run.count <= count else { return false }
    for start in 0...(count - run.count) where self[start] == first {
      var length = 1
      while length < run.count, self[start + length] == run[length] { length += 1 }
      if length == run.count { return true }
    }
    return false
  }
}

extension FieldDictionary.Meaning {
  /// "email", "phone.home?" or "full-name/family-name".
  fileprivate init?(words: Substring) {
    if words.hasSuffix("?") {
      guard case .phone(let kind) = Field(word: words.dropLast()) else { return nil }
      self = .phoneIfDialable(kind)
    } else if let slash = words.firstIndex(of: "/") {
      guard let first = Field(word: words[..<slash]), let second = Field(word: words[words.index(after: slash)...])
      else { return nil }
      self = .either(first, or: second)
    } else {
      guard let field = Field(word: words) else { return nil }
      self = .field(field)
    }
  }
}

/// A header as headers are compared: its letters, marks and digits alone, in compatibility form (NFKC) and lower case.
///
/// "E-mail 2 Address", " EMAIL_2_ADDRESS:" and "Email2Address" have one key.
struct HeaderKey: Hashable {
  let text: String

  init(_ header: some StringProtocol) {
    if header.utf8.allSatisfy({ $0 < 0x80 }) {
      text = String(decoding: header.utf8.compactMap(Self.folded), as: UTF8.self)
    } else {
      let compatible = header.precomposedStringWithCompatibilityMapping.lowercased()
      text = Self.significant(compatible.precomposedStringWithCompatibilityMapping)
    }
  }

  private init(text: String) { self.text = text }

  /// The key without numbers: "email2address" is the second of "emailaddress".
  var unnumbered: HeaderKey {
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return self }
    return HeaderKey(
      text: String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.numericType == nil })))
  }

  /// The key after `prefix`; nil when it begins otherwise.
  func dropping(prefix: String) -> HeaderKey? {
    text.hasPrefix(prefix) && text != prefix ? HeaderKey(text: String(text.dropFirst(prefix.count))) : nil
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }

  /// Marks count: Hindi and Arabic write vowels with them.
  private static func significant(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
