import BeeperDesktop
import BeeperSandbox
import Foundation
import Outreach
import TestSupport
import Testing

/// Texts that show late, or never, against the server's own books.
@Suite struct TextDeliveryTests {
  private static let patience: Duration = .seconds(120)

  /// A clock that stands still: whoever sleeps meets what happens meanwhile instead.
  private struct EventfulClock: Clock {
    let meanwhile: @Sendable (Duration) async -> Void

    var now: ManualClock.Instant { .init(offset: .zero) }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ManualClock.Instant, tolerance: Duration?) async throws {
      await meanwhile(deadline.offset)
      try Task.checkCancellation()
    }
  }

  /// Opens a chat on a network that leaves the texts of starts out, and delivers a text to it that went out with the start
  /// `secondsAgo`.
  private func delivered(
    _ mode: DeliveryMode = .send, secondsAgo: TimeInterval = 0,
    meanwhile: @escaping @Sendable (_ slept: Duration, BeeperClient, _ chatID: String) async -> Void = { _, _, _ in }
  ) async throws -> (text: TextResult, counts: [Int]) {
    let world = try World(
      json: Array(
        #"""
        {"accounts": [{"accountID": "whatsapp", "bridge": {"id": "w", "provider": "local", "type": "whatsapp"},
          "strangers": {"reachable": 1, "by": ["phoneNumber"]}, "startText": {"created": "ignored"}}]}
        """#.utf8))
    return try await Sandbox.serve(world) { server in
      try await BeeperClient.withClient(
        baseURL: BaseURL(server.baseURL), token: AccessToken(server.accessToken)
      ) { client in
        let start = StartChatRequest(
          accountID: "whatsapp", user: UserPayload(phoneNumber: "+447700900001"), messageText: "Hello")
        guard case .answered(let started) = await client.startChat(start) else { throw CancellationError() }
        let chatID = started.chat.id
        let clock = EventfulClock { await meanwhile($0, client, chatID) }
        let delivery = TextDelivery(mode, client: client, patience: Self.patience, clock: clock) { _, _ in }
        let sent = Date() - secondsAgo
        let text = await delivery.deliver(
          DueText(
            entry: 0, accountID: "whatsapp", chatID: chatID, text: "Hello", startedAt: sent, past: .onBoard(sent),
            isNewChat: true,
            mayWrite: true))
        return (text, server.books().textsDelivered.map(\.count))
      }
    }
  }

  @Test("a text that shows within minutes is not sent a second time", arguments: [DeliveryMode.start, .send])
  func showsLate(mode: DeliveryMode) async throws {
    let (text, counts) = try await delivered(mode) { slept, client, chatID in
      #expect(slept > .seconds(100) && slept <= Self.patience)
      _ = await client.sendMessage(chatID: chatID, text: "Hello")
    }
    #expect(text == TextResult(.delivered))
    #expect(counts == [1])
  }

  @Test(
    "a text that does not show is sent once, and by the mode that says so",
    arguments: [(.start, .notDelivered, []), (.send, .delivered, [1])]
      as [(DeliveryMode, TextStatus, [Int])])
  func neverShows(mode: DeliveryMode, message: TextStatus, expected: [Int]) async throws {
    let (text, counts) = try await delivered(mode)
    #expect(text == TextResult(message))
    #expect(counts == expected)
  }

  @Test("who went on long after the start does not wait") func isNotWaitedForTwice() async throws {
    let (text, counts) = try await delivered(secondsAgo: 3600) { _, _, _ in Issue.record("waited") }
    #expect(text == TextResult(.delivered))
    #expect(counts == [1])
  }
}
