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
