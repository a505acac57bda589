import ContactBook
import Testing

/// Names of two scripts.
extension MergePeopleTests {
  @Test func namesOfTwoScriptsMergeByAddressAndNotByNumber() throws {
    let byAddress = mergePeople([
      try contact(1, name: "Ada Lindqvist", emails: ["ada@mail.example"]),
      try contact(2, name: "Ада Линдквист", emails: ["ada@mail.example"]),
    ])
    #expect(clusters(byAddress) == [[1, 2]])
    let byNumber = mergePeople([
      try contact(1, name: "Ada Lindqvist", phones: [("+447700900123", .mobile)]),
      try contact(2, name: "Олена Коваль", phones: [("+447700900123", .mobile)]),
    ])
    #expect(clusters(byNumber) == [[1], [2]])
    #expect(byNumber[0].review.map(\.reason) == [.incomparableNames(.phone("+447700900123"))])
  }

  @Test(arguments: [
    ("Мария Петрова", "John Smith"), ("Иван Петров", "Olga Petrova"), ("محمد علي", "Mona Ali"), ("王小明", "Ada King"),
    ("Иван Петров", "Ivan"), ("Иван Петров", "Ivana Petrova"),
  ])
  func otherNamesInAnotherScriptAreReviewed(first: String, second: String) throws {
    let people = mergePeople([
      try contact(1, name: first, emails: ["home@mail.example"]),
      try contact(2, name: second, emails: ["home@mail.example"]),
    ])
    #expect(clusters(people) == [[1], [2]])
    #expect(people[0].review.map(\.reason) == [.incomparableNames(.email("home@mail.example"))])
  }

  @Test(arguments: [
    ("Иван Петров", "Ivan Petrov"), ("Дмитрий Щукин", "Shchukin, Dmitry"), ("Наталья Журавлёва", "Natalia Zhuravleva"),
    ("Χρήστος Αγγέλου", "Christos Angelou"), ("Юлия Орлова", "Julia Orlova"),
  ])
  func sameNameInAnotherScriptIsMergedByAddress(first: String, second: String) throws {
    let people = mergePeople([
      try contact(1, name: first, emails: ["ivan@mail.example"]),
      try contact(2, name: second, emails: ["ivan@mail.example"]),
    ])
    #expect(clusters(people) == [[1, 2]])
  }
}
