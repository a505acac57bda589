import ContactBook
import Outreach
import Reports
import Testing

@Suite struct MergeExplanationTests {
  private func contact(_ name: String, _ address: String, at source: ContactBook.SourceLocation) throws -> Contact {
    var contact = Contact(source: source)
    contact.name.full = name
    contact.emails = [ContactEmail(address: try #require(EmailAddress(address)))]
    return contact
  }

  private let first = ContactBook.SourceLocation(file: "a.vcf", record: 1, line: 1)
  private let second = ContactBook.SourceLocation(file: "b.csv", record: 4, line: 5)

  @Test func mergedPersonNamesRecordsAndWhatTheyShare() throws {
    let people = mergePeople([
      try contact("Ada Lindqvist", "ada@lindqvist.example", at: first),
      try contact("Lindqvist, Ada", "ada@lindqvist.example", at: second),
    ])
    let explanation = MergeExplanation(try #require(people.first))
    #expect(explanation.records.map(\.source) == [first, second])
    #expect(explanation.records.map(\.identifiers) == [["ada@lindqvist.example"], ["ada@lindqvist.example"]])
    #expect(
      explanation.reasons == [
        MergeExplanation.Reason(kind: "e-mail", value: "ada@lindqvist.example", sources: [first, second])
      ])
    #expect(explanation.review == [])
  }

  @Test func doubtNamesTheRecordsOfOthersOnly() throws {
    let people = mergePeople([
      try contact("Ada Lindqvist", "family@lindqvist.example", at: first),
      try contact("Jonas Weiß", "family@lindqvist.example", at: second),
    ])
    #expect(people.count == 2)
    let explanation = MergeExplanation(try #require(people.first))
    #expect(
      explanation.review == [
        MergeExplanation.Doubt(
          explanation: "share family@lindqvist.example, but their names differ", sources: [second])
      ])
  }

  @Test func whatOverridesJoinedIsTold() throws {
    let selectors = [first, second].map { MergeOverrides.Selector.record(file: $0.file, record: $0.record) }
    let people = mergePeople(
      [
        try contact("Ada Lindqvist", "ada@lindqvist.example", at: first),
        try contact("Jonas Weiß", "jonas@weiss.example", at: second),
      ], overrides: MergeOverrides(mustLink: [.init(selectors[0], selectors[1])]))
    let person = try #require(people.first)
    #expect(MergeExplanation(person).joined == [first, second])
    #expect(MergeExplanation(person).reasons == [])
    #expect(person.jsonLine.contains(#""evidence":[{"kind":"override","value":null,"sources":["#))
  }

  @Test func singleRecordWithoutDoubtNeedsNoExplanation() throws {
    let people = mergePeople([try contact("Ada Lindqvist", "ada@lindqvist.example", at: first)])
    let plan = ImportPlan(people, options: PlanOptions(accounts: []), knownChats: KnownChats())
    let skip = try #require(plan.skips.first)
    #expect(ImportEntry(skip).subject.merge == nil)
    #expect(ImportEntry(skip).subject.kind == .person)
  }
}
