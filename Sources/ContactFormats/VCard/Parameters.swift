/// A property's parameters (RFC 6350, section 5), as ranges of the bytes that the property stands in.
struct Parameters {
  /// What the words of `TYPE=` mean, and those that vCard 2.1 writes bare.
  var meanings: LabelMeanings = []
  /// What those of them mean that are `TypeWord`s.
  var standardMeanings: LabelMeanings = []
  var encoding: Encoding?
  /// The first word that is no `TypeWord`: a label of the export's own, or a network's name.
  var ownWord = 0..<0
  /// From the second such word on; empty where there is one at most.
  var laterWords = 0..<0
  /// `PREF=`, from 1 (most preferred) to 100.
  var preference: Int?
  var charset = 0..<0
  /// How many signs there are that another value says the same: `ALTID=`, and `LANGUAGE=`, for the language of the file
  /// need not be named.
  var alternativeSigns = 0

  /// Where those stand that only few properties have: see `RareParameters`.
  var rare = 0..<0

  /// How a value is encoded that is no plain text.
  enum Encoding {
    case quotedPrintable, base64
  }

  /// Whether the value is marked as the one to use.
  var isPreferred: Bool { meanings.contains(.preferred) || preference == 1 }

  /// No parameters.
  init() {}

  /// Reads the parameters at `range` of `bytes`; what cannot be read is passed over.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Self.end(of: start..<range.upperBound, in: bytes)
      read(start..<end, in: bytes, whole: range)
      start = end + 1
    }
  }

  /// The end of the parameter that `range` begins with: the next `;` outside of quotes.
  static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var index = range.lowerBound
    var isQuoted = false
    while index < range.upperBound {
      let word = bytes.word(at: index)
      let stops = word.firstMatch(UInt8(ascii: ";")) | word.firstMatch(UInt8(ascii: "\""))
      guard stops != 0 else {
        index += 8
        continue
      }
      index += stops.trailingZeroBitCount >> 3
      guard index < range.upperBound else { break }
      if bytes[index] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        return index
      }
      index += 1
    }
    return range.upperBound
  }

  private mutating func read(_ range: Range<Int>, in bytes: [UInt8], whole: Range<Int>) {
    guard let (name, value) = ParameterName.split(range, in: bytes) else { return addWords(range, in: bytes) }
    switch name {
    case .type: addWords(value, in: bytes)
    case .label: if !LabelMeanings(of: bytes.string(at: value)).isEmpty { addWord(value, in: bytes) }
    case .encoding: addEncoding(value, in: bytes)
    case .pref:
      preference = Self.number(value, in: bytes)
      if value.isEmpty { meanings.insert(.preferred) }
    case .charset: charset = value
    case .language, .altID: alternativeSigns += 1
    case .unknown: addNameAsWord(range, value, in: bytes)
    default: rare = whole
    }
  }

  private mutating func addWords(_ range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.position(of: UInt8(ascii: ","), from: start, to: range.upperBound)
      addWord(start..<end, in: bytes)
      start = end + 1
    }
  }

  private mutating func addWord(_ range: Range<Int>, in bytes: [UInt8]) {
    let range = bytes.trimmed(range)
    switch TypeWord(at: range, in: bytes) {
    case .standard(let meanings):
      self.meanings.formUnion(meanings)
      standardMeanings.formUnion(meanings)
    case .encoding(let encoding): self.encoding = encoding
    case .nothing: break
    case nil:
      meanings.formUnion(LabelMeanings(of: bytes.string(at: range)))
      if ownWord.isEmpty {
        ownWord = range
      } else {
        laterWords = (laterWords.isEmpty ? range.lowerBound : laterWords.lowerBound)..<range.upperBound
      }
    }
  }

  /// `FAX=`, `WORK=1`: some programs write the types of vCard 2.1 as parameters of their own.
  private mutating func addNameAsWord(_ range: Range<Int>, _ value: Range<Int>, in bytes: [UInt8]) {
    let equals = bytes.position(of: UInt8(ascii: "="), from: range.lowerBound, to: range.upperBound)
    let name = bytes.trimmed(range.lowerBound..<equals)
    guard Self.refusals.position(of: value, in: bytes) == nil else { return }
    if TypeWord(at: name, in: bytes) != nil {
      addWord(name, in: bytes)
      if TypeWord(at: value, in: bytes) != nil { addWord(value, in: bytes) }
    } else if value.isEmpty {
      addWord(name, in: bytes)
    }
  }

  /// What says that a parameter's name does not hold.
  private static let refusals = WordTable(["0", "false", "no", "off"])

  private mutating func addEncoding(_ range: Range<Int>, in bytes: [UInt8]) {
    switch bytes[range].first?.lowercased {
    case UInt8(ascii: "b"): encoding = .base64
    case UInt8(ascii: "q"): encoding = .quotedPrintable
    default: break
    }
  }

  private static func number(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard (1...3).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      guard bytes[index] &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }
}

/// The parameters that mean something here (RFC 6350, section 5; RFC 9554; Apple's, Android's and WhatsApp's own).
enum ParameterName: String, CaseIterable {
  case type, encoding, pref, charset, username, waid, language
  /// The digits to dial behind a number.
  case ext
  /// Words of a person's own, or an address as it is printed (RFC 6350, section 6.3.1).
  case label
  case xServiceType = "x-service-type"
  case serviceType = "service-type"
  case xUser = "x-user"
  case xUserID = "x-userid"
  /// Android's label of a person's own: `X-CUSTOM(...)`.
  case xCustom = "x-custom"
  case altID = "altid"
  case unknown = ""

  /// Other names that programs give the parameters.
  private static let aliases: [(String, ParameterName)] = [
    ("types", .type), ("typ", .type), ("x-type", .type), ("x-label", .label), ("x-ablabel", .label),
    ("extension", .ext), ("x-ext", .ext), ("x-extension", .ext),
  ]

  private static let typeEquals = Array("type=".utf8).word(at: 0).folded
  private static let known = allCases + aliases.map(\.1)
  private static let table = WordTable(allCases.map(\.rawValue) + aliases.map(\.0))

  /// The name and the value of the parameter at `range` of `bytes`; nil for words that stand alone.
  ///
  /// Where damage left something else than `=` behind a name that is known, it ends the name as well: `TYPE#WORK`.
  static func split(_ range: Range<Int>, in bytes: [UInt8]) -> (ParameterName, value: Range<Int>)? {
    // Nearly all are this one.
    if range.count > 5, bytes.word(at: range.lowerBound).prefix(5).folded == typeEquals {
      return (.type, bytes.trimmed((range.lowerBound + 5)..<range.upperBound))
    }
    let equals = bytes.position(of: UInt8(ascii: "="), from: range.lowerBound, to: range.upperBound)
    if equals < range.upperBound, let position = table.position(of: range.lowerBound..<equals, in: bytes) {
      return (known[position], bytes.trimmed((equals + 1)..<range.upperBound))
    }
    guard let end = range.first(where: { !bytes[$0].isNameByte }) else { return nil }
    if let position = table.position(of: range.lowerBound..<end, in: bytes) {
      return (known[position], bytes.trimmed((end + 1)..<range.upperBound))
    }
    return end == equals ? (.unknown, bytes.trimmed((equals + 1)..<range.upperBound)) : nil
  }
}

/// The parameters that only handles and few numbers have, as ranges of the bytes that the property stands in.
struct RareParameters {
  /// `X-SERVICE-TYPE=` (Apple) or `SERVICE-TYPE=` (RFC 9554).
  var service = 0..<0
  /// `X-USER=` (Apple) or `USERNAME=` (RFC 9554).
  var user = 0..<0
  /// `X-USERID=` (Apple).
  var userID = 0..<0
  /// `WAID=`: the digits of an E.164 number that WhatsApp knows.
  var whatsAppID = 0..<0
  /// `EXT=`: the digits of an extension.
  var phoneExtension = 0..<0
  /// What stands in the parentheses of Android's `X-CUSTOM(...)`.
  var custom = 0..<0

  /// Reads those among the parameters at `range` of `bytes`.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Parameters.end(of: start..<range.upperBound, in: bytes)
      switch ParameterName.split(start..<end, in: bytes) {
      case (.xServiceType, let value)?, (.serviceType, let value)?: service = value
      case (.xUser, let value)?, (.username, let value)?: if user.isEmpty { user = value }
      case (.xUserID, let value)?: userID = value
      case (.waid, let value)?: whatsAppID = value
      case (.ext, let value)?: phoneExtension = value
      case (.xCustom, let value)?: custom = value.last.map { bytes[$0] } == UInt8(ascii: ")") ? value.dropLast() : value
      default: break
      }
      start = end + 1
    }
  }
}

/// A word that standards, and programs with a vCard dialect of their own, write as `TYPE=` or bare before a value.
enum TypeWord {
  /// What it means, as `LabelWords` says.
  case standard(LabelMeanings)
  case encoding(Parameters.Encoding)
  /// Says nothing of how to reach a person.
  case nothing

  /// The meaning of the word at `range` of `bytes`; nil for words of an export's own.
  init?(at range: Range<Int>, in bytes: [UInt8]) {
    guard let position = Self.table.position(of: range, in: bytes) else { return nil }
    self = Self.words[position].word
  }

  private static let words: [(name: String, word: TypeWord)] =
    standardNames.map { ($0, .standard(LabelMeanings(of: $0))) } + emptyNames.map { ($0, .nothing) } + [
      ("quoted-printable", .encoding(.quotedPrintable)), ("base64", .encoding(.base64)),
    ]
  private static let table = WordTable(words.map(\.name))

  private static let standardNames = [
    "cell", "mobile", "car", "pcs", "iphone", "msg", "text", "main", "primary", "home", "work", "business", "other",
    "fax", "homefax", "workfax", "pager", "beeper", "modem", "isdn", "bbs", "telex", "tlx", "textphone", "ttytdd",
    "video", "voice", "pref", "callback", "assistant", "company", "x-evolution-callback", "x-evolution-company",
    "x-evolution-telex", "x-evolution-tty", "x-evolution-assistant", "x-voice", "x-mobil",
  ]
  private static let emptyNames = [
    "internet", "intl", "dom", "8bit", "7bit", "tel", "uri", "url", "jpeg", "vcard", "x400", "ex",
  ]
}

extension LabelMeanings {
  /// The standard's word for the first of the meanings; nil where there is none to show.
  var typeWord: String? {
    let meanings = contains(.voice) ? subtracting(.fax) : self
    return Self.typeWords.first { meanings.contains($0.meaning) }?.word
  }

  private static let typeWords: [(meaning: Self, word: String)] = [
    (.fax, "fax"), (.pager, "pager"), (.others, "assistant"), (.callback, "callback"), (.mobile, "cell"),
    (.company, "company"), (.main, "main"), (.home, "home"), (.work, "work"), (.other, "other"), (.video, "video"),
  ]
}

/// The parameters read last, because an export has the same few in every card.
struct RecentParameters {
  private struct Entry {
    var range = 0..<0
    var parameters = Parameters()
  }

  /// One entry for every slot: see `slot(of:in:)`.
  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The parameters at `range` of `bytes`, which must be the same array in every call.
  mutating func parameters(at range: Range<Int>, in bytes: [UInt8]) -> Parameters {
    let slot = Self.slot(of: range, in: bytes)
    let known = entries[slot].range
    if known.count == range.count, bytes.isEqual(at: range, known) {
      return entries[slot].parameters.moved(by: range.lowerBound - known.lowerBound)
    }
    let parameters = Parameters(at: range, in: bytes)
    entries[slot] = Entry(range: range, parameters: parameters)
    return parameters
  }

  /// Where the parameters at `range` are kept: parameters that differ mostly do so in their ends, or in length.
  private static func slot(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let end = bytes.word(at: range.upperBound &- 8).bits &+ UInt64(range.count)
    // Fibonacci hashing: the highest bits of the product are the best mixed.
    return Int(truncatingIfNeeded: (end &* 0x9E37_79B9_7F4A_7C15) &>> 58)
  }
}

extension Parameters {
  /// The same parameters, standing `distance` bytes further on.
  fileprivate func moved(by distance: Int) -> Parameters {
    var moved = self
    if !ownWord.isEmpty { moved.ownWord = ownWord.moved(by: distance) }
    if !laterWords.isEmpty { moved.laterWords = laterWords.moved(by: distance) }
    if !charset.isEmpty { moved.charset = charset.moved(by: distance) }
    if !rare.isEmpty { moved.rare = rare.moved(by: distance) }
    return moved
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}

extension [UInt8] {
  /// Whether the bytes at both ranges, of one length, are the same.
  fileprivate func isEqual(at left: Range<Int>, _ right: Range<Int>) -> Bool {
    var offset = 0
    while offset < left.count {
      let difference = word(at: left.lowerBound + offset).bits ^ word(at: right.lowerBound + offset).bits
      if difference & ByteWord.mask(left.count - offset) != 0 { return false }
      offset += 8
    }
    return true
  }
}
