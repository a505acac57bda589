import ContactBook
import Testing

@Suite struct MergePeopleTests {
  func contact(
    _ record: Int, name: String? = nil, emails: [String] = [], phones: [(String, PhoneKind)] = [],
    handles: [Handle] = []
  ) throws -> Contact {
    var contact = Contact(source: SourceLocation(file: "people.csv", record: record, line: record + 1))
    contact.name.full = name
    contact.emails = try emails.map { ContactEmail(address: try #require(EmailAddress($0))) }
    contact.phones = try phones.map { try phone($0, $1) }
    contact.handles = handles
    return contact
  }

  func phone(_ text: String, _ kind: PhoneKind, label: String? = nil) throws -> ContactPhone {
    ContactPhone(
      RawPhone(raw: text, label: label, kind: kind), reading: .number(try PhoneNumber(text, region: nil)))
  }

  func clusters(_ people: [Person]) -> Set<Set<Int>> { Set(people.map { Set($0.sources.map(\.record)) }) }

  @Test func sharedIdentifiersMakeOnePerson() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Example", emails: ["ada@mail.example"]),
      try contact(2, name: "Example, A.", emails: ["ADA@mail.example"], phones: [("+447700900123", .mobile)]),
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

  @Test(arguments: [PhoneKind.fax, .pager, .others, .callback, .data])
  func linesThatReachNobodyJoinNobody(kind: PhoneKind) throws {
    let people = mergePeople([
      try contact(1, phones: [("+442079460018", kind)]), try contact(2, phones: [("+442079460018", kind)]),
    ])
    #expect(clusters(people) == [[1], [2]])
  }

  /// LinkedIn's member ids stand where names do, and two of them may differ in nothing but case.
  @Test func memberIDsKeepTheirCase() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Example", handles: [Handle(network: .linkedIn, username: "ACoAABcDeF")]),
      try contact(2, name: "Ada Example", handles: [Handle(network: .linkedIn, username: "ACoAAbCdEf")]),
      try contact(3, name: "Ben Example", handles: [Handle(network: .linkedIn, username: "Ben-Example")]),
      try contact(4, name: "Ben Example", handles: [Handle(network: .linkedIn, username: "ben-example")]),
    ])
    #expect(clusters(people) == [[1], [2], [3, 4]])
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

  /// What one record calls "Mother" is hers, whatever another record of the same person leaves out.
  @Test func numberOfSomebodyElseInOneRecordIsNotUsed() throws {
    var first = try contact(1, name: "Ada Lindqvist", emails: ["ada@mail.example"])
    first.phones = [
      try phone("+447700900123", .others, label: "Mother"), try phone("+447700900124", .mobile),
    ]
    first.othersEmails = [ContactEmail(address: try #require(EmailAddress("eva@mail.example")), label: "assistant")]
    let second = try contact(
      2, name: "Ada Lindqvist", emails: ["ada@mail.example", "eva@mail.example"], phones: [("+447700900123", .mobile)])
    for records in [[first, second], [second, first]] {
      let person = try #require(mergePeople(records).first)
      #expect(person.sources.count == 2)
      #expect(person.phones.compactMap(\.usableNumber?.e164) == ["+447700900124"])
      #expect(person.emails.map(\.address.value) == ["ada@mail.example"])
      #expect(
        person.withheldValues == [
          WithheldValue(value: "+447700900123", label: "Mother", source: first.source),
          WithheldValue(value: "eva@mail.example", label: "assistant", source: first.source),
        ])
    }
  }

  // MARK: Tiers

  @Test(arguments: [
    ("Ada Lindqvist", "Ben Lindqvist"), ("Robert Hale Sr", "Robert Hale Jr"), ("Ada King", "Ada Lindqvist"),
  ])
  func sharedIdentifierOfIncompatibleNamesIsReviewed(first: String, second: String) throws {
    let people = mergePeople([
      try contact(1, name: first, emails: ["home@mail.example"]),
      try contact(2, name: second, emails: ["home@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2]])
    for person in people {
      #expect(person.review.map(\.reason) == [.incompatibleNames(.email("home@mail.example"))])
      #expect(person.review.map { $0.sources.map(\.record) } == [[1, 2]])
    }
  }

  @Test func householdIsReviewedAndNotMerged() throws {
    let people = mergePeople([
      try contact(1, name: "Tom and Anna Roth", emails: ["roth@mail.example"]),
      try contact(2, name: "Tom Roth", emails: ["roth@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2]])
    #expect(people.allSatisfy { $0.review.map(\.reason) == [.incompatibleNames(.email("roth@mail.example"))] })
  }

  @Test func landlineMergesNobodyAndIsReviewed() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Lindqvist", phones: [("+493023125012", .home)]),
      try contact(2, name: "A. Lindqvist", phones: [("+493023125012", .home)]),
    ])
    #expect(clusters(people) == [[1], [2]])
    #expect(
      people[0].review.map(\.reason) == [.sharedIdentifier(.phone("+493023125012"), .numberType(.fixedLine))])
  }

  @Test(arguments: [(PhoneKind.home, 2), (.mobile, 1)])
  func homeLineWherePlansDoNotTellIsShared(kind: PhoneKind, count: Int) throws {
    let people = mergePeople([
      try contact(1, name: "Jan Hale", phones: [("+14155550132", kind)]),
      try contact(2, name: "Johannes Hale", phones: [("+14155550132", kind)]),
    ])
    #expect(people.count == count)
    if kind == .home {
      #expect(people[0].review.map(\.reason) == [.sharedIdentifier(.phone("+14155550132"), .homeLine)])
    }
  }

  @Test func identifierOfManyNamesMergesNobody() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: ["club@mail.example"]),
      try contact(2, name: "Ben Osei", emails: ["club@mail.example"]),
      try contact(3, name: "Cleo Marsh", emails: ["club@mail.example"]),
      try contact(4, name: "Ada Lindqvist", emails: ["club@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2], [3], [4]])
    #expect(
      people[0].review.map(\.reason) == [.sharedIdentifier(.email("club@mail.example"), .incompatibleNames(3))])
    #expect(people[0].review[0].sources.map(\.record) == [1, 4])
    #expect(people[1].review.isEmpty)
  }

  @Test func recordThatFitsTwoPeopleIsGivenToNeither() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: ["a@mail.example"]),
      try contact(2, name: "Anna Lindqvist", emails: ["a@mail.example"]),
      try contact(3, name: "A. Lindqvist", emails: ["a@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2], [3]])
    #expect(people[2].review.map(\.reason) == [.ambiguous(.email("a@mail.example"))])
  }

  @Test func clusterHoldsTogether() throws {
    let people = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: ["ada@mail.example"]),
      try contact(2, emails: ["ada@mail.example", "ben@mail.example"]),
      try contact(3, name: "Ben Osei", emails: ["ben@mail.example"]),
    ])
    #expect(clusters(people) == [[1, 2], [3]])
    #expect(people[1].review.map(\.reason) == [.incompatibleNames(.email("ben@mail.example"))])
  }

  @Test func namesAloneMergeNobody() throws {
    var records = [try contact(1, name: "Ada Lindqvist"), try contact(2, name: "Lindqvist, Ada")]
    for record in records.indices { records[record].organization = "Northlight" }
    let people = mergePeople(records)
    #expect(clusters(people) == [[1], [2]])
    #expect(
      people[0].review.map(\.reason) == [.sameNameInOrganization(name: "Ada Lindqvist", organization: "Northlight")])
  }

  @Test func overridesAreObeyed() throws {
    let records = [
      try contact(1, name: "Ada Lindqvist", emails: ["ada@mail.example"]),
      try contact(2, name: "Ada Lindqvist", emails: ["ada@mail.example"]),
      try contact(3, name: "Ben Osei", emails: ["ben@mail.example"]),
    ]
    let overrides = MergeOverrides(
      mustLink: [.init(.record(file: "people.csv", record: 1), .identifier(.email("ben@mail.example")))],
      cannotLink: [.init(.record(file: "people.csv", record: 1), .record(file: "people.csv", record: 2))])
    let people = mergePeople(records, overrides: overrides)
    #expect(clusters(people) == [[1, 3], [2]])
    #expect(people[1].review.map(\.reason) == [.keptApart(.email("ada@mail.example"))])
  }

  @Test func whatOverridesJoinedIsEvidence() throws {
    let records = try ["Ada Lindqvist", "Ben Osei", "Ada Lindqvist", "Cleo Marsh"].enumerated().map {
      try contact($0 + 1, name: $1, emails: $0 % 2 == 0 ? ["ada@mail.example"] : [])
    }
    let record = { (number: Int) in MergeOverrides.Selector.record(file: "people.csv", record: number) }
    let people = mergePeople(records, overrides: MergeOverrides(mustLink: [.init(record(2), record(1))]))
    #expect(clusters(people) == [[1, 2, 3], [4]])
    #expect(people[0].evidence.map(\.reason) == [.overrides, .identifier(.email("ada@mail.example"))])
    #expect(people[0].evidence.map { $0.sources.map(\.record) } == [[1, 2], [1, 3]])
    #expect(people[1].evidence == [])
  }

  @Test func contradictionsAreFound() throws {
    let records = try (1...3).map { try contact($0, emails: ["\($0)@mail.example"]) }
    let record = { (number: Int) in MergeOverrides.Selector.record(file: "people.csv", record: number) }
    let links = [MergeOverrides.Pair(record(1), record(2)), .init(record(2), .identifier(.email("3@mail.example")))]
    let apart = MergeOverrides.Pair(record(3), record(1))
    #expect(MergeOverrides(mustLink: links, cannotLink: [apart]).contradiction(in: records) == apart)
    #expect(MergeOverrides(mustLink: [links[0]], cannotLink: [apart]).contradiction(in: records) == nil)
    #expect(MergeOverrides(mustLink: [.init(record(1), record(9))]).unmatched(in: records) == [record(9)])
  }
}

/// Records without a name.
extension MergePeopleTests {
  @Test func numberOfColleaguesWithoutNamesJoinsNobody() throws {
    let people = mergePeople([
      try contact(1, name: "Sam Lee", emails: ["sam@firm.example"], phones: [("+14155550132", .work)]),
      try contact(2, emails: ["bob.ross@firm.example"], phones: [("+14155550132", .work)]),
      try contact(3, emails: ["jill.w@firm.example"], phones: [("+14155550132", .work)]),
    ])
    #expect(clusters(people) == [[1], [2], [3]])
    #expect(people.allSatisfy { $0.review.first?.sources.count == 3 })
  }

  @Test(
    arguments: [
      ("Sam Lee", "sam@firm.example", "bob.lee@firm.example", false),
      (nil, "a.hale@mail.example", "ben.osei@mail.example", false),
      ("John Doe", "sunny@mail.example", "mdoe@mail.example", false),
      ("John Doe", "sunny@mail.example", "jdoe7@mail.example", true), ("John Doe", nil, "sunny@mail.example", true),
      (nil, "olena.koval@mail.example", "okoval@firm.example", true),
      ("Олена Коваль", "x1@mail.example", "olena@mail.example", true),
      ("John Doe", "sunny@mail.example", "info@firm.example", true),
      ("John Doe", "sunny@mail.example", "SUNNY@mail.example", true),
    ] as [(String?, String?, String, Bool)])
  func addressSpeaksForRecordWithoutName(name: String?, own: String?, other: String, isOne: Bool) throws {
    let people = mergePeople([
      try contact(1, name: name, emails: own.map { [$0] } ?? [], phones: [("+447700900123", .mobile)]),
      try contact(2, emails: [other], phones: [("+447700900123", .mobile)]),
    ])
    #expect(clusters(people) == (isOne ? [[1, 2]] : [[1], [2]]))
    if !isOne { #expect(people[0].review.map(\.reason) == [.missingNames(.phone("+447700900123"))]) }
  }

  @Test(
    arguments: [("Northlight", "Southlight", false), ("Northlight", "NORTHLIGHT", true), ("Northlight", nil, true)]
      as [(String, String?, Bool)])
  func numberOfTwoFirmsJoinsNobody(first: String, second: String?, isOne: Bool) throws {
    var records = try (1...2).map { try contact($0, phones: [("+447700900123", .mobile)]) }
    records[0].organization = first
    records[1].organization = second
    let people = mergePeople(records)
    #expect(clusters(people) == (isOne ? [[1, 2]] : [[1], [2]]))
    if !isOne { #expect(people[0].review.map(\.reason) == [.missingNames(.phone("+447700900123"))]) }
  }

  /// A record that fits two strangers does not make them one.
  @Test func strangersAreNotJoinedByWay() throws {
    let people = mergePeople([
      try contact(1, emails: ["ben.osei@mail.example"], phones: [("+447700900123", .mobile)]),
      try contact(2, phones: [("+447700900123", .mobile), ("+447700900124", .mobile)]),
      try contact(3, emails: ["ada.hale@mail.example"], phones: [("+447700900124", .mobile)]),
    ])
    #expect(clusters(people) == [[1, 2], [3]])
  }

  /// A mailbox that can be taken apart in very many ways is so once.
  @Test(.timeLimit(.minutes(5))) func longAddressOfShortNamesIsReadOnce() throws {
    let people = mergePeople([
      try contact(
        1, emails: [String(repeating: "ab", count: 30) + "x@mail.example"], phones: [("+447700900123", .mobile)]),
      try contact(2, name: "Ab Ba", emails: ["ba@mail.example"], phones: [("+447700900123", .mobile)]),
    ])
    #expect(clusters(people) == [[1], [2]])
    #expect(people[0].review.map(\.reason) == [.missingNames(.phone("+447700900123"))])
  }
}

/// Names of two scripts.
extension MergePeopleTests {
  @Test func namesOfTwoScriptsMergeByAddressAndNotByNumber() throws {
    let byAddress = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: ["ada@mail.example"]),
      try contact(2, name: "Ада Линдквист", emails: ["ada@mail.example"]),
    ])
    #expect(clusters(byAddress) == [[1, 2]])
    let byNumber = mergePeople([
      try contact(1, name: "Ada Lindqvist", phones: [("+447700900123", .mobile)]),
      try contact(2, name: "Олена Коваль", phones: [("+447700900123", .mobile)]),
    ])
    #expect(clusters(byNumber) == [[1], [2]])
    #expect(byNumber[0].review.map(\.reason) == [.incomparableNames(.phone("+447700900123"))])
  }

  @Test(arguments: [
    ("Мария Петрова", "John Smith"), ("Иван Петров", "Olga Petrova"), ("محمد علي", "Mona Ali"), ("王小明", "Ada King"),
    ("Иван Петров", "Ivan"), ("Иван Петров", "Ivana Petrova"),
  ])
  func otherNamesInAnotherScriptAreReviewed(first: String, second: String) throws {
    let people = mergePeople([
      try contact(1, name: first, emails: ["home@mail.example"]),
      try contact(2, name: second, emails: ["home@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2]])
    #expect(people[0].review.map(\.reason) == [.incomparableNames(.email("home@mail.example"))])
  }

  @Test(arguments: [
    ("Иван Петров", "Ivan Petrov"), ("Дмитрий Щукин", "Shchukin, Dmitry"), ("Наталья Журавлёва", "Natalia Zhuravleva"),
    ("Χρήστος Αγγέλου", "Christos Angelou"), ("Юлия Орлова", "Julia Orlova"),
  ])
  func sameNameInAnotherScriptIsMergedByAddress(first: String, second: String) throws {
    let people = mergePeople([
      try contact(1, name: first, emails: ["ivan@mail.example"]),
      try contact(2, name: second, emails: ["ivan@mail.example"]),
    ])
    #expect(clusters(people) == [[1, 2]])
  }
}
