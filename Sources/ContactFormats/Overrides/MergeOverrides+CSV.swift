package import ContactBook

extension MergeOverrides {
  /// Reads overrides from CSV with the columns `link` (`must-link` or `cannot-link`), `first` and `second`, in any order
  /// and beside others. A side is a record (`contacts.csv:12`, the twelfth), an e-mail address or a number in E.164. A
  /// record without a link says nothing: that is how a review list looks before somebody decides. The columns
  /// `first_name` and `second_name`, where there are any, say what the records were called then.
  ///
  /// - Throws: `OverridesError` for the first record that cannot be understood.
  package init(csv bytes: [UInt8]) throws(OverridesError) {
    self.init()
    let text = DelimitedText(bytes, file: "", options: ReadOptions())
    let firstLine = text.bytes[text.start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first(where: firstLine.contains) ?? UInt8(ascii: ",")
    let dialect = Dialect(delimiter: delimiter)
    var tokenizer = RecordTokenizer(text.bytes, from: text.start, dialect: dialect)
    guard try Self.goOn(&tokenizer) else { return }
    let header = Self.cells(of: tokenizer).map { $0.lowercased() }
    guard let link = header.firstIndex(of: "link"), let first = header.firstIndex(of: "first"),
      let second = header.firstIndex(of: "second")
    else { throw .headerMissing }
    let (firstName, secondName) = (header.firstIndex(of: "first_name"), header.firstIndex(of: "second_name"))
    while try Self.goOn(&tokenizer) {
      let cells = Self.cells(of: tokenizer)
      guard cells.indices.contains(link), !cells[link].isEmpty else { continue }
      guard cells.count > max(first, second) else { throw .incomplete(line: tokenizer.line) }
      let pair = Pair(
        try Selector(cells[first], line: tokenizer.line), try Selector(cells[second], line: tokenizer.line))
      for (selector, column) in [(pair.first, firstName), (pair.second, secondName)] {
        if let column, cells.indices.contains(column), case .record = selector { names[selector] = cells[column] }
      }
      switch cells[link].lowercased() {
      case "must-link": mustLink.append(pair)
      case "cannot-link": cannotLink.append(pair)
      default: throw .unknownLink(cells[link], line: tokenizer.line)
      }
    }
  }

  /// Goes on to the next record; false at the end.
  private static func goOn(_ tokenizer: inout RecordTokenizer) throws(OverridesError) -> Bool {
    switch tokenizer.next() {
    case .record: return true
    case .unterminatedQuote: throw .unterminatedQuote(line: tokenizer.line)
    case .tooLong: throw .tooLong(line: tokenizer.line)
    case nil: return false
    }
  }

  private static func cells(of tokenizer: RecordTokenizer) -> [String] {
    let record = TableRecord(bytes: tokenizer.bytes, fields: tokenizer.fields, dialect: tokenizer.dialect)
    return tokenizer.fields.indices.map { record.text(at: $0)?.cleaned ?? "" }
  }
}

extension MergeOverrides.Selector {
  fileprivate init(_ text: String, line: Int) throws(OverridesError) {
    guard !text.isEmpty else { throw .incomplete(line: line) }
    // A spreadsheet's text mark, which the results CSV puts before a plus.
    let text = text.hasPrefix("'") ? String(text.dropFirst()) : text
    if text.hasPrefix("+"), let number = try? PhoneNumber(text, region: nil) {
      self = .identifier(number.identifier)
    } else if let address = EmailAddress(text) {
      self = .identifier(address.identifier)
    } else if let colon = text.lastIndex(of: ":"), let record = Int(text[text.index(after: colon)...]), record > 0 {
      self = .record(file: String(text[..<colon]), record: record)
    } else {
      throw .unknownSelector(line: line)
    }
  }
}

/// Why a file of overrides cannot be obeyed. Nothing of it is then: half of what a person said may be the wrong half.
package enum OverridesError: Error, Hashable, Sendable {
  /// The first record does not name the columns.
  case headerMissing
  /// The word of a record is none that is known.
  case unknownLink(String, line: Int)
  /// A record does not name two sides.
  case incomplete(line: Int)
  /// A quote of a record is never closed: what its cells are nobody can tell.
  case unterminatedQuote(line: Int)
  /// A record is longer than any that names two sides.
  case tooLong(line: Int)
  /// A text that names no record and no identifier.
  case unknownSelector(line: Int)
}

extension OverridesError: CustomStringConvertible {
  /// What is wrong and what to write instead.
  package var description: String {
    switch self {
    case .headerMissing: "the first line must name the columns link, first and second"
    case .unknownLink(let word, let line): "line \(line): \"\(word)\" is neither must-link nor cannot-link"
    case .incomplete(let line): "line \(line): two sides are needed, first and second"
    case .unterminatedQuote(let line): "line \(line): a quote is never closed"
    case .tooLong(let line): "line \(line): too long for a record"
    case .unknownSelector(let line):
      "line \(line): a side is FILE:RECORD, an e-mail address, or a number that begins with +"
    }
  }
}
