import Foundation
import Outreach
import Testing

@testable import Reports

@Suite struct TimelineTests {
  private let timeStamp = TimeStamp(timeZone: TimeZone(secondsFromGMT: 5400) ?? .current)

  private func rows(_ seconds: [Double]) -> [ReportRow] {
    seconds.map { second in
      let entry = SampleReport.entry(.created, "Ada") {
        $0.startedAt = SampleReport.start.addingTimeInterval(second)
      }
      return ReportRow(entry, runID: "run")
    }
  }

  @Test(
    arguments: [
      ([0, 1, 60], "second"), ([0, 300], "5 seconds"), ([0, 3600], "minute"), ([0, 20_000], "5 minutes"),
      ([0, 1_000_000], "12 hours"),
    ] as [([Double], String)])
  func stretchesFitThePicture(seconds: [Double], name: String) throws {
    let context = try #require(Timeline(rows(seconds))).context(timeStamp)
    #expect(context["stretch"] as? String == name)
    #expect((context["rects"] as? [[String: Any]])?.count == seconds.count)
  }

  @Test func oneMomentIsNoTimeline() {
    #expect(Timeline(rows([5])) == nil)
    #expect(Timeline([]) == nil)
  }

  @Test func columnsAreAsHighAsTheirStarts() throws {
    let context = try #require(Timeline(rows([0, 0.5, 3]))).context(timeStamp)
    let heights = (context["rects"] as? [[String: Any]])?.compactMap { $0["height"] as? String }
    #expect(heights == ["100", "50"])
    #expect(context["highest"] as? String == "2")
  }

  @Test func momentsAreOfTheTimeZoneThatIsNamed() throws {
    let context = try #require(Timeline(rows([0, 60]))).context(timeStamp)
    #expect(context["from"] as? String == "11:00:00")
    #expect(timeStamp.full(SampleReport.start) == "2026-03-01 11:00:00")
    #expect(timeStamp.zoneName(at: SampleReport.start) == "UTC+01:30")
  }

  @Test(arguments: [
    (Duration.milliseconds(300), "1 s"), (.seconds(1), "1 s"), (.seconds(89), "89 s"), (.seconds(720), "12 min"),
    (.seconds(20_000), "5 h 33 min"), (.seconds(200_000), "2 d 7 h"),
  ])
  func durationsAreAsExactAsPeopleAsk(duration: Duration, words: String) {
    #expect(duration.inWords == words)
  }
}
