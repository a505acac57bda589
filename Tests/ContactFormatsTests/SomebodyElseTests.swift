import ContactBook
import Testing

@testable import ContactFormats

/// Numbers and addresses that a record says are another person's are kept, and never used to reach the contact.
@Suite struct SomebodyElseTests {
  @Test(arguments: [
    "Wife", "_$!<Spouse>!$_", "Mutter", "Mama", "Anna (Frau)", "Emergency", "Notfall", "Notfallkontakt", "Do not use",
    "do-not-use", "Mère", "Mamá", "Жена", "母親", "Assistant", "Handy Mutter", "Mobile (Dad)",
    "Girlfriend", "boyfriend", "Grandmother", "Stepmother", "Mother-in-law", "Uncle", "Aunt", "Kids", "Wives", "Boss",
    "Neighbour", "ICE", "ICE 1", "Do not call", "Wrong number", "Old number", "Don\u{2019}t use", "Don\u{2019}t call",
    "wifeMobile", "Wife 2", "Großmutter", "Schwiegermutter", "Stiefvater", "Onkel", "Tante", "Verlobte", "Chef",
    "Nachbarin", "Falsche Nummer", "Nicht anrufen", "Grand-mère", "Belle-mère", "Oncle", "Voisine", "Abuela", "Tía",
    "Novia", "Zia", "Nonna", "Fidanzata", "Avó", "Namorada", "Vriendin", "Schoonmoeder", "Bedstemor", "Mormor",
    "Isoäiti", "Babcia", "Przyjaciel", "Babička", "Soused", "Barátnő", "Prietenă", "Arkadaş", "Teman", "Друг",
    "подруга", "Бабушка", "Подруга Анна", "Φίλη", "朋友", "祖母", "친구", "เพื่อน",
  ])
  func labelsOfOthers(label: String) {
    #expect(PhoneKind(label: label) == .others)
  }

  @Test(arguments: [
    "Mobile", "Home", "Personal", "Frauenarzt", "Motherwell office", "Sonstige", "Malerbetrieb", "Другой", "другое",
    "Kinderarzt", "Oldenburg", "Icehouse", "Freundlich", "Icon", "Vaterstetten", "Primo",
  ])
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

  @Test(arguments: [
    "Handy Mutter", "Mother's Phone", "Emergency phone", "Notfall Telefon",
    "Wife Mobile", "Spouse Mobile Phone", "Girlfriend Phone", "Boss - Mobile", "Mobile (Uncle)", "spouse_mobile",
    "Mobiltelefon Ehefrau", "Manager's Mobile", "Next of Kin Phone",
  ])
  func columnsOfOthers(header: String) async throws {
    let text = "Name,Mobile,\(header)\nMax Roth,+447700900001,+447700900002\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contact = try #require(await normalizePhones(reading.contacts, region: nil).0.first)
    #expect(contact.identifiers == [.phone("+447700900001")])
    #expect(contact.phones.map(\.kind) == [.mobile, .others])
  }

  @Test(arguments: [
    "Spouse Email", "Wife's E-mail", "E-Mail - Mutter", "Email (partner)", "spouse_email", "Boss Email",
  ])
  func emailColumnsOfOthers(header: String) {
    let text = "Name,Mobile,\(header)\nMax Roth,+447700900001,eva@roth.example\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map(\.emails.count) == [0])
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

  @Test(
    arguments: [
      ("TEL;TYPE=FAX,OFFICE", nil, PhoneKind.fax), ("TEL;TYPE=PAGER;TYPE=Büro", nil, .pager),
      ("TEL;TYPE=ASSISTANT,Office", nil, .others), ("TEL;TYPE=PAGER", "Work", .pager), ("TEL;TYPE=FAX", "Office", .fax),
      ("TEL;TYPE=Büro,Mutter", nil, .others), ("TEL;TYPE=CELL", "Wife", .others), ("TEL;TYPE=VOICE", "Fax", .fax),
      ("TEL;TYPE=FAX,VOICE", "Office", .work), ("TEL;TYPE=HOME", "Mobile", .mobile), ("TEL;TYPE=HOME", "Lobby", .home),
    ] as [(String, String?, PhoneKind)])
  func noWordMakesAFaxATelephone(property: String, label: String?, kind: PhoneKind) throws {
    let group = label.map { "item1.X-ABLabel:\($0)\n" } ?? ""
    let contact = try Self.card("item1.\(property):+447700900001\n\(group)")
    #expect(contact.phones.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "EMAIL;TYPE=HOME,WIFE:eva@roth.example", "EMAIL;TYPE=x-pobox,Mutter:eva@roth.example",
    "item1.EMAIL;TYPE=WIFE:eva@roth.example\nitem1.X-ABLabel:Home",
  ])
  func noWordMakesAnAddressOnesOwn(line: String) throws {
    let contact = try Self.card(line + "\n")
    #expect(contact.emails.isEmpty)
    #expect(contact.othersEmails.map(\.address.value) == ["eva@roth.example"])
  }

  @Test(arguments: [
    "IMPP:whatsapp:+447700900002", "URL:https://wa.me/447700900002", "TEL:+447700900002",
    "X-SOCIALPROFILE;TYPE=whatsapp:https://wa.me/447700900002",
  ])
  func numbersOfOthersBehindLinks(line: String) throws {
    let contact = try Self.card("item1.\(line)\nitem1.X-ABLabel:Wife\n")
    #expect(contact.phones.map(\.kind) == [.others])
    #expect(contact.phones.map(\.label) == ["Wife"])
    #expect(contact.handles.isEmpty)
  }

  @Test(arguments: [
    "IMPP:skype:eva.roth", "X-SKYPE:eva.roth", "IMPP;X-SERVICE-TYPE=Skype:x-apple:eva.roth",
    "X-SOCIALPROFILE;TYPE=telegram:https://t.me/eva_roth", "URL:https://t.me/eva_roth",
    "X-messaging/skype-All:eva.roth", "TEL:skype:eva.roth",
  ])
  func handlesOfOthers(line: String) async throws {
    let card = try Self.card("item1.\(line)\nitem1.X-ABLabel:Wife\n")
    let contact = try #require(await normalizePhones([card], region: nil).0.first)
    #expect(contact.identifiers.isEmpty)
    #expect(contact.handles.isEmpty)
    #expect(contact.othersHandles.count == 1)
  }

  @Test func handlesOfOthersInTables() {
    let text = """
      Name,IM 1 - Type,IM 1 - Service,IM 1 - Value,Website 1 - Label,Website 1 - Value
      Max Roth,Wife,Skype,eva.roth,Wife,https://t.me/eva_roth
      Ada Lovelace,Home,Skype,ada.lovelace,Profile,https://t.me/ada_lovelace

      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map { $0.handles.map(\.username) } == [[], ["ada.lovelace", "ada_lovelace"]])
    #expect(reading.contacts.map { $0.othersHandles.map(\.username) } == [["eva.roth", "eva_roth"], []])
    #expect(reading.diagnostics.map(\.reason) == [.othersHandle(label: "Wife"), .othersHandle(label: "Wife")])
  }

  @Test func handlesOfOthersInXCards() {
    let text = """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><fn><text>Max Roth</text></fn>
      <impp><parameters><type><text>wife</text></type></parameters><uri>skype:eva.roth</uri></impp>
      <url><parameters><type><text>wife</text></type></parameters><uri>https://wa.me/447700900002</uri></url>
      <tel><uri>tel:+447700900001</uri></tel></vcard></vcards>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map { $0.handles.count } == [0])
    #expect(reading.contacts.map { $0.othersHandles.map(\.username) } == [["eva.roth"]])
    #expect(reading.contacts.map { $0.phones.map(\.kind) } == [[.others, .other]])
  }

  @Test(arguments: [
    ("wifeMobile", PhoneKind.others), ("privateFax", .fax), ("homePager", .pager), ("workCell", .mobile),
  ])
  func capitalsOfTypesInXML(type: String, kind: PhoneKind) {
    let text = """
      <people><person><name>Max Roth</name><phone type="\(type)">+447700900001</phone></person>
      <person><name>Ada Lovelace</name><phone type="home">+447700900003</phone></person></people>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map { $0.phones.map(\.kind) } == [[kind], [.home]])
  }

  @Test(arguments: [
    "<spouseEmail>eva@roth.example</spouseEmail>", "<spouse><email>eva@roth.example</email></spouse>",
    "<assistant><email>eva@roth.example</email></assistant>", "<owner>eva@roth.example</owner>",
    "<modifiedBy>eva@roth.example</modifiedBy>", "<lastmodifiedby>eva@roth.example</lastmodifiedby>",
    "<created_by><email>eva@roth.example</email></created_by>", "<accountOwner>eva@roth.example</accountOwner>",
    "<notify>eva@roth.example</notify>", "<emergencyContact email=\"eva@roth.example\"/>",
    "<spouseMobile>+447700900002</spouseMobile>", "<spouse><mobile>+447700900002</mobile></spouse>",
    "<emergencyContact><phone>+447700900002</phone></emergencyContact>", "<dispatch>+447700900002</dispatch>",
    "<parents><phones><phone>+447700900002</phone></phones></parents>",
    "<enteredBy><tel>+447700900002</tel></enteredBy>",
  ])
  func elementsOfOthersWithoutANameInside(element: String) async {
    let text = """
      <list><member><name>Max Roth</name><mobile>+447700900001</mobile><email>max@roth.example</email>\(element)</member>
      <member><name>Ada Lovelace</name><mobile>+447700900003</mobile><email>ada@engines.example</email>\(element)</member>
      </list>
      """
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    let contacts = await normalizePhones(reading.contacts, region: nil).0
    #expect(
      contacts.map(\.identifiers) == [
        [.phone("+447700900001"), .email("max@roth.example")],
        [.phone("+447700900003"), .email("ada@engines.example")],
      ])
  }

  @Test(arguments: [
    ("0171 3920010 (Frau)", PhoneKind.others), ("+49 171 3920010 Mutter", .others), ("Frau: 0171 3920010", .others),
    ("+49 171 3920010 (wife)", .others), ("030 23125 060 (Fax)", .fax), ("Fax 030 23125 060", .fax),
    ("0171 3920010 (privat)", .other), ("Tel. 0171 3920010", .other), ("1-800-FLOWERS", .other),
  ])
  func wordsBesideANumber(text: String, kind: PhoneKind) throws {
    #expect(try Self.card("TEL:\(text)\n").phones.map(\.kind) == [kind])
    let table = FileReading(Array("Name,Phone\nMax Roth,\(text)\n".utf8), name: "sample", options: ReadOptions())
    #expect(table.contacts.map { $0.phones.map(\.kind) } == [[kind]])
  }

  @Test func severalNumbersInOneCell() {
    let text = "Name,Phone\nMax Roth,+49 171 3920010; mother: +49 171 3920011\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.contacts.map { $0.phones.map(\.kind) } == [[.other, .others]])
  }

  private static func card(_ lines: String) throws -> RawContact {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Max Roth\n\(lines)END:VCARD\n"
    return try #require(FileReading(Array(text.utf8), name: "sample", options: ReadOptions()).contacts.first)
  }
}
