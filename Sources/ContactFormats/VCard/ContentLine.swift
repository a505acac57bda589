/// A property of a card: one logical line, `[group.]NAME *(";" param) ":" value` (RFC 6350, section 3.3).
struct ContentLine {
  /// Where the bytes are that the ranges mean.
  enum Storage {
    /// In the file itself: the line stands there in one piece.
    case file
    /// In the reader's buffer: the line was put together from several.
    case unfolded
  }

  /// What is told; nil for a line that is no property, because it has no colon.
  var property: VCardProperty?
  var storage = Storage.file
  /// What stands before the name's dot; empty without.
  var group = 0..<0
  var name = 0..<0
  var parameters = Parameters()
  var value = 0..<0
  /// Whether the value holds nothing but ASCII.
  var isASCII = true
  /// Whether a backslash stands in the value.
  var hasBackslash = false
  /// Whether no part of the value has more to be cleaned than the blanks at its ends.
  var isPlain = false
  /// Whether the value is longer than any that is used.
  var isTooLong = false
  /// The number of the line in the file, from 1.
  var number = 0

  /// A line that is yet to be read.
  init() {}

  /// The line that `head` begins, in `bytes`, and that goes to the next line end, or to `limit`; without parameters.
  init(
    _ bytes: [UInt8], head: ContentLineScanner.Head, to limit: Int, storage: Storage = .file, number: Int
  ) {
    self.storage = storage
    self.number = number
    guard head.hasValue else { return }
    property = VCardProperty(at: head.name, in: bytes)
    group = head.group
    name = head.name
    let survey = ValueSurvey(bytes, from: head.end + 1, to: limit)
    value = (head.end + 1)..<survey.end
    isASCII = survey.isASCII
    hasBackslash = survey.hasBackslash
    isPlain = survey.isPlain
    isTooLong = value.count > ContentLineReader.valueLimit
  }

  /// The line at `range` of `bytes`, which may be no property.
  init(_ bytes: [UInt8], at range: Range<Int>, storage: Storage, number: Int) {
    let head = ContentLineScanner.head(of: bytes, from: range.lowerBound, to: range.upperBound)
    self.init(bytes, head: head, to: range.upperBound, storage: storage, number: number)
    if !head.parameters.isEmpty { parameters = Parameters(at: head.parameters, in: bytes) }
  }
}

/// Splits one line, or what was unfolded to one, into name, parameters and value.
enum ContentLineScanner {
  /// What stands before a value.
  struct Head {
    var group = 0..<0
    var name = 0..<0
    var parameters = 0..<0
    /// The colon before the value; the end of the line where there is none.
    var end = 0
    /// Whether there is a colon: a line without is no property.
    var hasValue = false
  }

  /// Reads from `start` up to the colon before the value, or to the end of the line.
  @inline(__always) static func head(of bytes: [UInt8], from start: Int, to limit: Int) -> Head {
    var head = Head()
    var index = start
    var dots: UInt64 = 0
    while index < limit {
      let word = bytes.word(at: index)
      // `:` and `;` differ in the lowest bit alone.
      let ends =
        ByteWord(word.bits | 0x0101_0101_0101_0101).firstMatch(0x3B) | word.firstMatch(0x0A) | word.firstMatch(0x0D)
      let count = min(ends == 0 ? 8 : ends.trailingZeroBitCount >> 3, limit - index)
      dots |= word.prefix(count).firstMatch(UInt8(ascii: "."))
      index += count
      if count < 8 { break }
    }
    var end = index
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    head.name = start..<end
    if dots != 0 { splitGroup(&head, in: bytes) }
    if index < limit, bytes[index] == UInt8(ascii: ";") {
      let first = index + 1
      index = endOfParameters(bytes, from: first, to: limit)
      head.parameters = first..<index
    }
    head.end = index
    head.hasValue = index < limit && bytes[index] == UInt8(ascii: ":")
    return head
  }

  /// A group is what stands before the last dot, if it is of letters, digits and hyphens (RFC 6350, section 3.3).
  private static func splitGroup(_ head: inout Head, in bytes: [UInt8]) {
    let name = head.name
    guard let dot = name.last(where: { bytes[$0] == UInt8(ascii: ".") }), dot > name.lowerBound,
      dot + 1 < name.upperBound,
      (name.lowerBound..<dot).allSatisfy({ bytes[$0].isNameByte })
    else { return }
    head.group = name.lowerBound..<dot
    head.name = (dot + 1)..<name.upperBound
  }

  /// The first `:` outside of quotes, or the end of the line. A quote that is never closed quotes nothing.
  private static func endOfParameters(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    var isQuoted = false
    var firstColon: Int?
    while index < limit {
      let word = bytes.word(at: index)
      let stops =
        word.firstMatch(UInt8(ascii: ":")) | word.firstMatch(UInt8(ascii: "\"")) | word.firstMatch(0x0A)
        | word.firstMatch(0x0D)
      guard stops != 0 else {
        index += 8
        continue
      }
      index += stops.trailingZeroBitCount >> 3
      guard index < limit else { break }
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if !isQuoted { return index }
        firstColon = firstColon ?? index
      case UInt8(ascii: "\""): isQuoted.toggle()
      default: return firstColon ?? index
      }
      index += 1
    }
    return firstColon ?? limit
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a group or a parameter.
  var isNameByte: Bool { lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == UInt8(ascii: "-") }
}

/// What a value is made of, found while its end is looked for.
struct ValueSurvey {
  /// The line end after the value, or the end of the text.
  private(set) var end: Int
  private var all: UInt64 = 0
  private var backslashes: UInt64 = 0
  private var deletes: UInt64 = 0
  private var doubledBlanks: UInt64 = 0
  private var lastBlank: UInt64 = 0
  private var hasControls = false

  /// Whether the value holds nothing but ASCII.
  var isASCII: Bool { all & ByteWord.highBits == 0 }
  /// Whether a backslash stands in the value.
  var hasBackslash: Bool { backslashes != 0 }
  /// Whether the value is of printable ASCII without backslashes, and of single blanks: no part of it has more to be
  /// cleaned than the blanks at its ends.
  var isPlain: Bool {
    !hasControls && (all & ByteWord.highBits) | backslashes | deletes | doubledBlanks == 0
  }

  /// Surveys the bytes from `start` to the next line end.
  init(_ bytes: [UInt8], from start: Int, to limit: Int) {
    end = start
    while end < limit {
      let word = bytes.word(at: end)
      let controls = word.firstControl
      if controls == 0, end &+ 8 <= limit {
        add(word)
        end &+= 8
        continue
      }
      let count = min(controls == 0 ? 8 : controls.trailingZeroBitCount &>> 3, limit &- end)
      add(word.prefix(count))
      end &+= count
      guard end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D else { return }
      hasControls = true
      end &+= 1
    }
  }

  @inline(__always) private mutating func add(_ word: ByteWord) {
    all |= word.bits
    backslashes |= word.firstMatch(UInt8(ascii: "\\"))
    deletes |= word.firstMatch(0x7F)
    guard word.firstMatch(0x20) | lastBlank != 0 else { return }
    let blanks = word.matches(0x20)
    doubledBlanks |= blanks & (blanks &<< 8 | lastBlank)
    lastBlank = blanks &>> 56
  }
}
