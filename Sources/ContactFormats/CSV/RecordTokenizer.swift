/// Parts a delimited text (RFC 4180) into records and fields: ranges of its bytes, nothing is decoded or copied.
///
/// Records end at LF, CR LF or CR, mixed if need be. A quote that is never closed costs the record it stands in its
/// quoting, and no other record anything.
struct RecordTokenizer {
  /// What `next()` came upon.
  enum Outcome: Hashable {
    case record
    /// A record with an unclosed quote: its quotes were obeyed as far as they close on their line.
    case unterminatedQuote
    /// A record of more than `maximumLength` bytes; `fields` holds nothing of it.
    case tooLong
  }

  /// The length in bytes past which a record is none, and a quote not closed.
  static let maximumLength = 4 << 20
  /// As many columns as spreadsheets have; what stands beyond is passed over.
  static let maximumFieldCount = 1 << 14

  let bytes: [UInt8]
  let dialect: CSVDialect
  /// The fields of the record that `next()` came upon.
  private(set) var fields: [FieldRange] = []
  /// The line that record begins at, from 1.
  private(set) var line = 0
  /// The offset of what follows that record.
  private(set) var position: Int
  private var nextLine: Int
  private let quoting: Quoting
  /// The bytes in which a quoted field that began before them was found not to end: one that begins at a later line, or
  /// goes on to one, does not end there either. Without them every line of stray quotes would search all that follows.
  private var searched = 0..<0

  /// How far a quoted field may reach.
  enum Quoting: Hashable {
    case acrossLines
    /// For texts with stray quotes, whose lines are records.
    case withinLine
  }

  /// Prepares to read `bytes` from `start`, which is on `line`.
  init(_ bytes: [UInt8], from start: Int = 0, line: Int = 1, dialect: CSVDialect, quoting: Quoting = .acrossLines) {
    self.bytes = bytes
    self.dialect = dialect
    self.quoting = quoting
    position = start
    nextLine = line
  }

  /// Goes on to the next record; nil at the end of the text.
  mutating func next() -> Outcome? {
    guard position < bytes.count else { return nil }
    let start = position
    line = nextLine
    var outcome = Outcome.record
    if !readRecord(quoting) {
      position = start
      nextLine = line
      _ = readRecord(.withinLine)
      outcome = .unterminatedQuote
    }
    guard position - start > Self.maximumLength else { return outcome }
    fields.removeAll()
    return .tooLong
  }

  /// Reads the record at `position`; false when a quote in it is never closed.
  private mutating func readRecord(_ quoting: Quoting) -> Bool { readPlainRecord() || readAnyRecord(quoting) }

  /// Reads the record at `position` if no quote stands in it, as in most of most files; false otherwise.
  private mutating func readPlainRecord() -> Bool {
    let bytes = bytes
    var fields = self.fields
    self.fields = []
    defer { self.fields = fields }
    fields.removeAll(keepingCapacity: true)
    var start = position
    var wordStart = position
    while true {
      let word = bytes.word(at: wordStart)
      let lineEnds = word.matches(0x0A) | word.matches(0x0D)
      var marks = word.matches(dialect.delimiter) | lineEnds
      let quotes = word.matches(dialect.quote)
      if quotes != 0, quotes.trailingZeroBitCount < lineEnds.trailingZeroBitCount { return false }
      while marks != 0 {
        guard fields.count < Self.maximumFieldCount else { return false }
        let mark = marks & (0 &- marks)
        let end = wordStart &+ mark.trailingZeroBitCount &>> 3
        fields.append(FieldRange(start: start, end: end, form: .literal))
        if mark & lineEnds != 0 {
          position = afterLineEnd(end)
          nextLine += 1
          return true
        }
        start = end &+ 1
        marks ^= mark
      }
      wordStart &+= 8
      if wordStart >= bytes.count { return false }
    }
  }

  /// Reads the record at `position`; false when a quote in it is never closed.
  private mutating func readAnyRecord(_ quoting: Quoting) -> Bool {
    // Overwritten in place: nearly all records of a table have as many fields as the one before.
    var fields = self.fields
    self.fields = []
    var count = 0
    defer {
      fields.removeLast(fields.count - count)
      self.fields = fields
    }
    let bytes = bytes
    let ends = FieldEnds(dialect)
    var wordStart = position
    var marks = ends.marks(in: bytes, at: wordStart)
    var start = position
    var end = start
    while true {
      let field: FieldRange
      if start < bytes.count, bytes[start] == dialect.quote || bytes[start] == 0x20,
        let opening = openingQuote(at: start)
      {
        guard
          let quoted = readQuoted(from: opening + 1, quoting) ?? ends.unclosed(in: bytes, from: opening + 1, quoting)
        else { return false }
        (field, end) = quoted
        wordStart = end
        marks = ends.marks(in: bytes, at: wordStart)
      } else {
        while marks == 0, wordStart &+ 8 < bytes.count {
          wordStart &+= 8
          marks = ends.marks(in: bytes, at: wordStart)
        }
        end = min(wordStart &+ marks.trailingZeroBitCount &>> 3, bytes.count)
        field = FieldRange(start: start, end: end, form: .literal)
      }
      if count < fields.count {
        fields[count] = field
        count += 1
      } else if count < Self.maximumFieldCount {
        fields.append(field)
        count += 1
      }
      guard end < bytes.count, bytes[end] == dialect.delimiter else { break }
      marks &= marks &- 1
      start = end &+ 1
    }
    position = afterLineEnd(end)
    nextLine += 1
    return true
  }

  /// The quote that a field at `index` begins with; blanks may stand before it.
  private func openingQuote(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == dialect.quote { return index }
    guard bytes[index] == 0x20, dialect.delimiter != 0x20 else { return nil }
    let first = endOfBlanks(from: index)
    return first < bytes.count && bytes[first] == dialect.quote ? first : nil
  }

  /// Reads the quoted field whose value begins at `start`; `next` is the offset of the delimiter or line end after it.
  /// Nil when its quote is not closed.
  private mutating func readQuoted(from start: Int, _ quoting: Quoting) -> (field: FieldRange, next: Int)? {
    let bytes = bytes
    let end = min(bytes.count, start + Self.maximumLength)
    let quote = dialect.quote
    let escape = dialect.escape == .backslash ? UInt8(ascii: "\\") : quote
    var form = FieldRange.Form.literal
    var lineEnds = 0
    var skipped = 0..<0
    var index = start
    while index < end {
      let word = bytes.word(at: index)
      let marks = word.matches(quote) | word.matches(escape) | word.matches(0x0A) | word.matches(0x0D)
      index &+= marks.trailingZeroBitCount &>> 3
      guard marks != 0, index < end else { continue }
      let byte = bytes[index]
      if byte == quote {
        if index + 1 < end, bytes[index + 1] == quote {
          form = .escaped
          index += 1
        } else if let next = endOfQuoted(after: index) {
          nextLine += lineEnds + Self.lineEnds(in: bytes[skipped])
          return (FieldRange(start: start, end: index, form: form), next)
        } else if lineEnds > 0, opensField(at: index) {
          searched = start..<endOfSearch(from: start, to: index)
          return nil
        }
      } else if byte == UInt8(ascii: "\\"), dialect.escape == .backslash {
        if index + 1 < end, bytes[index + 1] == dialect.quote {
          form = .escaped
          index += 1
        }
      } else if byte == 0x0A || (byte == 0x0D && (index + 1 == end || bytes[index + 1] != 0x0A)) {
        if quoting == .withinLine { return nil }
        lineEnds += 1
        if searched.contains(index + 1) {
          skipped = (index + 1)..<min(searched.upperBound, end)
          form = .escaped
          index = skipped.upperBound
          continue
        }
      }
      index += 1
    }
    searched = start..<endOfSearch(from: start, to: end)
    return nil
  }

  /// The end of what need not be searched again: no pair of bytes that mean something together is parted there.
  private func endOfSearch(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, [dialect.quote, UInt8(ascii: "\\"), 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
      if bytes[index] == 0x0A || bytes[index] == 0x0D && !isPair { count += 1 }
    }
    return count
  }

  /// The delimiter, line end or end of text after the quote at `index`; nil when the quote is part of the value.
  private func endOfQuoted(after index: Int) -> Int? {
    let next = dialect.delimiter == 0x20 ? index + 1 : endOfBlanks(from: index + 1)
    guard next < bytes.count else { return next }
    let byte = bytes[next]
    return byte == dialect.delimiter || byte == 0x0A || byte == 0x0D ? next : nil
  }

  /// Whether the quote at `index` stands where a field begins: inside of a quoted field this means that an earlier
  /// quote was not closed.
  private func opensField(at index: Int) -> Bool {
    var before = index - 1
    while before > 0, bytes[before] == 0x20, dialect.delimiter != 0x20 { before -= 1 }
    guard before >= 0 else { return true }
    return bytes[before] == dialect.delimiter || bytes[before] == 0x0A || bytes[before] == 0x0D
  }

  private func endOfBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  private func afterLineEnd(_ index: Int) -> Int {
    guard index < bytes.count else { return index }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }
}

/// Finds what ends an unquoted field: the delimiter and line ends, among eight bytes at once.
private struct FieldEnds {
  private let delimiter: UInt8

  init(_ dialect: CSVDialect) { delimiter = dialect.delimiter }

  /// Those of the eight bytes at `offset` that end a field, each as its highest bit.
  @inline(__always)
  func marks(in bytes: [UInt8], at offset: Int) -> UInt64 {
    let word = bytes.word(at: offset)
    return word.matches(delimiter) | word.matches(0x0A) | word.matches(0x0D)
  }

  /// The field from `start` on, which its quote does not close, and its end, where quotes reach no further than lines.
  func unclosed(
    in bytes: [UInt8], from start: Int, _ quoting: RecordTokenizer.Quoting
  ) -> (field: FieldRange, next: Int)? {
    guard quoting == .withinLine else { return nil }
    var end = start
    while end < bytes.count, marks(in: bytes, at: end) & 0x80 == 0 { end += 1 }
    return (FieldRange(start: start, end: end, form: .literal), end)
  }
}

/// Where a field of a record stands in its text, without the quotes around it.
struct FieldRange: Hashable {
  let start: Int
  let end: Int
  let form: Form

  enum Form: UInt8, Hashable {
    /// The bytes are the value.
    case literal
    /// The value has quotes that the text escapes.
    case escaped
  }

  var isEmpty: Bool { start == end }

  /// The field's value in `bytes`, its quotes unescaped.
  func text(in bytes: [UInt8], dialect: CSVDialect) -> String {
    switch form {
    case .literal: bytes.string(at: start..<end)
    case .escaped: String(decoding: unescaped(bytes, dialect), as: UTF8.self)
    }
  }

  private func unescaped(_ bytes: [UInt8], _ dialect: CSVDialect) -> [UInt8] {
    var value: [UInt8] = []
    value.reserveCapacity(end - start)
    var index = start
    while index < end {
      let byte = bytes[index]
      let isEscape =
        byte == dialect.quote || (byte == UInt8(ascii: "\\") && dialect.escape == .backslash)
      if isEscape, index + 1 < end, bytes[index + 1] == dialect.quote { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    return value
  }
}
