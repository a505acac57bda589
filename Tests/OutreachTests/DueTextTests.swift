import Foundation
import Outreach
import Testing

/// Whether a text is read, written or left alone is decided by one rule, for a run and for a ledger.
@Suite struct DueTextTests {
  private static let start = Date(timeIntervalSince1970: 1_772_357_400)

  private func due(
    _ result: StartOutcome.Result, past: DueText.Past = .nothing, status: TextStatus? = nil,
    delivery: DeliveryMode = .message, textsExistingChats: Bool = false
  ) -> DueText? {
    DueText(
      entry: 0, accountID: "whatsapp", text: "Hello", result: result, startedAt: Self.start, past: past, status: status,
      delivery: delivery, textsExistingChats: textsExistingChats)
  }

  private static func chat(
    _ match: ParticipantMatch = .confirmed(by: .phoneNumber), _ decision: OpenedChat.Decision = .chatList,
    sharedWith other: String? = nil
  ) -> OpenedChat {
    OpenedChat(id: "!chat:example", title: nil, match: match, decision: decision, sharedWith: other)
  }

  @Test("a new chat with the right person gets its text once")
  func newChat() {
    #expect(due(.created(Self.chat()))?.mayWrite == true)
    #expect(due(.created(Self.chat()), past: .sent(Self.start), status: .notDelivered) == nil)
    #expect(due(.created(Self.chat()), past: .sent(Self.start), status: .offered)?.mayWrite == false)
    #expect(due(.created(Self.chat()), past: .sent(Self.start), status: .delivered) == nil)
  }

  @Test(
    "nothing is written to the wrong person, or where another start wrote",
    arguments: DeliveryMode.allCases, [false, true])
  func neverWritten(delivery: DeliveryMode, textsExistingChats: Bool) {
    let chats = [
      Self.chat(.mismatch), Self.chat(sharedWith: "Ada"),
      Self.chat(.confirmed(by: .id), .earlierStart, sharedWith: "Ada"),
    ]
    for chat in chats {
      for result in [StartOutcome.Result.created(chat), .existing(chat)] {
        #expect(due(result, delivery: delivery, textsExistingChats: textsExistingChats) == nil)
        // A text that went out with the start is read all the same.
        let read = due(
          result, past: .onBoard(Self.start), delivery: delivery, textsExistingChats: textsExistingChats)
        #expect(read?.mayWrite == false)
      }
    }
  }

  @Test("an old chat gets a text only when existing chats are written to, and the list says that it is old")
  func oldChat() {
    #expect(due(.existing(Self.chat())) == nil)
    #expect(due(.existing(Self.chat()), textsExistingChats: true)?.mayWrite == true)
    #expect(due(.existing(Self.chat(.confirmed(by: .id), .chatListAfterwards)), textsExistingChats: true) == nil)
  }

  @Test("an unconfirmed chat gets no message, which is said once")
  func unconfirmedChat() {
    #expect(due(.created(Self.chat(.unconfirmed)))?.mayWrite == false)
    #expect(due(.created(Self.chat(.unconfirmed)), status: .notDelivered) == nil)
    #expect(due(.created(Self.chat(.unconfirmed)), delivery: .draft)?.mayWrite == true)
  }

  @Test("a draft is not sent as well")
  func draft() {
    #expect(due(.created(Self.chat()), past: .drafted, status: .notDelivered) == nil)
    #expect(due(.created(Self.chat()), past: .drafted, delivery: .draft)?.mayWrite == true)
    #expect(due(.created(Self.chat()), past: .drafted, delivery: .message)?.mayWrite == false)
  }

  @Test(
    "nothing is due where there is no chat",
    arguments: [
      StartOutcome.Result.unknown(.init(.noAnswer)), .failed(.init(.notSent)), .unreachable([]), .skipped(.stopped),
    ])
  func noChat(result: StartOutcome.Result) {
    #expect(due(result, past: .onBoard(Self.start)) == nil)
  }
}
