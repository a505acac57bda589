import BenchmarkInputs
import ContactBook
import ContactFormats
import Testing

struct PopulationTests {
  private let population = Population(people: 2000, seed: 11, photoPercent: 1)

  @Test(arguments: ExportFormat.allCases) func sameSeedSameBytes(_ format: ExportFormat) {
    let again = Population(people: 2000, seed: 11, photoPercent: 1)
    #expect(format.bytes(of: population.records) == format.bytes(of: again.records))
    let other = Population(people: 2000, seed: 12, photoPercent: 1)
    #expect(format.bytes(of: population.records) != format.bytes(of: other.records))
  }

  @Test(arguments: ExportFormat.allCases) func parsesBackToItsRecords(_ format: ExportFormat) {
    let records = population.records
    let reading = FileReading(format.bytes(of: records), name: "people", options: ReadOptions())
    #expect(reading.contacts.count == records.count)
    #expect(reading.unusable.isEmpty)
    for (contact, record) in zip(reading.contacts, records) {
      #expect(contact.name.display == record.name.display)
      #expect(contact.name.given == record.name.given)
      #expect(contact.name.family == record.name.family)
      #expect(contact.emails.map(\.address.value) == record.emails.map(\.text))
      #expect(contact.phones.map(\.raw) == record.phones.map(\.text))
      #expect(contact.phones.map(\.kind.reachesPerson) == record.phones.map { $0.label != .workFax })
      #expect(contact.organization == record.organization)
    }
  }

  @Test func recordNumbersTellTheRecords() {
    for format in ExportFormat.allCases {
      let reading = FileReading(format.bytes(of: population.records), name: "people", options: ReadOptions())
      #expect(reading.contacts.map(\.source.record) == Array(1...population.records.count))
    }
  }

  @Test func everyNumberIsOne() async {
    let reading = FileReading(ExportFormat.vCard.bytes(of: population.records), name: "p", options: ReadOptions())
    let (_, diagnostics) = await normalizePhones(reading.contacts, region: Region("US"))
    #expect(diagnostics == [])
  }

  @Test func sharesAreKept() {
    let counts = population.personCounts
    for hazard in Hazard.allCases {
      let expected = 2000 * hazard.share / 1000
      // A circle has up to twelve people, and the last of each hazard may overshoot.
      #expect(abs(counts[hazard, default: 0] - expected) <= 24, "\(hazard)")
    }
    #expect((2000...2012).contains(population.personCount))
  }

  @Test func exactNumberOfRecords() {
    #expect(Population(records: 777, seed: 1).records.count == 777)
  }

  @Test func everyAddressIsAnExample() {
    #expect(population.records.flatMap(\.emails).allSatisfy { $0.text.lowercased().hasSuffix(".example") })
  }
}
