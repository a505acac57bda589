import ContactBook
import ContactFormats
import Testing

@Suite struct KeptColumnTests {
  @Test func keepsTheColumnsThatWereAskedFor() throws {
    var options = ReadOptions()
    options.keptColumns = ["favourite_team", "Missing"]
    let csv = "Name,E-mail,Favourite Team\nAda,ada@engines.example,Blue\nBo,bo@engines.example,\n"
    let reading = FileReading(Array(csv.utf8), name: "a.csv", options: options)
    #expect(reading.contacts.map(\.columns) == [["favourite_team": "Blue"], [:]])
  }

  @Test func readsNationalNumbersInTheRegionThatTheirRecordNames() async throws {
    let csv = "Name,Phone,Country Code\nAda,030 23125 001,DE\nBo,020 7946 0002,gb\nCy,030 23125 003,\n"
    let reading = FileReading(Array(csv.utf8), name: "a.csv", options: ReadOptions())
    let (contacts, _) = await normalizePhones(reading.contacts, region: nil)
    #expect(contacts.map { $0.phones.first?.number?.e164 } == ["+493023125001", "+442079460002", nil])
    let (others, _) = await normalizePhones(reading.contacts, region: Region("DE"))
    #expect(others.map { $0.phones.first?.number?.e164 } == ["+493023125001", "+442079460002", "+493023125003"])
  }
}
