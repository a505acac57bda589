import ContactBook
import Outreach
import Testing

@Suite struct ExclusionsTests {
  @Test(arguments: [
    (Identifier.platformID(.telegram, "7"), Identifier.platformID(nil, "7"), true),
    (.platformID(nil, "7"), .platformID(.telegram, "7"), true),
    (.platformID(nil, "7"), .platformID(nil, "7"), true),
    (.platformID(.telegram, "7"), .platformID(.telegram, "7"), true),
    (.platformID(.telegram, "7"), .platformID(.discord, "7"), false),
    (.platformID(.telegram, "7"), .platformID(nil, "8"), false),
    (.username(.telegram, "ada"), .username(.instagram, "ada"), false),
  ])
  func anIDOfNoNetworkCountsOnEvery(listed: Identifier, person: Identifier, isExcluded: Bool) {
    #expect(Exclusions([listed]).contains(anyOf: [person]) == isExcluded)
    #expect(Exclusions().union(Exclusions([listed])).contains(anyOf: [person]) == isExcluded)
  }
}
