import ContactBook
import Testing

/// Who is dead or blocked by one record is so by all of theirs.
@Suite struct ContactBanTests {
  private func contact(_ record: Int, name: String?, number: String = "+447700900123", ban: ContactBan? = nil) throws
    -> Contact
  {
    var contact = Contact(source: SourceLocation(file: "people.csv", record: record, line: record + 1))
    contact.name.full = name
    let phone = RawPhone(raw: number, kind: .mobile)
    contact.phones = [ContactPhone(phone, reading: .number(try PhoneNumber(number, region: nil)))]
    contact.ban = ban
    return contact
  }

  @Test(arguments: [ContactBan.deceased, .blocked], ["Max Roth", "Roth, M.", nil] as [String?])
  func oneRecordSpeaksForAll(ban: ContactBan, name: String?) throws {
    let people = mergePeople([try contact(1, name: name), try contact(2, name: "Max Roth", ban: ban)])
    #expect(people.map(\.ban) == [ban])
    #expect(people.map(\.contacts.count) == [2])
  }

  @Test func aSharedIdentifierAloneIsForReview() throws {
    let people = mergePeople([try contact(1, name: "Eva Klein"), try contact(2, name: "Max Roth", ban: .deceased)])
    #expect(people.map(\.ban) == [nil, .deceased])
    #expect(people[0].review.map(\.reason) == [.incompatibleNames(.phone("+447700900123"))])
  }

  @Test func othersMayBeContacted() throws {
    let people = mergePeople([
      try contact(1, name: "Max Roth", number: "+447700900124"), try contact(2, name: "Max Roth", ban: .deceased),
    ])
    #expect(people.map(\.ban) == [nil, .deceased])
  }
}
