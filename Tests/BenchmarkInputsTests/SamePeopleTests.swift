import BenchmarkInputs
import ContactBook
import ContactFormats
import Testing

struct SamePeopleTests {
  /// A person by name, identifiers and records.
  private struct Merged: Hashable {
    let name: String
    let identifiers: Set<Identifier>
    let records: [Int]
  }

  @Test("Law 2: the same address book as CSV, vCard and xCard gives the same people", arguments: [3, 5] as [UInt64])
  func formatsAgree(seed: UInt64) async {
    let records = Population(people: 1500, seed: seed, photoPercent: 1).records
    let expected = await people(ExportFormat.vCard.bytes(of: records))
    #expect(expected.contains { $0.records.count > 1 })
    for format in [ExportFormat.csv, .xCard] {
      #expect(await people(format.bytes(of: records)) == expected, "\(format.title)")
    }
  }

  private func people(_ bytes: [UInt8]) async -> Set<Merged> {
    let reading = FileReading(bytes, name: "people", options: ReadOptions())
    let (contacts, _) = await normalizePhones(reading.contacts, region: Region("US"))
    return Set(
      mergePeople(contacts).map {
        Merged(name: $0.displayName, identifiers: $0.identifiers, records: $0.sources.map(\.record))
      })
  }
}
