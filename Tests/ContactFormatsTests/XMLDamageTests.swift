import ContactBook
import Foundation
import Testing

@testable import ContactFormats

struct XMLDamageTests {
  private func fixture(_ name: String) throws -> [UInt8] {
    try #require(try Fixture.all("xml").first { $0.url.lastPathComponent == name }).bytes
  }

  @Test(arguments: ["xcard.xml", "generic-nested.xml", "carddav.xml", "spreadsheetml.xml", "foaf.rdf"])
  func truncationInventsNothing(_ name: String) throws {
    let whole = try fixture(name)
    let addresses = Set(try emails(whole))
    let cuts = whole.indices.filter { cut in
      let found = (try? emails(Array(whole[..<cut]))) ?? []
      return !addresses.isSuperset(of: found)
    }
    #expect(cuts == [])
  }

  private func emails(_ bytes: [UInt8]) throws -> [String] {
    var reader = try XMLContactReader(bytes, file: "test.xml", options: ReadOptions())
    var emails: [String] = []
    while let event = reader.next() {
      if case .contact(let contact) = event { emails += contact.emails.map(\.address.value) }
    }
    return emails
  }

  @Test func aDocumentThatBreaksOffKeepsItsWholeRecords() throws {
    let text = """
      <contacts>
        <contact><name>Ada</name><phone>+44 7700 900123</phone></contact>
        <contact><name>Bob</name><phone>+44 7700 900124</phone></contact>
        <contact><name>Cut</name><phone>+44 7700
      """
    #expect(
      try xmlSummary(Array(text.utf8)).lines == [
        "1:2 Ada; other +44 7700 900123", "2:3 Bob; other +44 7700 900124", "3:4 unusable malformed-xml",
      ])
  }

  @Test func keepsTheRecordsJustBeforeADamage() throws {
    let text = """
      <vcards><vcard><fn><text>Ada</text></fn></vcard>
      <vcard><fn><text>Bob</text></fn></vcard>
      <vcard><fn></text></fn></vcard></vcards>
      """
    #expect(try xmlSummary(Array(text.utf8)).lines == ["1:1 Ada", "2:2 Bob", "3:3 unusable malformed-xml"])
  }

  @Test(arguments: [
    ("A\u{01}da", "Ada"), ("R&D Ada", "R&D Ada"), ("Ada &nbsp; B", "Ada &nbsp; B"), ("Ada &#0; B", "Ada &#0; B"),
  ])
  func mendsCharactersThatXMLForbids(_ written: String, _ name: String) throws {
    let text =
      "<vcards>\n<vcard><fn><text>Bob</text></fn></vcard>\n<vcard><fn><text>\(written)</text></fn></vcard></vcards>"
    #expect(try xmlSummary(Array(text.utf8)).lines.sorted() == ["0:3 mended-xml", "1:2 Bob", "2:3 \(name)"])
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, "UTF-16"), (.utf16BigEndian, "UTF-8"), (.utf8, "UTF-8"),
    (.shiftJIS, "Shift_JIS"),
    (.windowsCP1250, "windows-1250"), (.macOSRoman, "x-mac-roman"),
  ])
  func readsTheDocumentInItsEncoding(_ encoding: String.Encoding, _ declared: String) throws {
    let text = "<?xml version='1.0' encoding='\(declared)'?><vcards><vcard><fn><text>Ada</text></fn></vcard></vcards>"
    let bytes = try #require(text.data(using: encoding))
    #expect(try xmlSummary([UInt8](bytes)).lines.last == "1:1 Ada")
  }

  @Test func linesAreExactPastSixteenBits() throws {
    let record = "<vcard>\n<fn><text>A</text></fn>\n<note/>\n</vcard>\n"
    let text = "<vcards>\n" + String(repeating: record, count: 30_000) + "</vcards>"
    let lines = try xmlSummary(Array(text.utf8)).lines
    #expect(lines.count == 30_000)
    #expect(lines.enumerated().allSatisfy { $0.element == "\($0.offset + 1):\($0.offset * 4 + 2) A" })
  }

  @Test func theSameContactInThreeDialectsIsTheSame() throws {
    let xCard = """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><fn><text>Ada Example</text></fn>
      <n><surname>Example</surname><given>Ada</given></n>
      <email><parameters><type><text>home</text></type></parameters><text>ada@corp.example</text></email>
      <tel><parameters><type><text>cell</text></type></parameters><uri>tel:+44 7700 900123</uri></tel></vcard></vcards>
      """
    let temp = """
      <vCard xmlns="vcard-temp"><FN>Ada Example</FN><N><FAMILY>Example</FAMILY><GIVEN>Ada</GIVEN></N>
      <EMAIL><HOME/><USERID>ada@corp.example</USERID></EMAIL>
      <TEL><CELL/><NUMBER>+44 7700 900123</NUMBER></TEL></vCard>
      """
    let generic = """
      <people><person><full_name>Ada Example</full_name><first_name>Ada</first_name><last_name>Example</last_name>
      <email type="home">ada@corp.example</email><phone type="cell">+44 7700 900123</phone></person></people>
      """
    let contacts = try [xCard, temp, generic].map { text in
      var reader = try XMLContactReader(Array(text.utf8), file: "test.xml", options: ReadOptions())
      guard case .contact(var contact) = reader.next() else { return RawContact?.none }
      contact.source = SourceLocation(file: "test.xml")
      return contact
    }
    #expect(contacts[0] != nil)
    #expect(contacts[1] == contacts[0])
    #expect(contacts[2] == contacts[0])
  }

  @Test(arguments: ["extra/chatname", "people/person/extra/chatname", "chatname"])
  func mapGivesAPathAMeaning(_ path: String) throws {
    let text = "<people><person><name>Ada</name><extra><chatname>ada_l</chatname></extra></person></people>"
    let options = ReadOptions(fieldMap: [path: .handle(service: "telegram")])
    #expect(try xmlSummary(Array(text.utf8), options: options).lines == ["1:1 Ada; telegram ada_l"])
  }

  @Test func aDocumentWithoutPeopleIsAnError() {
    #expect(throws: InputError.noContacts) {
      var reader = try XMLContactReader(Array("<a><b>c</b></a>".utf8), file: "test.xml", options: ReadOptions())
      _ = reader.next()
    }
  }
}
