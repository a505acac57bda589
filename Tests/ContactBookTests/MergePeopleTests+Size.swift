import ContactBook
import Testing

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
