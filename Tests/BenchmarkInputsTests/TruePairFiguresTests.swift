import BenchmarkInputs
import ContactBook
import Testing

struct TruePairFiguresTests {
  /// A contact with the given addresses.
  private func contact(_ record: Int, _ addresses: String...) -> Contact {
    var contact = Contact(source: SourceLocation(file: "a", record: record))
    contact.emails = addresses.compactMap { EmailAddress($0) }.map { ContactEmail(address: $0) }
    return contact
  }

  private func record(_ person: Int, _ form: NameForm = .own) -> InventedRecord {
    InventedRecord(person: person, hazard: .everyday, nameForm: form)
  }

  @Test func plainAndDoubtfulPairs() {
    let contacts = [
      contact(1, "a@x.example", "info@x.example"), contact(2, "a@x.example"), contact(3, "info@x.example"),
      contact(4, "info@x.example"), contact(5, "a@x.example"), contact(6, "lonely@x.example"),
    ]
    // Records 1, 2, 3, 5 and 6 are of one person: a@ is the person's own, info@ is not, lonely@ joins nobody.
    let records = [record(1), record(1), record(1), record(2), record(1, .mistyped), record(1)]
    let figures = TruePairFigures(records, contacts: contacts, clusters: [1, 1, 3, 3, 1, 6])
    #expect(figures.plain == 1)
    #expect(figures.plainMerged == 1)
    // 1 and 3 by info@ only; 1 and 5, 2 and 5 by a@ with a mistyped name.
    #expect(figures.doubtful == 3)
    #expect(figures.doubtfulMerged == 2)
  }

  @Test func transitiveRuleFollowsChains() {
    let contacts = [
      contact(1, "a@x.example"), contact(2, "c@x.example"), contact(3, "A@x.example", "b@x.example"),
      contact(4, "b@x.example", "d@x.example"), contact(5),
    ]
    #expect(TransitiveRule.clusters(of: contacts) == [0, 1, 0, 0, 4])
  }
}
