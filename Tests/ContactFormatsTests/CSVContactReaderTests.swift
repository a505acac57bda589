import BenchmarkInputs
import ContactBook
import Testing

@testable import ContactFormats

@Suite struct CSVContactReaderTests {
  @Test(arguments: [
    "Dear Grace,\nwrite to ada@engines.example, please, or call.\nYours, Ada\n",
    "The quick brown fox\njumps over the lazy dog\n",
    "call me at noon\n",
    "write to ada@engines.example now\n",
    "1,2,3\n4,5,6\n",
    "2024-01-31,12:00,ok\n2024-02-01,12:30,failed\n",
    "id,timestamp\n1,1530429889\n2,1530429890\n",
    "Name,Email\n",
    "Name,Email\n,\n",
    "Name: value\nOther: thing\n",
    "sep=;\n",
    "\"",
    ",",
    "\n\n\n",
  ])
  func findsNoContactsIn(text: String) {
    #expect(throws: InputError.noContacts) {
      try CSVContactReader(Array(text.utf8), file: "", options: ReadOptions())
    }
  }

  @Test(
    arguments: [
      ("Contact,Gerd Kopf\nMobile,+44 7700 900517\nEmail,gerd@kopf.example\n", .labelledLines),
      ("Name: Gerd Kopf\nMobile: +44 7700 900517\n\nName: Hans Kopf\nMobile: +44 7700 900518\n", .labelledLines),
      (
        "Ada Eins,+44 7700 900513,Bo Zwei,+44 7700 900514\nCy Drei,+44 7700 900515,Di Vier,+44 7700 900516\n",
        .severalPeople
      ),
      ("Bride Name,Groom Name,Phone\nBritt Paar,Cato Paar,+44 7700 900513\n", .severalPeople),
      ("Captain Name;Sailor Name;E-Mail\nBritt Paar;Cato Paar;paar@paar.example\n", .severalPeople),
    ] as [(String, InputError)])
  func refusesTablesThatDoNotTellWhoseAValueIs(text: String, error: InputError) {
    #expect(throws: error) { try CSVContactReader(Array(text.utf8), file: "", options: ReadOptions()) }
  }

  @Test(arguments: [
    "Chinese Name,English Name,Phone\n陈小明,Ming Chen,+44 7700 900513\n",
    "Customer Name,Phone\nBritt Paar,+44 7700 900513\n", "Guest Name,Phone\nBritt Paar,+44 7700 900513\n",
  ])
  func readsTheNameOfTheOnlyPerson(text: String) throws {
    let found = try contacts(text)
    #expect(found.map { $0.phones.map(\.raw) } == [["+44 7700 900513"]])
    #expect(found.allSatisfy { $0.name.full != nil })
  }

  /// A text about contacts has commas, and the words of headers between them.
  @Test(arguments: [
    "Bring the list of names, the numbers of their phones, their addresses\nand write to me, or call\nYours, Ada\n",
    "| file | shows |\n|---|---|\n| a.vcf | a name, an iPhone's labels, `tel:` URIs, two cards of one person |\n",
    "Our libraries are libphone-devel, libmail\nand more, and more, and more\n",
  ])
  func findsNoContactsInSentences(text: String) {
    #expect(throws: InputError.noContacts) {
      try CSVContactReader(Array(text.utf8), file: "", options: ReadOptions())
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func findsNoContactsInNoise(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<4000).map { _ in UInt8.random(in: 9...255, using: &random) }
    #expect(throws: InputError.noContacts) { try CSVContactReader(bytes, file: "", options: ReadOptions()) }
  }

  @Test(
    arguments: [
      ("Kontakt=phone.mobile", "Kontakt", .phone(.mobile)), ("Who=full_name", "Who", .fullName),
      ("a/b[@x='1']=email", "a/b[@x='1']", .email), ("3=handle.telegram", "3", .handle(service: "telegram")),
    ] as [(String, String, Field)])
  func readsMapping(argument: String, name: String, field: Field) {
    #expect(ReadOptions.FieldMapping(argument)?.name == name)
    #expect(ReadOptions.FieldMapping(argument)?.field == field)
  }

  @Test(arguments: ["", "=email", "Who=", "Who", "Who=nothing"])
  func refusesMapping(argument: String) {
    #expect(ReadOptions.FieldMapping(argument) == nil)
  }

  @Test(arguments: [
    ("ada@engines.example; nobody", 1), ("ada@engines.example; see notes\nask", 2), ("Ada <ada@engines.example>", 0),
    ("Lovelace, Ada <ada@engines.example>; ", 0), ("ada@engines.example (work)", 0), ("somebody", 1),
  ])
  func saysWhatIsNoAddressBesideOne(cell: String, count: Int) {
    let text = "Name,Email\nAda,\"\(cell)\"\nGrace,grace@navy.example\n"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
    #expect(reading.diagnostics.map(\.reason) == Array(repeating: .invalidEmail(field: "Email"), count: count))
    #expect(reading.contacts.first?.emails.count == (cell == "somebody" ? 0 : 1))
  }

  @Test func keepsTheIDsOfSeveralPlatforms() throws {
    let found = try contacts(
      "Name,Email,Discord User ID,Telegram User ID\nAda,ada@engines.example,123456789012345678,123456789\n",
      options: ReadOptions(fieldMap: [
        "Discord User ID": .userID(service: "discord"), "Telegram User ID": .userID(service: "telegram"),
      ]))
    #expect(found.first?.handles.map(\.network) == [.discord, .telegram])
    #expect(found.first?.handles.map(\.id) == ["123456789012345678", "123456789"])
  }

  /// Which of two mappings of one column is obeyed must not depend on the run.
  @Test(arguments: 0..<20) func obeysTheSameMappingInEveryRun(_: Int) throws {
    let map: [String: Field] = ["wer": .nickname, "WER": .organization, "Wer!": .fullName, "Wohin": .email]
    let table = try contacts("wEr,Wohin\nAda,ada@engines.example\n", options: ReadOptions(fieldMap: map))
    #expect(table.map(\.organization) == ["Ada"])
    let paths: [String: Field] = ["nr": .phone(.home), "work/nr": .phone(.work), "x/nr": .phone(.fax)]
    let text =
      "<l><p><name>Ada</name><work><nr>+447700900001</nr></work></p><p><name>Bo</name><work><nr/></work></p></l>"
    let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions(fieldMap: paths))
    #expect(reading.contacts.first?.phones.map(\.kind) == [.work])
  }

  @Test(arguments: [
    (["Wer=email", "WER=nickname"], true), (["a/B=email", "A/b=phone"], true), (["Wer=email", "wer=email"], false),
    (["@tel=email", "tel=phone"], false), (["Wer=email", "Wo=phone"], false),
  ])
  func findsMappingsThatContradictEachOther(arguments: [String], contradict: Bool) {
    let mappings = arguments.compactMap { ReadOptions.FieldMapping($0) }
    #expect(mappings.count == 2)
    #expect((ReadOptions.FieldMapping.contradiction(in: mappings) != nil) == contradict)
  }

  @Test(
    arguments: [
      ("E-mail Address,Manager,Manager's Email", "/O=CORP/OU=X/CN=ADA,Bob Boss,bob.boss@corp.example", nil),
      ("E-mail Address,Manager's Email", "/O=CORP/OU=X/CN=ADA,bob.boss@corp.example", nil),
      ("E-mail Address,E-mail Type,Notes", "/O=CORP/OU=X/CN=ADA,EX,bob.boss@corp.example", nil),
      (
        "E-mail Address,E-mail Type,E-mail Display Name", "/O=CORP/OU=X/CN=ADA,EX,Ada (ada@engines.example)",
        "ada@engines.example"
      ),
      (
        "E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name", "/O=CORP/OU=X/CN=ADA,EX,Ada (ada@engines.example)",
        "ada@engines.example"
      ),
    ] as [(String, String, String?)])
  func takesNoNeighboursAddressForExchangesName(header: String, row: String, address: String?) throws {
    let found = try contacts("First Name,\(header)\nAda,\(row)\nEve,eve@corp.example\n")
    #expect(found.first?.emails.map(\.address.value) == [address].compactMap(\.self))
  }

  @Test(arguments: [
    ["WER": Field.nickname, "Wohin": .email], ["wer": .nickname, "2": .email], ["1": .nickname, "wohin": .email],
  ])
  func obeysMapping(fieldMap: [String: Field]) throws {
    let contacts = try contacts("Wer,Wohin\nAda,ada@engines.example\n", options: ReadOptions(fieldMap: fieldMap))
    #expect(contacts.map(\.name.nickname) == ["Ada"])
    #expect(contacts.first?.emails.map(\.address.value) == ["ada@engines.example"])
  }

  @Test func mappingWinsOverTheDictionary() throws {
    let text = "Name,Phone\nAda,+44 20 7946 0018\n"
    let contacts = try contacts(text, options: ReadOptions(fieldMap: ["Phone": .phone(.fax)]))
    #expect(contacts.first?.phones.map(\.kind) == [.fax])
  }

  @Test func encodingOptionWins() throws {
    let bytes = Array("Name,Email\n".utf8) + [0xE8, 0xE9] + Array(",ada@engines.example\n".utf8)
    let encoding = try #require(TextEncoding("WINDOWS-1251"))
    var reader = try CSVContactReader(bytes, file: "", options: ReadOptions(encoding: encoding))
    guard case .contact(let contact) = reader.next() else { return #expect(Bool(false)) }
    #expect(contact.name.full == "ий")
  }

  @Test func guessedEncodingMakesNoAddresses() throws {
    let bytes = Array("Name,Email\nAda,".utf8) + [0xE4] + Array("da@engines.example\n".utf8)
    var reader = try CSVContactReader(bytes, file: "", options: ReadOptions())
    var reasons: [Diagnostic.Reason] = []
    while let event = reader.next() {
      if case .diagnostic(let diagnostic) = event { reasons.append(diagnostic.reason) }
    }
    #expect(reasons == [.guessedEncoding("WINDOWS-1252"), .invalidEmail(field: "Email")])
  }

  @Test("R16: a cell past the limit is a named rejection") func namesAValueThatIsTooLong() throws {
    let long = String(repeating: "x", count: TableContact.maximumLength + 1)
    var reader = try CSVContactReader(
      Array("Name,Email\n\(long),ada@engines.example\n".utf8), file: "f", options: ReadOptions())
    let source = SourceLocation(file: "f", record: 1, line: 2)
    #expect(
      reader.next()
        == .diagnostic(Diagnostic(.valueTooLong(field: "Name", limit: TableContact.maximumLength), at: source)))
    guard case .contact(let contact) = reader.next() else { return #expect(Bool(false)) }
    #expect(contact.emails.map(\.address.value) == ["ada@engines.example"])
  }

  @Test("R16: an endless line costs only itself") func endlessLineCostsOnlyItself() throws {
    let text =
      "Name,Email\nAda,ada@engines.example\n\(String(repeating: "x,", count: 5 << 20))\nGrace,grace@navy.example\n"
    var reader = try CSVContactReader(Array(text.utf8), file: "f", options: ReadOptions())
    var events: [ReadEvent] = []
    while let event = reader.next() { events.append(event) }
    let source = SourceLocation(file: "f", record: 2, line: 3)
    let limit = RecordTokenizer.maximumLength
    #expect(events.count == 3)
    #expect(events.dropFirst().first == .unusable(Diagnostic(.recordTooLong(bytes: limit), at: source)))
  }

  @Test(arguments: ["unsubscribed_segment.csv", "/a/b/cleaned_export.csv"])
  func fileNameTellsLostSubscribers(file: String) throws {
    var reader = try CSVContactReader(
      Array("Email Address,First Name\nada@engines.example,Ada\n".utf8), file: file, options: ReadOptions())
    #expect(reader.next() == .diagnostic(Diagnostic(.unsubscribed, at: SourceLocation(file: file))))
  }

  @Test func everyRecordIsOneEvent() throws {
    let rows = (1...500).map { $0.isMultiple(of: 7) ? "x\($0)" : "Ada \($0),ada\($0)@engines.example" }
    var reader = try CSVContactReader(
      Array(("Notes,Name,Email\n" + rows.map { "n,\($0)\n" }.joined()).utf8), file: "", options: ReadOptions())
    var records: [Int] = []
    while let event = reader.next() {
      switch event {
      case .contact(let contact): records.append(contact.source.record)
      case .unusable(let diagnostic): records.append(diagnostic.source.record)
      case .diagnostic: continue
      }
    }
    #expect(records == Array(1...500))
  }

  /// Rows of worksheets come as cells, without a text they stand in.
  @Test func mapsRowsOfCells() throws {
    let rows = [
      ["Team"], ["Name", "E-mail", "Phone"], ["Ada, Countess", "ada@engines.example", "4.4207946E11"], [""],
    ]
    let layout = try #require(TableLayout(rows, options: ReadOptions()))
    #expect(layout.headerIndex == 1)
    var mapper = RecordMapper(layout, file: "book.xml", options: ReadOptions())
    var diagnostics: [Diagnostic] = []
    let events = rows.dropFirst(2).compactMap { mapper.read(TableRecord($0), line: 3, into: &diagnostics) }
    var expected = RawContact(source: SourceLocation(file: "book.xml", record: 1, line: 3))
    expected.name.full = "Ada, Countess"
    expected.emails = [ContactEmail(address: try #require(EmailAddress("ada@engines.example")))]
    expected.phones = [RawPhone(raw: "4.4207946E11")]
    #expect(events == [.contact(expected)])
    #expect(diagnostics == [])
  }

  private func contacts(_ text: String, options: ReadOptions = ReadOptions()) throws -> [RawContact] {
    var reader = try CSVContactReader(Array(text.utf8), file: "", options: options)
    var contacts: [RawContact] = []
    while let event = reader.next() { if case .contact(let contact) = event { contacts.append(contact) } }
    return contacts
  }
}
