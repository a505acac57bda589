import ContactBook
import ContactFormats
import Testing

/// What fuzzing found once must not come back: each find is a file in Fixtures/fuzz.
@Suite struct FuzzFindTests {
  @Test(arguments: try Fixture.all("fuzz")) func everyRecordIsOneEvent(_ find: Fixture) throws {
    let bytes = try find.bytes
    for format in ContactFormat.allCases {
      let reading = FileReading(bytes, name: "find", options: ReadOptions(format: format))
      let records = (reading.contacts.map(\.source) + reading.unusable.map(\.source)).map(\.record).filter { $0 > 0 }
      #expect(Set(records).count == records.count)
      #expect(!reading.contacts.flatMap(\.handles).contains { ($0.username ?? "").lowercased().hasPrefix("x-apple:") })
    }
  }
}
