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
    case .encoding: addEncoding(value, in: bytes)
    case .pref: preference = Self.number(value, in: bytes)
    case .charset: charset = value
    case .language, .altID: alternativeSigns += 1
    case .unknown: break
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
