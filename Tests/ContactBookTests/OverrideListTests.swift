import Testing

@testable import ContactBook

@Suite struct LocatorTests {
  @Test(arguments: [
    ("a.csv:12", Locator(file: "a.csv", position: .line(12))),
    ("a.csv#3", Locator(file: "a.csv", position: .record(3))),
    ("dir/a:b#c d.vcf:7", Locator(file: "dir/a:b#c d.vcf", position: .line(7))),
    ("a:3#4", Locator(file: "a:3", position: .record(4))), ("a#3:4", Locator(file: "a#3", position: .line(4))),
    ("all.zip!x/a.vcf:2", Locator(file: "all.zip!x/a.vcf", position: .line(2))),
    ("book.xlsx!Sheet 1:9", Locator(file: "book.xlsx!Sheet 1", position: .line(9))),
    ("-:5", Locator(file: "-", position: .line(5))),
  ])
  func rightmostSeparatorCounts(text: String, locator: Locator) {
    #expect(Locator(text) == locator)
    #expect(locator.description == text)
  }

  @Test(arguments: ["", "a.csv", "a.csv:", "a.csv:0", "a.csv:+1", "a.csv#x", ":3", "#3", "a.csv:٣", "a.csv:3 "])
  func otherTextIsNone(text: String) {
    #expect(Locator(text) == nil)
  }
}

/// Which records a list of overrides means.
@Suite struct OverrideListTests {
  /// Records of "people.csv" from line 2 on, two of one name in a row.
  private let contacts: [Contact]

  init() throws {
    contacts = try ["Eva Klein", "José Álvarez", "Ada Meyer", "Ada Meyer", nil].enumerated().map { index, name in
      var contact = Contact(source: SourceLocation(file: "in/people.csv", record: index + 1, line: index + 2))
      contact.name.full = name
      contact.emails = [ContactEmail(address: try #require(EmailAddress("\(index + 1)@mail.example")))]
      return contact
    }
  }

  private func row(_ first: String, _ name: String?, _ second: String, _ otherName: String?) throws -> OverrideList.Row
  {
    .init(
      line: 7, .mustLink, .init(.record(try #require(Locator(first))), name: name),
      .init(.record(try #require(Locator(second))), name: otherName))
  }

  /// The numbers of the records that `row` joins.
  private func records(
    _ row: OverrideList.Row, origin: OverrideList.Origin = .person, confirm: (UnnamedPair) -> Bool? = { _ in nil }
  ) async throws -> [Int] {
    let (overrides, unmatched) = try await OverrideList(file: "list.csv", origin: origin, rows: [row])
      .overrides(of: contacts, confirm: confirm)
    #expect(unmatched.isEmpty)
    return overrides.mustLink.flatMap { [$0.first, $0.second] }.compactMap { selector in
      if case .record("in/people.csv", let record) = selector { record } else { nil }
    }
  }

  private let place = Locator(file: "list.csv", position: .line(7))

  @Test(arguments: ["in/people.csv", "./in/people.csv", "in/../in/people.csv", "people.csv", "elsewhere/people.csv"])
  func linesAndNumbersAreFoundInAnyNamingOfTheFile(file: String) async throws {
    #expect(try await records(row("\(file):2", "Eva Klein", "\(file)#3", "Ada Meyer")) == [1, 3])
  }

  @Test(arguments: ["José Álvarez", "JOSE  alvarez", "jose\u{301} A\u{301}lvarez"])
  func namesAreComparedWithoutCaseAndDiacritics(name: String) async throws {
    #expect(try await records(row("people.csv:3", name, "people.csv:2", "eva klein")) == [2, 1])
  }

  @Test(arguments: ["Jose", "Álvarez José", "Eva Klein", "José Alvares"])
  func nameThatDiffersRefusesThePair(name: String) async throws {
    let place = Locator(file: "people.csv", position: .line(3))
    await #expect(
      throws: OverridesRefusal.otherName(row: self.place, place: place, found: "José Álvarez", expected: name)
    ) {
      try await records(row("people.csv:2", "Eva Klein", "people.csv:3", name))
    }
  }

  @Test(arguments: [nil, ""] as [String?])
  func pairWithoutNamesIsAskedAbout(name: String?) async throws {
    let row = try row("people.csv:2", name, "people.csv:3", "José Álvarez")
    let pair = UnnamedPair(
      place: place, link: .mustLink, first: .init(text: "people.csv:2", name: "Eva Klein"),
      second: .init(text: "people.csv:3", name: "José Álvarez"))
    var asked: [UnnamedPair] = []
    #expect(
      try await records(row) {
        asked.append($0)
        return true
      } == [1, 2])
    #expect(asked == [pair])
    await #expect(throws: OverridesRefusal.notMeant(pair)) { try await records(row) { _ in false } }
    await #expect(throws: OverridesRefusal.namesMissing(pair)) { try await records(row) { _ in nil } }
  }

  @Test func identifiersNeedNoNames() async throws {
    let row = OverrideList.Row(
      line: 2, .cannotLink, .init(.identifier(.email("1@mail.example"))), .init(.identifier(.email("2@mail.example"))))
    let (overrides, _) = try await OverrideList(rows: [row]).overrides(of: contacts) { _ in nil }
    #expect(overrides.cannotLink.count == 1)
  }

  @Test func reviewListKnowsWhoHasNoName() async throws {
    #expect(try await records(row("people.csv:6", "", "people.csv:2", "Eva Klein"), origin: .review) == [5, 1])
    await #expect(throws: OverridesRefusal.self) {
      try await records(row("people.csv:3", "", "people.csv:2", "Eva Klein"), origin: .review)
    }
  }

  @Test func placeWithoutRecordNamesNobody() async throws {
    let rows = [
      try row("people.csv:1", "Eva Klein", "people.csv:3", "José Álvarez"), try row("b.csv:2", nil, "c#1", nil),
    ]
    let (overrides, unmatched) = try await OverrideList(rows: rows).overrides(of: contacts) { _ in nil }
    #expect(overrides == MergeOverrides())
    #expect(unmatched.map(\.description) == ["people.csv:1", "b.csv:2", "c#1"])
  }

  @Test func contradictionIsRefused() async throws {
    let rows = [OverrideList.Link.mustLink, .cannotLink].map {
      OverrideList.Row(
        line: 2, $0, .init(.record(Locator(file: "people.csv", position: .line(2))), name: "Eva Klein"),
        .init(.identifier(.email("2@mail.example"))))
    }
    await #expect(throws: OverridesRefusal.contradiction(first: "in/people.csv#1", second: "2@mail.example")) {
      try await OverrideList(rows: rows).overrides(of: contacts) { _ in nil }
    }
  }

  // MARK: Lists of earlier versions

  @Test func earlierReviewListsCountRecords() async throws {
    #expect(
      try await records(row("people.csv:3", "Ada Meyer", "people.csv:1", "Eva Klein"), origin: .earlierReview) == [
        3, 1,
      ])
    await #expect(throws: OverridesRefusal.self) {
      try await records(row("people.csv:3", "José Álvarez", "people.csv:1", "Eva Klein"), origin: .earlierReview)
    }
  }

  /// Without the columns that would tell the list, its names tell it: also where both readings fit.
  @Test(arguments: [("people.csv:3", "Ada Meyer"), ("people.csv:4", "Ada Meyer"), ("people.csv:2", "José Álvarez")])
  func earlierPlacesAreNotReadAsLines(text: String, name: String) async throws {
    let row = OverrideList.Row(
      line: 7, .mustLink, .init(.record(try #require(Locator(text))), name: name),
      .init(.identifier(.email("1@mail.example"))))
    await #expect(throws: OverridesRefusal.earlierPlaces(row: place, places: [try #require(Locator(text))])) {
      try await records(row)
    }
  }

  // MARK: Several records in one line

  @Test func recordsOfOneLineAreToldByNameOrNumber() async throws {
    var contacts = contacts
    for index in contacts.indices { contacts[index].source.line = 1 }
    func record(_ text: String, _ name: String?) async throws -> Int? {
      let row = OverrideList.Row(
        line: 7, .mustLink, .init(.record(try #require(Locator(text))), name: name),
        .init(.identifier(.email("2@mail.example"))))
      let overrides = try await OverrideList(file: "list.csv", rows: [row]).overrides(of: contacts) { _ in true }
        .overrides
      guard case .record(_, let record) = overrides.mustLink.first?.first else { return nil }
      return record
    }
    #expect(try await record("people.csv:1", "José Álvarez") == 2)
    #expect(try await record("people.csv#4", nil) == 4)
    let several = { (count: Int, example: Int) in
      OverridesRefusal.severalRecords(
        row: place, place: Locator(file: "people.csv", position: .line(1)), count: count,
        example: Locator(file: "in/people.csv", position: .record(example)))
    }
    await #expect(throws: several(5, 1)) { try await record("people.csv:1", nil) }
    await #expect(throws: several(2, 3)) { try await record("people.csv:1", "Ada Meyer") }
  }
}
