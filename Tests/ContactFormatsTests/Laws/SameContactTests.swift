import ContactBook
import Testing

@testable import ContactFormats

@Suite("Law 2: the same contact in any format is the same contact") struct SameContactTests {
  @Test(
    "Law 2: xCard, vcard-temp, vCard 2.1, 3.0 and 4.0 give the same payload", arguments: 1...8 as ClosedRange<UInt64>)
  func cardsAgree(seed: UInt64) async {
    let samples = SampleContact.all(25, seed: seed)
    let expected = samples.map(SamplePayload.init)
    for writer in SampleCardWriter.all {
      let found = await SamplePayload.all(in: Array(writer.text(samples).utf8))
      #expect(found == expected, "vCard \(writer.version.rawValue)")
    }
    for writer in SampleXMLWriter.allCases {
      let found = await SamplePayload.all(in: Array(writer.text(samples).utf8))
      #expect(found == expected, "\(writer.rawValue)")
    }
  }

  @Test(
    "Law 2: one address book gives the same people as CSV, vCard and xCard", arguments: 1...4 as ClosedRange<UInt64>)
  func addressBooksAgree(seed: UInt64) async {
    let samples = SampleContact.all(60, seed: seed)
    let expected = await people(in: SampleCardWriter(version: .three).text(samples))
    #expect(expected.count == 60)
    #expect(await people(in: SampleTableWriter.text(samples)) == expected)
    #expect(await people(in: SampleXMLWriter.xCard.text(samples)) == expected)
  }

  /// Name, identifiers and records of each person.
  private func people(in text: String) async -> Set<[String]> {
    var reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let (contacts, _) = await normalizePhones(reading.takeContacts(), region: nil)
    return Set(
      mergePeople(contacts).map { person in
        [person.displayName, "\(person.sources.map(\.record))"]
          + person.identifiers.map { "\($0.kind) \($0.value)" }.sorted()
      })
  }
}
