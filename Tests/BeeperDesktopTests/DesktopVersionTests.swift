import BeeperDesktop
import Testing

@Suite("A version")
struct DesktopVersionTests {
  @Test(
    "is compared number by number",
    arguments: [
      ("4.2.807", "4.2.808"), ("4.2.99", "4.2.808"), ("4.2", "4.2.808"), ("4.2.808", "4.3"), ("4.9.1", "4.10"),
      ("4.3.73", "5.0.0"),
    ])
  func ordered(older: String, newer: String) throws {
    #expect(try #require(DesktopVersion(older)) < #require(DesktopVersion(newer)))
  }

  @Test("ignores zeros at the end and suffixes", arguments: ["4.2.0", "4.2.0.0", "4.2-nightly.3", "4.2.0+7"])
  func equal(text: String) throws {
    #expect(try #require(DesktopVersion(text)) == #require(DesktopVersion("4.2")))
  }

  @Test("of another form is none", arguments: ["", "beta", "4..2", "4.x", "-1.2", "v4.2"])
  func unknown(text: String) {
    #expect(DesktopVersion(text) == nil)
  }

  @Test("must be able to start chats")
  func chatStart() throws {
    let old = try #require(DesktopVersion("4.2.807"))
    #expect(throws: BeeperError.tooOld(found: old, needed: .firstToStartChats)) { try old.requireChatStart() }
    try #require(DesktopVersion("4.2.808")).requireChatStart()
    try ServerInfo(appName: "Beeper Desktop", appVersion: "nightly").requireChatStart()
    #expect(throws: BeeperError.tooOld(found: old, needed: .firstToStartChats)) {
      try ServerInfo(appName: "Beeper Desktop", appVersion: "4.2.807").requireChatStart()
    }
  }
}
