import ContactBook
import Testing

@testable import ContactFormats

@Suite struct OverrideListCSVTests {
  private func list(_ text: String) throws -> OverrideList {
    try OverrideList(csv: Array(text.utf8), file: "overrides.csv")
  }

  @Test(arguments: [",", ";", "\t"]) func readsWhatAPersonFillsIn(delimiter: String) throws {
    let lines = [
      "why,Link,second,first", "seen,must-link,Ada@mail.example,a b.csv:12", "no idea,,x,y",
      "brothers,cannot-link,'+447700900123,dir/c:d.vcf#3",
    ]
    let list = try list("\u{FEFF}" + lines.joined(separator: "\r\n").replacing(",", with: delimiter))
    #expect(
      list
        == OverrideList(
          file: "overrides.csv",
          rows: [
            .init(
              line: 2, .mustLink, .init(.record(Locator(file: "a b.csv", position: .line(12)))),
              .init(.identifier(.email("ada@mail.example")))),
            .init(
              line: 4, .cannotLink, .init(.record(Locator(file: "dir/c:d.vcf", position: .record(3)))),
              .init(.identifier(.phone("+447700900123")))),
          ]))
  }

  @Test(arguments: [
    ("link,first,second,first_name,second_name,reason", OverrideList.Origin.review),
    ("link,first,second,first_name,second_name,why", .earlierReview),
    ("link,first,second,first_name,second_name", .person), ("link,first,second,why", .person),
    ("link,first,second,reason", .person), ("link,first,second", .person),
  ])
  func headerTellsWhoWroteTheList(header: String, origin: OverrideList.Origin) throws {
    #expect(try list(header + "\n").origin == origin)
  }

  @Test func namesStandBesideTheirSides() throws {
    let rows = try list("second_name,link,first,second,first_name\n\"Berg, Eva\",must-link,a.csv:2,b.csv:3,\n").rows
    #expect(rows.map(\.first.name) == [""])
    #expect(rows.map(\.second.name) == ["Berg, Eva"])
  }

  @Test(arguments: [
    (LongText("link,first\n"), OverridesError.headerMissing),
    (LongText("link,first,second\nsame,a.csv:1,a.csv:2\n"), .unknownLink("same", line: 2)),
    (LongText("link,first,second\n\nmust-link,a.csv:1\n"), .incomplete(line: 3)),
    (LongText("link,first,second\nmust-link,a.csv:1,\n"), .incomplete(line: 2)),
    (LongText("link,first,second\nmust-link,a.csv:1,somebody\n"), .unknownSelector(line: 2)),
    (LongText("link,first,second\nmust-link,a.csv:1,a.csv:0\n"), .unknownSelector(line: 2)),
    (LongText("link,first,second\ncannot-link,a.csv:1,\"a.csv:2\n"), .unterminatedQuote(line: 2)),
    (
      LongText(
        "link,first,second\ncannot-link,a.csv:1," + String(repeating: "x", count: RecordTokenizer.maximumLength)),
      .tooLong(line: 2)
    ),
  ])
  func saysWhatCannotBeUnderstood(table: LongText, error: OverridesError) {
    #expect(throws: error) { try list(table.text) }
  }

  @Test func emptyFileSaysNothing() throws {
    #expect(try list("") == OverrideList(file: "overrides.csv"))
  }
}

/// Whatever is printed as a place is accepted as one.
@Suite struct PrintedPlaceTests {
  @Test(arguments: try ["csv", "vcard", "xml"].flatMap(Fixture.all))
  func everyPrintedPlaceIsAccepted(_ fixture: Fixture) async throws {
    let name = "exports/a: b#1!\(fixture.testDescription)"
    let reading = FileReading(try fixture.bytes, name: name, options: ReadOptions())
    let (contacts, numberDiagnostics) = await normalizePhones(reading.contacts, region: nil)
    let lines = Dictionary(grouping: contacts, by: \.source.description)
    for contact in contacts {
      let source = contact.source
      let name = contact.name.display ?? ""
      #expect(try await selected(source.byRecord.description, name: name, among: contacts) == source.record)
      // Where several records begin at one line the name tells which, or the number has to.
      let sameLine = lines[source.description, default: []]
      if sameLine.count == 1 {
        #expect(try await selected(source.description, name: name, among: contacts) == source.record)
      } else if sameLine.count(where: { $0.name.display == contact.name.display }) > 1 {
        await #expect(throws: OverridesRefusal.self) {
          try await selected(source.description, name: name, among: contacts)
        }
      }
    }
    for diagnostic in reading.diagnostics + reading.unusable + numberDiagnostics where diagnostic.source.line > 0 {
      let source = diagnostic.source
      #expect(Locator(source.description) == source.byLine)
      guard lines[source.description, default: []].count < 2,
        let contact = contacts.first(where: { $0.source.record == source.record })
      else { continue }
      let record = try await selected(
        source.description, name: contact.name.display ?? "", among: contacts,
        reading.diagnostics + numberDiagnostics)
      #expect(record == source.record, "\(diagnostic)")
    }
  }

  /// The number of the record that a review list with `place` in it means.
  private func selected(_ place: String, name: String, among contacts: [Contact], _ diagnostics: [Diagnostic] = [])
    async throws -> Int?
  {
    let list = try OverrideList(
      csv: Array(
        "link,first,second,first_name,second_name,reason\nmust-link,\"\(place)\",x@mail.example,\"\(quoted(name))\",\n"
          .utf8), file: "overrides.csv")
    let (overrides, unmatched) = try await list.overrides(of: contacts, diagnostics: diagnostics) { _ in nil }
    #expect(unmatched.isEmpty)
    guard case .record(_, let record) = overrides.mustLink.first?.first else { return nil }
    return record
  }

  private func quoted(_ text: String) -> String { text.replacing("\"", with: "\"\"") }
}
