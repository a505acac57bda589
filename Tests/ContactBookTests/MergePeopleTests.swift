import ContactBook
import Testing

@Suite struct MergePeopleTests {
  private func contact(
    _ record: Int, name: String? = nil, emails: [String] = [], phones: [(String, PhoneKind)] = [],
    handles: [Handle] = []
  ) throws -> Contact {
    var contact = Contact(source: SourceLocation(file: "people.csv", record: record, line: record + 1))
    contact.name.full = name
    contact.emails = try emails.map { ContactEmail(address: try #require(EmailAddress($0))) }
    contact.phones = try phones.map { text, kind in
      var phone = ContactPhone(raw: text, kind: kind)
      phone.reading = .number(try PhoneNumber(text, region: nil))
      return phone
    }
    contact.handles = handles
    return contact
  }

  private func clusters(_ people: [Person]) -> Set<Set<Int>> { Set(people.map { Set($0.sources.map(\.record)) }) }

  @Test func sharedIdentifiersMakeOnePerson() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Example", emails: ["ada@mail.example"]),
      try contact(2, name: "A. Example", emails: ["ADA@mail.example"], phones: [("+447700900123", .mobile)]),
      try contact(3, phones: [("+44 7700 900 123", .home)]),
      try contact(4, name: "Ada Example"),
    ])
    #expect(clusters(people) == [[1, 2, 3], [4]])
    #expect(people[0].tier == .merged)
    #expect(people[0].evidence.map(\.identifier) == [.phone("+447700900123"), .email("ada@mail.example")])
    #expect(people[0].evidence.map { $0.sources.map(\.record) } == [[2, 3], [1, 2]])
  }

  @Test(arguments: ["info@firm.example", "Office@firm.example", "no-reply@firm.example", "kontakt+x@firm.example"])
  func roleMailboxesJoinNobody(address: String) throws {
    let people = mergePeople([
      try contact(1, name: "Ada", emails: [address]), try contact(2, name: "Ben", emails: [address]),
    ])
    #expect(clusters(people) == [[1], [2]])
  }

  @Test(arguments: [PhoneKind.fax, .pager, .assistant, .callback, .data])
  func linesThatReachNobodyJoinNobody(kind: PhoneKind) throws {
    let people = mergePeople([
      try contact(1, phones: [("+442079460018", kind)]), try contact(2, phones: [("+442079460018", kind)]),
    ])
    #expect(clusters(people) == [[1], [2]])
  }

  @Test func usernamesAreOfTheirNetwork() throws {
    let people = mergePeople([
      try contact(1, handles: [Handle(network: .telegram, username: "Ada_L")]),
      try contact(2, handles: [Handle(network: .telegram, username: "ada_l")]),
      try contact(3, handles: [Handle(network: .instagram, username: "ada_l")]),
    ])
    #expect(clusters(people) == [[1, 2], [3]])
  }

  @Test func valuesAreChosenInTheWrittenOrder() throws {
    var preferred = try contact(2, name: "Ada L. Example", phones: [("+442079460018", .home)])
    preferred.emails = [
      ContactEmail(address: try #require(EmailAddress("work@mail.example")), label: "work"),
      ContactEmail(address: try #require(EmailAddress("ada@mail.example")), label: "home"),
    ]
    let person = try #require(
      mergePeople([
        try contact(1, name: "Ada", emails: ["ada@mail.example"], phones: [("+442079460017", .fax)]), preferred,
        try contact(3, name: "Ada", emails: ["ada@mail.example"], phones: [("+447700900123", .mobile)]),
      ]).first)
    #expect(person.fullName == "Ada")
    #expect(person.emails.map(\.address.value) == ["ada@mail.example", "work@mail.example"])
    #expect(person.phones.map(\.raw) == ["+447700900123", "+442079460018", "+442079460017"])
  }

  // MARK: Laws

  /// Invented records that share identifiers often.
  private func records(seed: UInt64) throws -> [Contact] {
    var generator = SeededGenerator(seed: seed)
    return try (1...40).map { record in
      let phones = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        (
          "+447700900" + String(Int.random(in: 100...130, using: &generator)),
          PhoneKind.allCases.randomElement(using: &generator) ?? .other
        )
      }
      let emails = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        ["info", "ada", "ben", "cleo", "dan"][Int.random(in: 0..<5, using: &generator)]
          + "\(Int.random(in: 0...6, using: &generator))@mail.example"
      }
      return try contact(record, name: "Person \(record)", emails: emails, phones: phones)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func orderOfRecordsDoesNotMatter(seed: UInt64) throws {
    let records = try records(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1000)
    #expect(mergePeople(records.shuffled(using: &generator)) == mergePeople(records))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func mergingAgainChangesNothing(seed: UInt64) throws {
    let people = mergePeople(try records(seed: seed))
    #expect(mergePeople(people.flatMap(\.contacts)) == people)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func nothingIsLost(seed: UInt64) throws {
    let records = try records(seed: seed)
    let people = mergePeople(records)
    #expect(people.flatMap(\.contacts).sorted { $0.source < $1.source } == records)
    for person in people {
      #expect(person.identifiers == Set(person.contacts.flatMap(\.identifiers)))
      #expect(Set(person.emails.map(\.address.folded)) == Set(person.contacts.flatMap(\.emails).map(\.address.folded)))
      #expect(Set(person.phones.compactMap(\.number)) == Set(person.contacts.flatMap(\.phones).compactMap(\.number)))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func peopleShareNoJoiningIdentifier(seed: UInt64) throws {
    var seen: Set<Identifier> = []
    for person in mergePeople(try records(seed: seed)) {
      let own = person.identifiers.filter { !$0.value.hasPrefix("info") }
      #expect(seen.isDisjoint(with: own))
      seen.formUnion(own)
    }
  }
}
