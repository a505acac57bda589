/// How a delimited text is written: RFC 4180, or what else spreadsheets and databases make of it.
struct CSVDialect: Hashable {
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

extension CSVDialect {
  /// The delimiters that are tried first.
  fileprivate static let usualDelimiters = Set([",", ";", "\t", "|"].map(UInt8.init(ascii:)))

  /// The dialect with `delimiter` whose quotes and escapes are those of `sample`.
  init(delimiter: UInt8, quotesIn sample: ArraySlice<UInt8>) {
    self.init(delimiter: delimiter)
    let single = UInt8(ascii: "'")
    let double = UInt8(ascii: "\"")
    var enclosed = (single: 0, double: 0)
    var opening: Int?
    var isAtStart = true
    for index in sample.indices {
      let byte = sample[index]
      let next = index + 1 < sample.endIndex ? sample[index + 1] : 0x0A
      if isAtStart, byte == single || byte == double {
        opening = index
      } else if let start = opening, byte == sample[start], endsField(next) {
        if byte == single { enclosed.single += 1 } else { enclosed.double += 1 }
        opening = nil
      } else if byte == UInt8(ascii: "\\"), next == double, index + 2 < sample.endIndex {
        let afterQuote = sample[index + 2]
        // Before the end of a field the quote closes it: the backslash is that of a path, or of nothing.
        if afterQuote != double, !endsField(afterQuote) { escape = .backslash }
      } else if byte == 0x0A || byte == 0x0D {
        opening = nil
      }
      isAtStart = endsField(byte)
    }
    if enclosed.single > 0, enclosed.double == 0 { quote = single }
  }

  private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }
}

/// Detects the dialect of a text: the one in which its beginning looks most like a table of contacts.
struct CSVDialectDetection {
  let dialect: CSVDialect
  let layout: TableLayout
  let quoting: RecordTokenizer.Quoting
  /// The offset of the first record, past a line that names the delimiter.
  let start: Int
  /// The line of the first record, from 1.
  let line: Int

  /// How many bytes at the beginning are looked at.
  private static let sampleLength = 64 << 10

  /// Looks at the beginning of `bytes`, from `start`; nil when nothing in it looks like contacts.
  init?(_ bytes: [UInt8], from start: Int, options: ReadOptions) {
    let sample = Array(bytes.prefix(start + Self.sampleLength))
    let hint = SeparatorLine(sample, from: start)
    let first = hint?.end ?? start
    let line = hint == nil ? 1 : 2
    var best: (dialect: CSVDialect, layout: TableLayout, quoting: RecordTokenizer.Quoting)?
    for quoting in [RecordTokenizer.Quoting.acrossLines, .withinLine] where best == nil {
      for delimiter in hint.map({ [$0.delimiter] }) ?? CSVDialect.delimiters
      where sample.contains(delimiter) || delimiter == CSVDialect.delimiters[0] {
        // Blanks, colons and the like stand in texts too: they part columns where nothing else does.
        if !CSVDialect.usualDelimiters.contains(delimiter), let best, best.layout.columns.count > 1 { break }
        let dialect = CSVDialect(delimiter: delimiter, quotesIn: sample[first...])
        let records = Self.records(sample, from: first, dialect: dialect, quoting: quoting)
        guard let layout = TableLayout(records, options: options), layout.isTrustworthy(records, delimiter) else {
          continue
        }
        if layout.score > best?.layout.score ?? 0 { best = (dialect, layout, quoting) }
      }
    }
    guard let best else { return nil }
    dialect = best.dialect
    layout = best.layout
    quoting = best.quoting
    self.start = first
    self.line = line
  }

  private static func records(
    _ sample: [UInt8], from start: Int, dialect: CSVDialect, quoting: RecordTokenizer.Quoting
  ) -> [[String]] {
    var tokenizer = RecordTokenizer(sample, from: start, dialect: dialect, quoting: quoting)
    var records: [[String]] = []
    while records.count < TableLayout.sampleSize, tokenizer.next() != nil {
      records.append(tokenizer.fields.map { $0.text(in: sample, dialect: dialect) })
    }
    return records
  }
}

extension TableLayout {
  /// Whether `records`, parted by `delimiter`, are the rows of a table and not the lines of a text.
  fileprivate func isTrustworthy(_ records: [[String]], _ delimiter: UInt8) -> Bool {
    guard delimiter == UInt8(ascii: " ") || delimiter == UInt8(ascii: ":") else {
      return areRowsAlike(records) || holdsWhatHeadersSay(records)
    }
    // Blanks and colons part prose too: only a short table without gaps is believed to be delimited by them.
    let rows = records.filter { $0 != [""] }
    guard headers.count > 1, headers.count <= 6, rows.allSatisfy({ $0.count == headers.count }) else { return false }
    return headerIndex != nil
      || rows.allSatisfy { row in
        row.allSatisfy { cell in CellShape(cell) != .words || cell.first?.isLowercase != true }
      }
  }
}

extension TableLayout {
  /// Whether half of the records after the header are about as wide as it is. Sentences have any number of commas.
  private func areRowsAlike(_ records: [[String]]) -> Bool {
    guard let headerIndex, headers.count > 2 else { return true }
    let rows = records.dropFirst(headerIndex + 1).filter { $0.contains { !$0.isEmpty } }
    let width = records[headerIndex].count
    return rows.count { abs($0.count - width) <= 1 } * 2 >= rows.count
  }

  /// Whether an address or a number stands where a header says so.
  private func holdsWhatHeadersSay(_ records: [[String]]) -> Bool {
    records.dropFirst((headerIndex ?? -1) + 1).contains { row in
      zip(row, columns).contains { cell, column in
        column.isIdentity && HeaderRecord.holdsIdentity([cell])
      }
    }
  }
}

/// The first line by which spreadsheets are told the delimiter: `sep=;`, at times in quotes.
struct SeparatorLine {
  let delimiter: UInt8
  /// The offset of the line after it.
  let end: Int

  /// The separator line of `bytes` at `start`; nil when there is none.
  init?(_ bytes: [UInt8], from start: Int) {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let text = line.first == UInt8(ascii: "\"") ? line.dropFirst().prefix { $0 != UInt8(ascii: "\"") } : line
    guard text.count >= 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
      return nil
    }
    let named = text.dropFirst(4)
    if named.count == 1, let only = named.first {
      delimiter = only
    } else if named.elementsEqual(#"\t"#.utf8) {
      delimiter = UInt8(ascii: "\t")
    } else {
      return nil
    }
    let after = bytes[line.endIndex...]
    end = line.endIndex + (after.starts(with: [0x0D, 0x0A]) ? 2 : min(after.count, 1))
  }
}
