import ContactBook
import ContactFormats
import Testing

/// What stands before a name tells a couple apart, who share a family name and often an address.
@Suite struct NamePrefixTests {
  @Test(arguments: [
    ("Anrede;Nachname;E-Mail\nFrau;Meyer;meyer@fam.example\n", "a.csv"),
    ("Name Prefix,Last Name,E-mail 1 - Value\nFrau,Meyer,meyer@fam.example\n", "a.csv"),
    ("BEGIN:VCARD\nVERSION:3.0\nN:Meyer;;;Frau;\nEMAIL:meyer@fam.example\nEND:VCARD\n", "a.vcf"),
    (
      """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><n><surname>Meyer</surname><prefix>Frau</prefix></n>
      <email><text>meyer@fam.example</text></email></vcard></vcards>
      """, "a.xml"
    ),
  ]) func isRead(text: String, name: String) {
    let reading = FileReading(Array(text.utf8), name: name, options: ReadOptions())
    #expect(reading.contacts.map(\.name.prefix) == ["Frau"])
    #expect(reading.contacts.map(\.name.display) == ["Meyer"])
  }

  @Test func keepsACoupleApart() async {
    let text = "Anrede;Nachname;E-Mail\nFrau;Meyer;meyer@fam.example\nHerr;Meyer;meyer@fam.example\n"
    let reading = FileReading(Array(text.utf8), name: "a.csv", options: ReadOptions())
    #expect(mergePeople(await normalizePhones(reading.contacts, region: nil).0).count == 2)
  }
}
