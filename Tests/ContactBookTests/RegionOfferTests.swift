import ContactBook
import Testing

@Suite struct RegionOfferTests {
  private func contacts(_ numbers: [String], file: String = "a.csv") async -> [Contact] {
    let contacts = numbers.enumerated().map { index, number in
      var contact = RawContact(source: SourceLocation(file: file, record: index + 1, line: index + 2))
      contact.phones = [RawPhone(raw: number)]
      return contact
    }
    return await normalizePhones(contacts, region: nil).0
  }

  @Test func offersTheRegionOfMostInternationalNumbers() async throws {
    let offer = try #require(
      RegionOffer(await contacts(["030 23125 001", "+49 30 23125 002", "+49 171 3920003", "+44 20 7946 0004"])))
    #expect(offer.contacts == 1)
    #expect(offer.likeliest == Region("DE"))
  }

  @Test func offersNothingWhereNothingLacksARegion() async {
    #expect(RegionOffer(await contacts(["+49 30 23125 002"])) == nil)
  }

  @Test func saysWhenNothingSuggestsARegion() async throws {
    let offer = try #require(RegionOffer(await contacts(["030 23125 001"])))
    #expect(offer.likeliest == nil)
    #expect(offer.diagnostic.reason == .regionNeeded(contacts: 1, likeliest: nil))
  }

  @Test func advisesNoRegionForNumbersThatLostTheirPlus() async throws {
    let alone = try #require(RegionOffer(await contacts(["33639980102", "447700900103", "+49 30 23125 002"])))
    #expect(alone.likeliest == nil)
    #expect(alone.contacts == 2)
    let beside = try #require(RegionOffer(await contacts(["33639980102", "030 23125 001", "+49 30 23125 002"])))
    #expect(beside.likeliest == Region("DE"))
    #expect(beside.contacts == 1)
  }

  @Test func offersForEachFileOfItsOwn() async {
    let german = await contacts(["030 23125 001", "+49 30 23125 002"], file: "a.csv")
    let british = await contacts(["020 7946 0001", "+44 20 7946 0002"], file: "b.csv")
    #expect(RegionOffer.offers(german + british).map(\.likeliest) == [Region("DE"), Region("GB")])
  }
}
