import ContactBook
import ContactFormats
import Reports
import Testing

@Suite struct ReviewCSVTests {
  /// A case names twenty of its records, and a person decides on all.
  @Test(arguments: [2, 20, 25]) func everyRecordOfACaseStandsBesideTheFirst(count: Int) throws {
    let address = ContactEmail(address: try #require(EmailAddress("info@firm.example")))
    let people = mergePeople(
      (1...count).map { record in
        var contact = Contact(source: ContactBook.SourceLocation(file: "people.csv", record: record, line: record + 1))
        contact.name.full = "Ada Lindqvist"
        contact.emails = [address]
        return contact
      })
    let rows = people.reviewCSV.split(whereSeparator: \.isNewline).dropFirst()
    #expect(
      rows.map { $0.split(separator: ",").prefix(2).map { String($0) } }
        == (2...count).map { ["people.csv:2", "people.csv:\($0 + 1)"] })
  }

  /// A list that somebody filled in means the records that it shows, whatever they are called and wherever they stand.
  @Test(arguments: [true, false]) func filledInListMeansItsRecords(isOnOneLine: Bool) async throws {
    let names = ["=Ada Meyer", "'t Hooft", "Klein, \"Eva\"", "  Eva\u{A0}Berg"]
    let contacts = try (names + names.map { _ in "Ben Osei" }).enumerated().map { index, name in
      var contact = Contact(
        source: ContactBook.SourceLocation(
          file: "-a,b: #1.csv", record: index + 1, line: isOnOneLine ? 1 : 10 * index + 2))
      contact.name.full = name
      let number = RawPhone(raw: "+44770090010\(index % names.count)")
      contact.phones = [ContactPhone(number, reading: .number(try PhoneNumber(number.raw, region: nil)))]
      contact.emails = [ContactEmail(address: try #require(EmailAddress("x\(index)@mail.example")))]
      return contact
    }
    let people = mergePeople(contacts)
    #expect(people.count == 2 * names.count)
    let filled = people.reviewCSV.replacing("\r\n,", with: "\r\nmust-link,")
    let list = try OverrideList(csv: Array(filled.utf8), file: "review.csv")
    #expect(list.origin == .review)
    let (overrides, unmatched) = try await list.overrides(of: contacts) { _ in nil }
    #expect(unmatched.isEmpty)
    #expect(overrides.mustLink.count == names.count)
    #expect(mergePeople(contacts, overrides: overrides).count == names.count)
  }
}
