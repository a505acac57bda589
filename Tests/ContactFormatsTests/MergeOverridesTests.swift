import ContactBook
@testable import ContactFormats
import Testing

@Suite struct MergeOverridesTests {
  @Test(arguments: [",", ";", "\t"]) func readsWhatAPersonFillsIn(delimiter: String) throws {
    let lines = [
      "why,Link,second,first", "seen,must-link,Ada@mail.example,a b.csv:12", "no idea,,x,y",
      "brothers,cannot-link,'+447700900123,dir/c:d.vcf:3",
    ]
    let text = lines.joined(separator: "\r\n").replacing(",", with: delimiter)
    let overrides = try MergeOverrides(csv: Array(("\u{FEFF}" + text).utf8))
    #expect(
      overrides
        == MergeOverrides(
          mustLink: [.init(.record(file: "a b.csv", record: 12), .identifier(.email("ada@mail.example")))],
          cannotLink: [.init(.record(file: "dir/c:d.vcf", record: 3), .identifier(.phone("+447700900123")))]))
  }

  @Test(arguments: [
    (LongText("link,first\n"), OverridesError.headerMissing),
    (LongText("link,first,second\nsame,a.csv:1,a.csv:2\n"), .unknownLink("same", line: 2)),
    (LongText("link,first,second\n\nmust-link,a.csv:1\n"), .incomplete(line: 3)),
    (LongText("link,first,second\nmust-link,a.csv:1,\n"), .incomplete(line: 2)),
    (LongText("link,first,second\nmust-link,a.csv:1,somebody\n"), .unknownSelector(line: 2)),
    (LongText("link,first,second\ncannot-link,a.csv:1,\"a.csv:2\n"), .unterminatedQuote(line: 2)),
    (
      LongText(
        "link,first,second\ncannot-link,a.csv:1," + String(repeating: "x", count: RecordTokenizer.maximumLength)),
      .tooLong(line: 2)
    ),
  ])
  func saysWhatCannotBeUnderstood(table: LongText, error: OverridesError) {
    #expect(throws: error) { try MergeOverrides(csv: Array(table.text.utf8)) }
  }

  @Test func emptyFileSaysNothing() throws {
    #expect(try MergeOverrides(csv: []) == MergeOverrides())
  }
}
