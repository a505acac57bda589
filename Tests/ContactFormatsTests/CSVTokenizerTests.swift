import BenchmarkInputs
import Testing

@testable import ContactFormats

@Suite struct CSVTokenizerTests {
  /// RFC 4180, section 2, and what programs write besides.
  @Test(
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b", [["a", "b"]]),
      ("a,b\n", [["a", "b"]]),
      ("\"a\",\"b\"\n", [["a", "b"]]),
      ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
      ("\"a\"\"b\"\n", [["a\"b"]]),
      ("\"\",\n", [["", ""]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("a b,  c\n", [["a b", "  c"]]),
      ("a\rb\n\nc\r\n", [["a"], ["b"], [""], ["c"]]),
      ("a \"b\" c,d\n", [["a \"b\" c", "d"]]),
      ("\"a \"b\" c\",d\n", [["a \"b\" c", "d"]]),
      (" \"a,b\" ,c\n", [["a,b", "c"]]),
      ("\"a\nb,c\n", [["a"], ["b", "c"]]),
      ("\"a,b\n\"c\",d\n", [["a", "b"], ["c", "d"]]),
      ("x,\"a\n\"\",y\n\"z\",w\n", [["x", "a"], ["", "y"], ["z", "w"]]),
      ("\"", [[""]]),
      ("", []),
    ] as [(String, [[String]])])
  func parts(text: String, records: [[String]]) throws {
    #expect(try CSVText.rows(of: Array(text.utf8)) == records)
  }

  /// Fields are looked at eight bytes at once: wherever they and the text end, and after a record of other width.
  @Test(arguments: 0...17, ["", "\n", "\r\n"])
  func endsFieldsAtEveryOffset(length: Int, lineEnd: String) throws {
    let cell = String(repeating: "x", count: length)
    let text = "a,b,c,d\n\(cell),\"\(cell)\",,\"\(cell)\"\"\"\ne\(cell)\r\nf,\(cell)\(lineEnd)"
    let rows = [["a", "b", "c", "d"], [cell, cell, "", cell + "\""], ["e" + cell], ["f", cell]]
    #expect(try CSVText.rows(of: Array(text.utf8)) == rows)
  }

  @Test(arguments: [
    ("a,\"b\nc\",d\ne", [1, 3]), ("a\r\nb\rc\nd", [1, 2, 3, 4]), ("\"a\r\n\r\nb\"\r\nc", [1, 4]),
    ("\"a\nb\nc", [1, 2, 3]),
  ])
  func countsLines(text: String, lines: [Int]) {
    var tokenizer = RecordTokenizer(Array(text.utf8), dialect: CSVDialect(delimiter: UInt8(ascii: ",")))
    var found: [Int] = []
    while tokenizer.next() != nil { found.append(tokenizer.line) }
    #expect(found == lines)
  }

  /// A search in vain is not made again for every line, and what comes after it is found all the same.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "Ada,\"a\nb\",c\nlast"])
  func searchesForAnEndOnce(lineEnd: String, ending: String) {
    let stray = String(repeating: "\"\"Bob\"\" Smith,bob@mail.example\(lineEnd)", count: 20_000)
    var tokenizer = RecordTokenizer(Array((stray + ending).utf8), dialect: CSVDialect(delimiter: UInt8(ascii: ",")))
    var outcomes: [RecordTokenizer.Outcome: Int] = [:]
    var line = 0
    while let outcome = tokenizer.next() {
      outcomes[outcome, default: 0] += 1
      line = tokenizer.line
    }
    #expect(outcomes[.unterminatedQuote] == 20_000)
    #expect(outcomes[.record] == (ending.isEmpty ? nil : 2))
    #expect(line == (ending.isEmpty ? 20_000 : 20_003))
  }

  /// The same records come of a text whether its quotes were looked for before or not.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func findsWhatASearchWithoutMemoryFinds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let pieces = ["\"", "\"\"", ",", "\n", "\r\n", "\r", "a", " ", "\\\"", "\","]
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for escape in [CSVDialect.Escape.doubling, .backslash] {
        let dialect = CSVDialect(delimiter: UInt8(ascii: ","), escape: escape)
        var tokenizer = RecordTokenizer(Array(text.utf8), dialect: dialect)
        var (position, line) = (0, 1)
        while let outcome = tokenizer.next() {
          #expect(tokenizer.line == line)
          var fresh = RecordTokenizer(tokenizer.bytes, from: position, line: line, dialect: dialect)
          #expect(fresh.next() == outcome)
          #expect(fresh.position == tokenizer.position)
          #expect(
            fresh.fields.map { $0.text(in: fresh.bytes, dialect: dialect) }
              == tokenizer.fields.map { $0.text(in: tokenizer.bytes, dialect: dialect) })
          position = fresh.position
          if fresh.next() != nil { line = fresh.line }
        }
      }
    }
  }

  @Test func saysWhichRecordHasTheUnclosedQuote() {
    var tokenizer = RecordTokenizer(Array("a\n\"b\nc\n".utf8), dialect: CSVDialect(delimiter: UInt8(ascii: ",")))
    var outcomes: [RecordTokenizer.Outcome] = []
    while let outcome = tokenizer.next() { outcomes.append(outcome) }
    #expect(outcomes == [.record, .unterminatedQuote, .record])
  }

  @Test("R16: a record past the limit is passed over") func passesOverRecordsThatAreTooLong() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: RecordTokenizer.maximumLength + 1)
    var tokenizer = RecordTokenizer(
      Array("a\n".utf8) + long + Array("\nb\n".utf8), dialect: CSVDialect(delimiter: UInt8(ascii: ",")))
    var outcomes: [RecordTokenizer.Outcome] = []
    while let outcome = tokenizer.next() { outcomes.append(outcome) }
    #expect(outcomes == [.record, .tooLong, .record])
  }

  /// What RFC 4180 writes is read as it was, whatever the cells hold.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func readsBackWhatWasWritten(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let width = Int.random(in: 1...6, using: &random)
    let rows = (0..<20).map { _ in (0..<width).map { _ in Self.cell(&random) } }
    let text = CSVText.text(rows, delimiter: delimiter, lineEnd: lineEnd)
    #expect(try CSVText.rows(of: Array(text.utf8), delimiter: Character(delimiter)) == rows)
  }

  private static func cell(_ random: inout SplitMix64) -> String {
    let pieces = ["a", "é", "翼", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "'", "\\", "0"]
    let inner = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
    return inner.joined()
  }
}
