import BenchmarkInputs
import ContactBook
import Testing

@testable import ContactFormats

@Suite struct VCardLimitTests {
  private static let good = Array("BEGIN:VCARD\nFN:After\nTEL:+14155550175\nEND:VCARD\n".utf8)
  private static let goodContact = ["contact", "  full After", "  other +14155550175"]

  @Test("R16: a card past the limit is a named rejection, and the next is read")
  func anEndlessCardIsNotReadAndTheNextIs() throws {
    var bytes = Array("BEGIN:VCARD\nFN:Endless\nPHOTO;ENCODING=b:".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "A"), count: VCardReader.recordLimit + 1)
    bytes += Array("\nEND:VCARD\n".utf8) + Self.good
    let events = try VCardReader.events(of: bytes)
    let source = SourceLocation(file: "cards.vcf", record: 1, line: 1)
    #expect(events.first == .unusable(Diagnostic(.recordTooLong(bytes: VCardReader.recordLimit), at: source)))
    #expect(try VCardSummary.contacts(in: bytes) == Self.goodContact)
  }

  @Test("R16: a card of more numbers than the limit is a named rejection, and the next is read")
  func aCardOfEndlessNumbersIsNotReadAndTheNextIs() throws {
    let numbers = (0..<100_000).map { "item\($0).TEL:+1\(4_155_550_000 + $0)\nitem\($0).X-ABLabel:L\($0)\n" }
    let bytes = Array(("BEGIN:VCARD\n" + numbers.joined() + "END:VCARD\n").utf8) + Self.good
    let source = SourceLocation(file: "cards.vcf", record: 1, line: 1)
    let events = try VCardReader.events(of: bytes)
    #expect(events.first == .unusable(Diagnostic(.recordTooLong(bytes: VCardReader.usedLimit), at: source)))
    #expect(try VCardSummary.contacts(in: bytes) == Self.goodContact)
  }

  @Test("R16: values past the limit are left out, said once and cost nothing") func aCardOfThousandsOfAddresses() throws
  {
    let lines = (0..<3_000).map { "EMAIL:u\($0)@mail.example\nX-SKYPE:user.\($0)\nTEL:+1\(4_155_550_000 + $0)\n" }
    let bytes = Array(("BEGIN:VCARD\nFN:Many\n" + lines.joined() + "END:VCARD\n").utf8)
    let reading = FileReading(bytes, name: "many", options: ReadOptions())
    let contact = try #require(reading.contacts.first)
    let limit = ContactBuilder.mostValues
    #expect([contact.emails.count, contact.phones.count, contact.handles.count] == [limit, limit, limit])
    #expect(reading.diagnostics.map(\.reason) == [.tooManyValues(limit: limit)])
  }

  @Test(
    "R16: a value past the limit is a named rejection, and the rest of its card is read",
    arguments: ["", "\n ", "\n\t"]) func anEndlessValueIsLeftOut(fold: String) throws
  {
    let chunk = String(repeating: "x", count: 1000) + fold
    let text = "BEGIN:VCARD\nFN:" + String(repeating: chunk, count: 200) + "\nEMAIL:kept@mail.example\nEND:VCARD\n"
    let source = SourceLocation(file: "cards.vcf", record: 1, line: 2)
    let reason = Diagnostic.Reason.valueTooLong(field: "FN", limit: ContentLineReader.valueLimit)
    #expect(try VCardReader.events(of: Array(text.utf8)).first == .diagnostic(Diagnostic(reason, at: source)))
    #expect(try VCardSummary.contacts(in: Array(text.utf8)) == ["contact", "  email kept@mail.example"])
  }

  @Test func saysAllLinesThatAreNoProperties() throws {
    let text = "BEGIN:VCARD\nFN:Ada\nno property\nTEL:+447700900001\nnor this\nnor that\nEND:VCARD\n"
    let source = SourceLocation(file: "cards.vcf", record: 1, line: 3)
    #expect(
      try VCardReader.events(of: Array(text.utf8)).first == .diagnostic(Diagnostic(.malformedLines(3), at: source)))
  }

  @Test("R16: a fault in a value names its own line") func namesTheLineOfAValue() async throws {
    let text = "BEGIN:VCARD\nFN:Ada\nEMAIL:nobody\nTEL:+447700900001\nTEL:no number\nitem1.TEL:nor this\nEND:VCARD\n"
    var reading = FileReading(Array(text.utf8), name: "cards.vcf", options: ReadOptions())
    #expect(reading.diagnostics.map(\.source.line) == [3])
    let (_, diagnostics) = await normalizePhones(reading.takeContacts(), region: nil)
    #expect(diagnostics.map(\.source.line) == [5, 6])
  }

  @Test("R16: thousands of unknown names cost nothing") func saysAFewOfManyUnknownNames() throws {
    let lines = (0..<30_000).map { "X-A\($0):+1\(4_155_550_000 + $0)\n" }
    let bytes = Array(("BEGIN:VCARD\nFN:Ada\n" + lines.joined() + "END:VCARD\n").utf8)
    #expect(try VCardReader.events(of: bytes).count == 51)
  }

  /// However many character sets a file names, what names none is read in the file's own.
  @Test func readsOnAfterManyCharacterSets() throws {
    let named = (0..<80).map { "BEGIN:VCARD\nFN;CHARSET=x-\($0):A\u{1}\nEND:VCARD\n" }.joined()
    var bytes = Array(named.utf8).map { $0 == 1 ? 0xE9 : $0 }
    bytes += Array("BEGIN:VCARD\nFN:Andr".utf8) + [0xE9] + Array("\nEND:VCARD\n".utf8)
    let reading = FileReading(bytes, name: "cards", options: ReadOptions(format: .vCard))
    #expect(reading.contacts.last?.name.full == "André")
  }

  @Test func nestedAgentsOfAnyDepthAreNoneOfTheCard() throws {
    let depth = 20_000
    let text =
      "BEGIN:VCARD\nFN:Top\n" + String(repeating: "AGENT:\nBEGIN:VCARD\n", count: depth)
      + String(repeating: "FN:Deep\nEND:VCARD\n", count: depth) + "EMAIL:top@mail.example\nEND:VCARD\n"
    let contacts = try VCardSummary.contacts(in: Array(text.utf8))
    #expect(contacts == ["contact", "  full Top", "  email top@mail.example"])
  }

  @Test(arguments: [
    LongText("BEGIN:VCARD\nN:" + String(repeating: ",", count: 60_000) + "\n"),
    LongText("BEGIN:VCARD\nN:" + String(repeating: "\\", count: 60_001) + "\n"),
    LongText("BEGIN:VCARD\nTEL;" + String(repeating: "\"", count: 100_001) + ":1\n"),
    LongText("BEGIN:VCARD\nTEL;" + String(repeating: ";", count: 100_000) + ":1\n"),
    LongText("BEGIN:VCARD\n" + String(repeating: "a.", count: 100_000) + "TEL:1\n"),
    LongText("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + String(repeating: "=\n", count: 50_000)),
    LongText("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=\n=\n=4\n="),
    LongText("BEGIN:VCARD\nPHOTO;BASE64:"),
    LongText("BEGIN:VCARD\nFN"),
    LongText("BEGIN:VCARD\n:\n;:\n.:\n=:\n"),
    LongText("BEGIN:VCARD\nTEL;waid=;X-CUSTOM(:\nTEL;X-CUSTOM():1\nTEL;TYPE=:2\n"),
    LongText("BEGIN:VCARD"),
    LongText("BEGIN:VCARD\nFN:A\n" + String(repeating: "VERSION:3.0\nX:1\n", count: 20_000)),
    LongText("BEGIN:VCARD\nFN:A\nEND:VCARD\n" + String(repeating: "B\n \n", count: 50_000)),
    LongText("BEGIN:VCARD\nEMAIL:" + String(repeating: "a@b,", count: 15_000) + "\n"),
    LongText("BEGIN:VCARD\nTEL:" + String(repeating: "1234567/", count: 7_000) + "\n"),
    LongText("BEGIN:VCARD\nN:" + String(repeating: "\\;", count: 30_000) + "\n"),
    LongText("BEGIN:VCARD\n" + String(repeating: "\u{FEFF}", count: 100_000) + "\n"),
    LongText("BEGIN:VCARD\nEND:VCARD" + String(repeating: " : ", count: 50_000) + "\n"),
  ])
  func hostileTextIsOneRecordAtMost(_ hostile: LongText) throws {
    let events = try VCardReader.events(of: Array(hostile.text.utf8) + [0x0A] + Self.good)
    #expect(events.count { $0.isRecord } <= 2)
    #expect(events.contains { if case .contact(let contact) = $0 { contact.name.full == "After" } else { false } })
  }

  @Test func randomBytesBetweenCardsDoNotTrap() throws {
    var generator = SplitMix64(seed: 20)
    let alphabet = Array(
      "BEGIN:VCARD\nEND:VCARD\r\n;=\"\\,. \tTEL;TYPE=CELL:+1FN;ENCODING=QUOTED-PRINTABLE:N:base64AGENT:\u{FF}^()%".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<120).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let events = try VCardReader.events(of: Array("BEGIN:VCARD\nX:\n".utf8) + bytes)
      #expect(events.contains { $0.isRecord })
    }
  }
}
