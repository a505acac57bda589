import ContactBook
import Testing

@testable import ContactFormats

/// Numbers and addresses that a record says are another person's are kept, and never used to reach the contact.
@Suite struct SomebodyElseTests {
  @Test(arguments: [
    "Wife", "_$!<Spouse>!$_", "Mutter", "Mama", "Anna (Frau)", "Emergency", "Notfall", "Notfallkontakt", "Do not use",
    "do-not-use", "Mère", "Mamá", "Жена", "母親", "Assistant", "Handy Mutter", "Mobile (Dad)",
  ])
  func labelsOfOthers(label: String) {
    #expect(PhoneKind(label: label) == .others)
  }

  @Test(arguments: ["Mobile", "Home", "Personal", "Frauenarzt", "Motherwell office", "Sonstige", "Malerbetrieb"])
  func labelsOfOnesOwn(label: String) {
    #expect(PhoneKind(label: label) != .others)
  }

  private static let inputs = [
    """
    First Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,E-mail 1 - Label,E-mail 1 - Value
    Max,Mobile,+447700900001,Wife,+447700900002,Assistant,eva@roth.example
    """,
    """
    BEGIN:VCARD
    VERSION:3.0
    N:;Max;;;
    TEL;TYPE=CELL:+447700900001
    item1.TEL:+447700900002
    item1.X-ABLabel:_$!<Spouse>!$_
    item2.EMAIL:eva@roth.example
    item2.X-ABLabel:Assistant
    END:VCARD

    """,
    """
    <people><person><firstname>Max</firstname><mobile>+447700900001</mobile>
    <phone type="mother">+447700900002</phone><email type="assistant">eva@roth.example</email></person>
    <person><firstname>Ada</firstname><mobile>+447700900003</mobile></person></people>
    """,
  ]

  @Test(arguments: inputs)
  func keepsWhatIsOthers(text: String) async throws {
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contact = try #require(await normalizePhones(reading.contacts, region: nil).0.first)
    #expect(contact.phones.map(\.number?.e164) == ["+447700900001", "+447700900002"])
    #expect(contact.identifiers == [.phone("+447700900001")])
    #expect(contact.emails.isEmpty)
    #expect(contact.othersEmails.map(\.address.value) == ["eva@roth.example"])
    #expect(reading.diagnostics.map(\.reason.code) == ["others-email"])
  }

  @Test(arguments: ["Handy Mutter", "Mother's Phone", "Emergency phone", "Notfall Telefon"])
  func columnsOfOthers(header: String) async throws {
    let text = "Name,Mobile,\(header)\nMax Roth,+447700900001,+447700900002\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contact = try #require(await normalizePhones(reading.contacts, region: nil).0.first)
    #expect(contact.identifiers == [.phone("+447700900001")])
    #expect(contact.phones.map(\.kind) == [.mobile, .others])
  }

  @Test func unknownColumnsOfOthers() async throws {
    let text = "Wer,Ding,Mutter\nMax,+447700900001,+447700900002\nAda,+447700900003,+447700900004\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map { $0.phones.map(\.kind) } == [[.other, .others], [.other, .others]])
  }

  @Test func nestedPeopleInXML() async throws {
    let text = """
      <list><member><name>Max Roth</name><phone/><mother><name>Eva Roth</name><phone>+447700900002</phone>
      <email>eva@roth.example</email></mother></member>
      <member><name>Ada</name><phone>+447700900003</phone></member></list>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map(\.name.full) == ["Max Roth", "Ada"])
    #expect(reading.contacts.map { $0.phones.map(\.raw) } == [[], ["+447700900003"]])
    #expect(reading.contacts.map(\.emails.count) == [0, 0])
  }
}
