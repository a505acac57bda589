import BeeperDesktop
import Foundation
import Outreach
import Testing

/// What a message of a chat says of whether a text arrived: whatever may be it is never taken for absent.
@Suite struct SentTextTests {
  private static let began = Date(timeIntervalSince1970: 1_800_000_000)

  private static func message(_ text: String?, isSender: Bool? = true, secondsLater: TimeInterval = 1) -> Message {
    let time = began.addingTimeInterval(secondsLater).formatted(.iso8601)
    return Message(id: "m", isSender: isSender, timestamp: Timestamp(rawValue: time), text: text)
  }

  private func presence(of text: String, among messages: [Message], isNewChat: Bool = false) -> SentText.Presence {
    SentText(text, since: Self.began, isNewChat: isNewChat, now: Self.began + 60).presence(among: messages)
  }

  private func presence(of text: String, as shown: String?, isSender: Bool? = true) -> SentText.Presence {
    presence(of: text, among: [Self.message(shown, isSender: isSender)])
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

  @Test(arguments: [("Hello Ada", false), ("Good bye", true), ("Good bye", nil)] as [(String, Bool?)])
  func whatIsNotTheText(shown: String, isSender: Bool?) {
    #expect(presence(of: "Hello Ada", as: shown, isSender: isSender) == .absent)
  }

  private static let hour: TimeInterval = 3600
  private static let day = 24 * hour

  @Test(
    "in a chat of this run the text is there, however wrong a clock is", arguments: [-90 * day, -5 * hour, 5 * hour])
  func anyTimeInNewChats(secondsLater: TimeInterval) {
    let shown = Self.message("Hello Ada", secondsLater: secondsLater)
    #expect(presence(of: "Hello Ada", among: [shown], isNewChat: true) == .present)
  }

  @Test(
    "elsewhere a text whose time is off is never taken for absent, and never for present",
    arguments: [
      (-300, .present), (300, .present), (-5 * hour, .unclear), (5 * hour, .unclear), (-40 * day, .unclear),
    ] as [(TimeInterval, SentText.Presence)])
  func timesInOldChats(secondsLater: TimeInterval, presence: SentText.Presence) {
    let shown = Self.message("Hello Ada", secondsLater: secondsLater)
    #expect(self.presence(of: "Hello Ada", among: [shown]) == presence)
  }

  @Test(
    "the same text from before is told by what the owner wrote later, wherever our clock stands", arguments: [0, 9])
  func sameTextFromBefore(daysOff: Double) {
    let off = daysOff * Self.day
    let answer = Self.message("And you?", secondsLater: off - 2 * Self.hour)
    let earlier = Self.message("Hello Ada", secondsLater: off - 30 * Self.day)
    #expect(presence(of: "Hello Ada", among: [answer, earlier]) == .absent)
    let now = Self.message("Hello Ada", secondsLater: off + 1)
    #expect(presence(of: "Hello Ada", among: [now, answer, earlier]) == (off == 0 ? .present : .unclear))
    // Whose clock stamps what others write is not known.
    let theirs = Self.message("And you?", isSender: false, secondsLater: off)
    #expect(presence(of: "Hello Ada", among: [theirs, earlier]) == .unclear)
  }

  @Test("what is only like it must be of about the time", arguments: [nil, "Hello"] as [String?])
  func likeItFromBefore(shown: String?) {
    #expect(presence(of: "Hello Ada", among: [Self.message(shown, secondsLater: -5 * Self.hour)]) == .unclear)
    #expect(presence(of: "Hello Ada", among: [Self.message(shown, secondsLater: -3 * Self.day)]) == .absent)
  }

  @Test func textsOfSymbolsAreComparedWhole() {
    #expect(presence(of: "👋 !", as: "👋!") == .present)
    #expect(presence(of: "👋 !", as: "👍!") == .absent)
  }
}
