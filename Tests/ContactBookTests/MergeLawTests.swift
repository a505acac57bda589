import BenchmarkInputs
import ContactBook
import Testing

/// What holds for whatever records.
extension MergePeopleTests {
  private static let givenNames = ["Ada", "Ben", "Robert", "Bob", "A.", "Cleo", ""]
  private static let familyNames = ["Lindqvist", "Osei", "Lindqvist-Osei", ""]

  /// Invented records that share identifiers often, the more of `numbers` the less.
  private func records(seed: UInt64, numbers: Int = 41) throws -> [Contact] {
    var generator = SplitMix64(seed: seed)
    return try (1...40).map { record in
      let phones = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        (
          "+447700900" + String(Int.random(in: 100..<(100 + numbers), using: &generator)),
          [PhoneKind.mobile, .home, .fax, .pager].randomElement(using: &generator) ?? .other
        )
      }
      let emails = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        ["info", "ada", "ben", "cleo", "dan"][Int.random(in: 0..<5, using: &generator)]
          + "\(Int.random(in: 0...9, using: &generator))@mail.example"
      }
      let name = [Self.givenNames, Self.familyNames].compactMap { $0.randomElement(using: &generator) }
      return try contact(record, name: name.joined(separator: " "), emails: emails, phones: phones)
    }
  }

  /// Somebody as the records say, wherever they stand: the marks of the records, and what is for review.
  private struct Somebody: Hashable {
    let marks: Set<String>
    let reviews: [String]

    init(_ person: Person) {
      marks = Set(person.contacts.compactMap { $0.columns["mark"] })
      reviews = person.review.map { "\($0.reason.code) \($0.reason.identifier?.value ?? "")" }.sorted()
    }
  }

  /// Puts `contacts`, in another order each time, at the places of one file after another.
  private func merged(_ contacts: [Contact], using generator: inout SplitMix64) -> Set<Somebody> {
    var contacts = contacts.shuffled(using: &generator)
    for place in contacts.indices { contacts[place].source = SourceLocation(file: "people.csv", record: place + 1) }
    return Set(mergePeople(contacts).map(Somebody.init))
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, [4, 12, 41]) func orderOfRecordsDoesNotMatter(
    seed: UInt64, numbers: Int
  ) throws {
    var records = try records(seed: seed, numbers: numbers)
    for index in records.indices { records[index].columns["mark"] = "\(index)" }
    var generator = SplitMix64(seed: seed &+ 1000)
    let expected = merged(records, using: &generator)
    for _ in 0..<5 { #expect(merged(records, using: &generator) == expected) }
  }

  @Test func recordWithoutNameMayStandFirstOrLast() throws {
    let named = try ["Anna Meyer", "Anna Meyer", "Bernd Kuhn", "Carla Roth"].enumerated().map {
      try contact($0 + 2, name: $1, emails: ["club@mail.example"])
    }
    for place in [1, 9] {
      let people = mergePeople(named + [try contact(place, emails: ["club@mail.example"])])
      #expect(clusters(people) == [[2], [3], [4], [5], [place]])
    }
  }

  @Test(arguments: [0, 1]) func addressOfOneNamesakeSpeaksForTheOther(speaking: Int) throws {
    let number = [("+447700900123", PhoneKind.mobile)]
    let people = mergePeople([
      try contact(1, name: "Ada Hale", emails: speaking == 0 ? ["zoe@mail.example"] : [], phones: number),
      try contact(2, name: "Ada Hale", emails: speaking == 1 ? ["zoe@mail.example"] : [], phones: number),
      try contact(3, emails: ["bob@mail.example"], phones: number),
      try contact(4, name: "Carl Smith", emails: ["carl@mail.example"], phones: number),
    ])
    #expect(clusters(people) == [[1], [2], [3], [4]])
    #expect(people.allSatisfy { $0.review.first?.reason.code == "shared_identifier" })
  }

  @Test func recordThatFitsTwoWhoAreKeptApartIsGivenToNeither() throws {
    let record = { (number: Int) in MergeOverrides.Selector.record(file: "people.csv", record: number) }
    for place in [1, 9] {
      let people = mergePeople(
        [
          try contact(2, name: "Ada Hale", emails: ["ada@mail.example"]),
          try contact(3, name: "Ada Hale", emails: ["ada@mail.example"]),
          try contact(place, name: "A. Hale", emails: ["ada@mail.example"]),
        ], overrides: MergeOverrides(cannotLink: [.init(record(2), record(3))]))
      #expect(clusters(people) == [[2], [3], [place]])
      #expect(people.allSatisfy { $0.review.map(\.reason) == [.keptApart(.email("ada@mail.example"))] })
    }
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

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func noClusterHoldsIncompatibleNames(seed: UInt64) throws {
    for person in mergePeople(try records(seed: seed)) {
      for first in person.contacts {
        #expect(person.contacts.allSatisfy { first.name.isCompatible(with: $0.name) })
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [4, 12, 41]) func whoeverSharesIsMergedReviewedOrOneOfACrowd(
    seed: UInt64, numbers: Int
  ) throws {
    let people = mergePeople(try records(seed: seed, numbers: numbers))
    for (index, first) in people.enumerated() {
      for second in people[(index + 1)...] {
        for identifier in first.identifiers.intersection(second.identifiers) {
          if first.review.contains(where: { $0.reason.identifier == identifier }) { continue }
          // Whoever is not for review has nothing in common with the other but the identifier of many.
          #expect(!first.name.isCompatible(with: second.name))
          #expect(
            identifier.value.hasPrefix("info") || carryThreeNames(people.filter { $0.identifiers.contains(identifier) })
          )
        }
      }
    }
  }

  /// Whether three of `people` cannot be one another, by the names of their records.
  private func carryThreeNames(_ people: [Person]) -> Bool {
    func differ(_ first: Int, _ second: Int) -> Bool {
      people[first].contacts.contains { own in
        people[second].contacts.contains { !own.name.isCompatible(with: $0.name) }
      }
    }
    return people.indices.contains { first in
      let others = people.indices.filter { $0 > first && differ($0, first) }
      return others.contains { second in others.contains { $0 > second && differ($0, second) } }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func overridesAlwaysHold(seed: UInt64) throws {
    let records = try records(seed: seed)
    let record = { (number: Int) in MergeOverrides.Selector.record(file: "people.csv", record: number) }
    let overrides = MergeOverrides(
      mustLink: [.init(record(1), record(2)), .init(record(3), record(4))],
      cannotLink: [.init(record(1), record(3)), .init(record(5), record(6)), .init(record(7), record(8))])
    let clusters = clusters(mergePeople(records, overrides: overrides))
    #expect(clusters.contains { $0.isSuperset(of: [1, 2]) } && clusters.contains { $0.isSuperset(of: [3, 4]) })
    for pair in [[1, 3], [5, 6], [7, 8]] { #expect(!clusters.contains { $0.isSuperset(of: pair) }) }
  }
}

/// Inputs that are large in one respect: each takes about a second, and minutes where something is gone through again for
/// each of its parts.
extension MergePeopleTests {
  @Test(.timeLimit(.minutes(5))) func chainOfOneNameIsMergedInOneGo() throws {
    let records = try (0..<10_000).map {
      try contact($0, name: "Ada Lindqvist", emails: ["\($0)@mail.example", "\($0 + 1)@mail.example"])
    }
    #expect(mergePeople(records).count == 1)
  }

  @Test(.timeLimit(.minutes(5))) func chainWithoutNamesIsMergedInOneGo() throws {
    let numbers = try (0...4000).map { number in
      let digits = String(number)
      let text = "+49171" + String(repeating: "0", count: 7 - digits.count) + digits
      return try phone(text, .mobile)
    }
    let people = mergePeople(
      try (0..<4000).map {
        var record = try contact($0, emails: ["ada.lindqvist\($0)@mail.example"])
        record.phones = Array(numbers[$0...($0 + 1)])
        return record
      })
    #expect(people.count == 1)
  }

  @Test(.timeLimit(.minutes(5))) func recordsOfManyAddressesAreGoneThroughOnce() throws {
    let addresses = (0..<8000).map { "\($0)@mail.example" }
    let people = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: addresses),
      try contact(2, name: "Ada Lindqvist", emails: addresses),
    ])
    #expect(clusters(people) == [[1, 2]])
    #expect(people[0].evidence.count == 8000)
  }
}
