import BeeperDesktop
import Outreach
import TestSupport
import Testing

@Suite struct KnownChatsTests {
  private func chat(_ id: String) -> Chat {
    Chat(id: id, accountID: "whatsapp", type: .single, participants: ParticipantList(items: []))
  }

  /// Servers that go round in a circle, of one place or of two.
  @Test(arguments: [["A", "A"], ["A", "B", "A"]]) func aListThatGoesRoundHasAnEnd(cursors: [String]) async throws {
    var asked: [Cursor?] = []
    let known = try await KnownChats.list { cursor throws(BeeperError) in
      asked.append(cursor)
      let next = cursors[min(asked.count, cursors.count) - 1]
      return Page(
        items: [chat("after \(cursor?.rawValue ?? "nothing")")], hasMore: true, nextCursor: Cursor(rawValue: next))
    }
    #expect(asked == [nil] + cursors.dropLast().map { Cursor(rawValue: $0) })
    #expect(known.chats.count == cursors.count)
  }

  @Test func aChatWithoutTypeIsRecognisedByItsOnlyOther() {
    let other = Participant(user: User(id: "1", phoneNumber: "+447700900001"))
    var chat = chat("c")
    chat.type = nil
    chat.participants.items = [other]
    let user = UserPayload(phoneNumber: "+447700900001")
    #expect(KnownChats([.init(chat)]).chat(with: user, accountID: "whatsapp")?.id == "c")
    chat.participants.hasMore = true
    #expect(KnownChats([.init(chat)]).chat(with: user, accountID: "whatsapp") == nil)
  }

  @Test("R5: a chat that Beeper shows as a part of another was there with it")
  func partsOfMergedChats() throws {
    var merged = Invented.chat(
      for: StartChatRequest(accountID: "whatsapp", user: UserPayload(phoneNumber: "+447700900001")))
    merged.mergedChatIDs = ["!part:example"]
    var known = KnownChats()
    known.insert(merged)
    var part = merged
    part.mergedChatIDs = []
    part.id = "!part:example"
    #expect(known.contains(part))
    part.id = "!another:example"
    #expect(!known.contains(part))
    part.mergedIntoChatID = merged.id
    #expect(known.contains(part))
  }
}
