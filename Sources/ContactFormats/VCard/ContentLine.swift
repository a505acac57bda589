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
  /// The number of the line in the file, from 1.
  var number = 0
}
