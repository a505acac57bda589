/// Tells how a text is delimited: by what makes its beginning look most like a table of contacts.
struct DialectDetection {
  let dialect: Dialect
  let layout: TableLayout
  let quoting: RecordTokenizer.Quoting
  /// The offset of the first record, past a line that names the delimiter.
  let start: Int
  /// The line of the first record, from 1.
  let line: Int

  /// How many bytes at the beginning are looked at.
  private static let sampleLength = 256 << 10

  /// Looks at the beginning of `bytes`, from `start`; nil when nothing in it looks like contacts.
  init?(_ bytes: [UInt8], from start: Int, options: ReadOptions) {
    let sample = Array(bytes.prefix(start + Self.sampleLength))
    let hint = SeparatorLine(sample, from: start)
    let first = hint?.end ?? start
    let line = hint == nil ? 1 : 2
    var best: (dialect: Dialect, layout: TableLayout, quoting: RecordTokenizer.Quoting)?
    for quoting in [RecordTokenizer.Quoting.acrossLines, .withinLine] where best == nil {
      for delimiter in hint.map({ [$0.delimiter] }) ?? Dialect.delimiters
      where sample.contains(delimiter) || delimiter == Dialect.delimiters[0] {
        let dialect = Dialect(delimiter: delimiter, quotesIn: sample[first...])
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
    _ sample: [UInt8], from start: Int, dialect: Dialect, quoting: RecordTokenizer.Quoting
  ) -> [[String]] {
    var tokenizer = RecordTokenizer(sample, from: start, dialect: dialect, quoting: quoting)
    var records: [[String]] = []
    while records.count < TableLayout.sampleSize, tokenizer.next() != nil {
      records.append(tokenizer.fields.map { $0.text(in: sample, dialect: dialect) })
    }
    return records
  }
}

extension Dialect {
  /// The dialect with `delimiter` whose quotes and escapes are those of `sample`.
  fileprivate init(delimiter: UInt8, quotesIn sample: ArraySlice<UInt8>) {
    self.init(delimiter: delimiter)
    var enclosed = (single: 0, double: 0)
    var isAtStart = true
    var opening: UInt8?
    var previous: UInt8 = 0x0A
    for byte in sample {
      let endsField = byte == delimiter || byte == 0x0A || byte == 0x0D
      if endsField, let quote = opening, previous == quote {
        if quote == UInt8(ascii: "'") { enclosed.single += 1 } else { enclosed.double += 1 }
      }
      if endsField {
        opening = nil
      } else if isAtStart, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        opening = byte
        previous = 0
        isAtStart = false
        continue
      } else if byte == UInt8(ascii: "\""), previous == UInt8(ascii: "\\") {
        escape = .backslash
      }
      isAtStart = endsField
      previous = byte
    }
    if enclosed.single > 0, enclosed.double == 0 { quote = UInt8(ascii: "'") }
  }
}

extension TableLayout {
  /// Blanks and colons part prose too: only a short table without gaps is believed to be delimited by them.
  fileprivate func isTrustworthy(_ records: [[String]], _ delimiter: UInt8) -> Bool {
    guard delimiter == UInt8(ascii: " ") || delimiter == UInt8(ascii: ":") else { return true }
    let rows = records.filter { $0 != [""] }
    guard headers.count > 1, headers.count <= 6, rows.allSatisfy({ $0.count == headers.count }) else { return false }
    return headerIndex != nil
      || rows.allSatisfy { row in
        row.allSatisfy { cell in CellShape(cell) != .words || cell.first?.isLowercase != true }
      }
  }
}
