import ContactBook
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
        == (2...count).map { ["people.csv:1", "people.csv:\($0)"] })
  }
}
