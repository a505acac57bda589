import ContactBook
import Testing

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
