import Outreach
import Testing

@Suite struct RateTests {
  @Test(arguments: [
    ("30/m", Duration.seconds(2)), ("1/s", .seconds(1)), ("200/d", .seconds(432)), ("30/h", .seconds(120)),
  ])
  func readsWhatPeopleWrite(text: String, interval: Duration) throws {
    let rate = try #require(Rate(text))
    #expect(rate.interval == interval)
    #expect(rate.description == text)
  }

  @Test(arguments: ["", "30", "/m", "0/m", "-1/s", "30/w", "30/min", "3.5/s", "30 /m"]) func refusesOthers(text: String)
  {
    #expect(Rate(text) == nil)
  }
}
