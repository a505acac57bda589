/// How a delimited text is written: RFC 4180, or what else spreadsheets and databases make of it.
struct Dialect: Hashable {
  /// The byte that parts fields.
  var delimiter: UInt8
  /// The byte that encloses fields that hold delimiters and line ends.
  var quote: UInt8 = UInt8(ascii: "\"")
  /// How a quote inside of a quoted field is written; doubled quotes are always understood.
  var escape = Escape.doubling

  enum Escape: Hashable {
    /// RFC 4180, section 2, rule 7.
    case doubling
    /// MySQL and PHP write `\"`.
    case backslash
  }

  /// The delimiters that exports use, the likelier first.
  static let delimiters: [UInt8] = [",", ";", "\t", "|", ":", " ", "^", "~", "\u{1F}"].map(UInt8.init(ascii:))
}
