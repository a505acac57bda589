import ContactBook
import Testing

/// Who is dead or blocked by one record is so by all of theirs.
@Suite struct DoNotContactTests {
  private func contact(_ record: Int, name: String?, number: String = "+447700900123", ban: DoNotContactReason? = nil)
    throws
    -> Contact
  {
    var contact = Contact(source: SourceLocation(file: "people.csv", record: record, line: record + 1))
    contact.name.full = name
    let phone = RawPhone(raw: number, kind: .mobile)
    contact.phones = [ContactPhone(phone, reading: .number(try PhoneNumber(number, region: nil)))]
    contact.doNotContact = ban
    return contact
  }

  /// The written order ends with "first seen"; `max` had let the last of equals win.
  @Test("of names that are equally good the first seen wins") func firstOfEqualNamesWins() throws {
    let people = mergePeople([
      try contact(1, name: "Nuria Castano Bermudez"), try contact(2, name: "Núria Castaño Bermúdez"),
    ])
    #expect(people.map(\.fullName) == ["Nuria Castano Bermudez"])
    #expect(people.map(\.displayName) == ["Nuria Castano Bermudez"])
  }

  @Test(arguments: [DoNotContactReason.deceased, .blocked], ["Max Roth", "Roth, M.", nil] as [String?])
  func oneRecordSpeaksForAll(ban: DoNotContactReason, name: String?) throws {
    let people = mergePeople([try contact(1, name: name), try contact(2, name: "Max Roth", ban: ban)])
    #expect(people.map(\.doNotContact) == [ban])
    #expect(people.map(\.contacts.count) == [2])
  }

  @Test func aSharedIdentifierAloneIsForReview() throws {
    let people = mergePeople([try contact(1, name: "Eva Klein"), try contact(2, name: "Max Roth", ban: .deceased)])
    #expect(people.map(\.doNotContact) == [nil, .deceased])
    #expect(people[0].review.map(\.reason) == [.incompatibleNames(.phone("+447700900123"))])
  }

  @Test func othersMayBeContacted() throws {
    let people = mergePeople([
      try contact(1, name: "Max Roth", number: "+447700900124"), try contact(2, name: "Max Roth", ban: .deceased),
    ])
    #expect(people.map(\.doNotContact) == [nil, .deceased])
  }
}

@Suite struct ReviewCaseTests {
  /// Equal rows on a mailbox of a function, of each of which everybody has the case.
  private func people(_ count: Int) throws -> [Person] {
    let address = ContactEmail(address: try #require(EmailAddress("info@firm.example")))
    return mergePeople(
      (1...count).map { record in
        var contact = Contact(source: SourceLocation(file: "people.csv", record: record, line: record + 1))
        contact.name.full = "Ada Lindqvist"
        contact.emails = [address]
        return contact
      })
  }

  @Test func caseOfManyNamesTwentyAndCountsAll() throws {
    let people = try people(3000)
    #expect(people.count == 3000)
    let review = try #require(people[2999].review.first)
    #expect(review.sources.map(\.record) == Array(1...20))
    #expect(review.count == 3000)
    #expect(Set(people.flatMap(\.review)) == [review])
  }

  @Test(arguments: [(20, 0, 19, 0), (21, 0, 19, 1), (21, 20, 20, 0), (30, 0, 19, 10), (30, 29, 20, 9)])
  func othersAreNamedOrCounted(count: Int, person: Int, named: Int, more: Int) throws {
    let person = try people(count)[person]
    let others = try #require(person.review.first).others(than: person)
    #expect(others.sources.count == named)
    #expect(others.more == more)
    #expect(!others.sources.contains(person.sources[0]))
  }
}
