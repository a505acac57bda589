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
  private static let sampleLength = 64 << 10

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
