import BeeperDesktop
import Foundation
import Outreach
import Testing

/// What a message of a chat says of whether a text arrived: whatever may be it is never taken for absent.
@Suite struct SentTextTests {
  private static let began = Date(timeIntervalSince1970: 1_800_000_000)

  private func presence(
    of text: String, as shown: String?, isSender: Bool? = true, secondsLater: TimeInterval = 1
  ) -> SentText.Presence {
    let time = Self.began.addingTimeInterval(secondsLater).formatted(.iso8601)
    return SentText(text, since: Self.began).presence(
      as: Message(id: "m", isSender: isSender, timestamp: Timestamp(rawValue: time), text: shown))
  }

  @Test(arguments: [
    "It's new\nhere", "It&apos;s new<br/>here", "It’s new here ", "<p>It's <strong>new</strong></p><p>here</p>",
    "It&#39;s  *new* here",
  ]) func sameText(_ shown: String) {
    #expect(presence(of: "It's *new*\nhere", as: shown) == .present)
  }

  @Test(
    arguments: [
      ("Hello Ada", nil), ("Hello Ada, this is long", true), ("Hello", true), (nil, true),
    ] as [(String?, Bool?)]) func whatMayBeTheText(shown: String?, isSender: Bool?)
  {
    #expect(presence(of: "Hello Ada", as: shown, isSender: isSender) == .unclear)
  }

  @Test(
    arguments: [("Hello Ada", false, 1), ("Good bye", true, 1), ("Good bye", nil, 1), ("Hello Ada", true, -7200)]
      as [(String, Bool?, TimeInterval)])
  func whatIsNotTheText(shown: String, isSender: Bool?, secondsLater: TimeInterval) {
    #expect(presence(of: "Hello Ada", as: shown, isSender: isSender, secondsLater: secondsLater) == .absent)
  }

  @Test("clocks may differ by some minutes") func clocksDiffer() {
    #expect(presence(of: "Hello Ada", as: "Hello Ada", secondsLater: -300) == .present)
  }

  @Test func textsOfSymbolsAreComparedWhole() {
    #expect(presence(of: "👋 !", as: "👋!") == .present)
    #expect(presence(of: "👋 !", as: "👍!") == .absent)
  }
}
