import ContactBook
import Testing

/// A number with an extension is a switchboard's: what is meant for one person would be everybody's.
@Suite struct SwitchboardTests {
  @Test(arguments: [
    ("+1 415 555 0100 ext. 12", PhoneKind.work, PhoneKind.company), ("+1-415-555-0100;ext=12", .other, .company),
    ("+49 30 23125 000 Durchwahl 12", .work, .company), ("+1 415 555 0100 x12", .main, .company),
    ("+1 415 555 0100", .work, .work), ("+1 415 555 0100 ext. 12", .mobile, .mobile),
    ("+1 415 555 0100 (office)", .work, .work), ("tel:+14155550100", .work, .work),
  ])
  func extensionsTell(raw: String, kind: PhoneKind, becomes: PhoneKind) async {
    var contact = RawContact(source: SourceLocation(file: "people.csv", record: 1))
    contact.phones = [RawPhone(raw: raw, kind: kind)]
    let phone = await normalizePhones([contact], region: nil).0[0].phones[0]
    #expect(phone.number != nil)
    #expect(phone.kind == becomes)
  }
}
