import ContactBook
import Testing

@testable import ContactFormats

/// Cards of places, devices and programs, and of people who died, reach nobody.
@Suite struct NotAPersonTests {
  private static let cases = [
    ("KIND", "location", "not-a-person"), ("KIND", "device", "not-a-person"), ("KIND", "application", "not-a-person"),
    ("KIND", "thing", "not-a-person"), ("KIND", "group", "group"), ("DEATHDATE", "20200101", "deceased"),
  ]

  @Test(arguments: cases)
  func skipsVCards(property: String, value: String, code: String) async {
    let text = "BEGIN:VCARD\nVERSION:4.0\n\(property):\(value)\nFN:Room 4\nTEL:+447700900001\nEND:VCARD\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contacts = await normalizePhones(reading.contacts, region: nil).0
    // What the dead were reached by is kept; imports leave them out by the diagnostic.
    #expect(contacts.map(\.hasUsableIdentifier) == [code == "deceased"])
    #expect(contacts.map(\.phones.count) == [code == "deceased" ? 1 : 0])
    #expect(reading.diagnostics.map(\.reason.code) == [code])
  }

  @Test(arguments: cases)
  func skipsXCards(property: String, value: String, code: String) {
    let name = property.lowercased()
    let text = """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><\(name)><text>\(value)</text></\(name)>
      <fn><text>Room 4</text></fn><tel><uri>tel:+447700900001</uri></tel></vcard>
      <vcard><fn><text>Ada</text></fn><tel><uri>tel:+447700900002</uri></tel></vcard></vcards>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    if code == "deceased" {
      #expect(reading.contacts.map(\.doNotContact) == [.deceased, nil])
      #expect(reading.diagnostics.map(\.reason.code) == [code])
    } else {
      #expect(reading.contacts.map(\.name.full) == ["Ada"])
      #expect(reading.unusable.map(\.reason.code) == [code])
    }
  }

  private static let banned = [
    ("BEGIN:VCARD\nFN:Max Roth\nDEATHDATE:20200101\nTEL:+447700900001\nEND:VCARD\n", DoNotContactReason.deceased),
    (
      """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><deathdate><date>20200101</date></deathdate>
      <fn><text>Max Roth</text></fn><tel><uri>tel:+447700900001</uri></tel></vcard></vcards>
      """, .deceased
    ),
    (
      """
      type,id,display_name,blocked,favorite,profile.name.first,profile.name.surname,profile.phones[0].number
      agent,4:+447700900001,Max Roth,true,false,Max,Roth,
      skype,8:live:ada,Ada,false,false,Ada,Lovelace,

      """, .blocked
    ),
    (
      """
      <AddressBook><pbgroup><id>4</id><name>Blacklist</name></pbgroup><Contact><FirstName>Max</FirstName>
      <Phone type="Cell"><phonenumber>+447700900001</phonenumber></Phone><Group>4</Group></Contact></AddressBook>
      """, .blocked
    ),
  ]

  /// By their identifiers the other records of the dead and the blocked are known.
  @Test(arguments: banned)
  func keepsTheIdentifiersOfTheDeadAndTheBlocked(text: String, ban: DoNotContactReason) async throws {
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contact = try #require(await normalizePhones(reading.contacts, region: nil).0.first)
    #expect(contact.doNotContact == ban)
    #expect(contact.identifiers == [.phone("+447700900001")])
    #expect(reading.diagnostics.map(\.reason) == [ban.diagnostic])
    #expect(reading.unusable.isEmpty)
  }

  @Test(arguments: ["individual", "org", ""])
  func keepsPeopleAndFirms(kind: String) {
    let text = "BEGIN:VCARD\nVERSION:4.0\nKIND:\(kind)\nDEATHDATE:\nFN:Ada\nTEL:+447700900001\nEND:VCARD\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map(\.phones.count) == [1])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func saysThatDirectoryPlacesAreNoPeople() {
    let text = """
      <directory><record type="location"><full-name>Room 4</full-name><email>room@house.example</email></record>
      <record type="user"><full-name>Ada</full-name><email>ada@house.example</email></record></directory>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map(\.name.full) == ["Ada"])
    #expect(reading.unusable.map(\.reason) == [.notAPerson])
  }
}
