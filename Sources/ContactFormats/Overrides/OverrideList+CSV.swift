package import ContactBook
import Foundation

extension OverrideList {
  /// Reads the list called `file` from CSV with the columns `link` (`must-link` or `cannot-link`), `first` and `second`,
  /// in any order and beside others. A side is a record (`contacts.csv:12` for the line it begins at, `contacts.csv#11`
  /// for its number), an e-mail address or a number in E.164. The names of the records stand in `first_name` and
  /// `second_name`. A row without a link says nothing: that is how a review list looks before somebody decides.
  ///
  /// Review lists are told by their last column: `reason`; `why` in those of earlier versions, which counted records.
  ///
  /// - Throws: `OverridesError` for the first record that cannot be understood.
  package init(csv bytes: [UInt8], file: String) throws(OverridesError) {
    let text = DelimitedText(bytes, file: "", options: ReadOptions())
    let firstLine = text.bytes[text.start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first(where: firstLine.contains) ?? UInt8(ascii: ",")
    let dialect = CSVDialect(delimiter: delimiter)
    var tokenizer = RecordTokenizer(text.bytes, from: text.start, dialect: dialect)
    guard try Self.goOn(&tokenizer) else {
      self.init(file: file)
      return
    }
    let columns = try Columns(Self.cells(of: tokenizer))
    var rows: [Row] = []
    while try Self.goOn(&tokenizer) {
      if let row = try columns.row(of: Self.cells(of: tokenizer), line: tokenizer.line) { rows.append(row) }
    }
    self.init(file: file, origin: columns.origin, rows: rows)
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
    return tokenizer.fields.indices.map { record.text(at: $0)?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "" }
  }

  /// Where a list has what.
  private struct Columns {
    let origin: Origin
    private let link: Int
    private let first: Int
    private let second: Int
    private let firstName: Int?
    private let secondName: Int?

    init(_ header: [String]) throws(OverridesError) {
      let header = header.map { $0.lowercased() }
      guard let link = header.firstIndex(of: "link"), let first = header.firstIndex(of: "first"),
        let second = header.firstIndex(of: "second")
      else { throw .headerMissing }
      self.link = link
      self.first = first
      self.second = second
      firstName = header.firstIndex(of: "first_name")
      secondName = header.firstIndex(of: "second_name")
      origin =
        if firstName == nil || secondName == nil {
          .person
        } else if header.contains("reason") {
          .review
        } else {
          header.contains("why") ? .earlierReview : .person
        }
    }

    /// The row of `cells`; nil where nobody has decided.
    func row(of cells: [String], line: Int) throws(OverridesError) -> Row? {
      guard cells.indices.contains(link), !cells[link].isEmpty else { return nil }
      guard cells.count > max(first, second) else { throw .incomplete(line: line) }
      guard let link = Link(rawValue: cells[link].lowercased()) else { throw .unknownLink(cells[link], line: line) }
      func name(_ column: Int?) -> String? { column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } }
      return Row(
        line: line, link, Side(try Subject(cells[first], line: line), name: name(firstName)),
        Side(try Subject(cells[second], line: line), name: name(secondName)))
    }
  }
}

extension OverrideList.Subject {
  fileprivate init(_ text: String, line: Int) throws(OverridesError) {
    guard !text.isEmpty else { throw .incomplete(line: line) }
    // A spreadsheet's text mark, which the review list puts before a plus and the like.
    let text = text.hasPrefix("'") ? String(text.dropFirst()) : text
    if let locator = Locator(text) {
      self = .record(locator)
    } else if text.hasPrefix("+"), let number = try? PhoneNumber(text, region: nil) {
      self = .identifier(number.identifier)
    } else if let address = EmailAddress(text) {
      self = .identifier(address.identifier)
    } else {
      throw .unknownSelector(line: line)
    }
  }
}

/// Why a list of overrides cannot be read.
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
      "line \(line): a side is FILE:LINE, FILE#RECORD, an e-mail address, or a number that begins with +"
    }
  }
}
