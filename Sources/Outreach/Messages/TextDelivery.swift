package import BeeperDesktop
package import Foundation

/// A text that is due to a chat which a start came back with.
package struct DueText: Sendable {
  /// The place of the person among the run's entries.
  package let entry: Int
  /// The chat.
  package let chatID: String
  /// The text.
  package let text: String
  /// When the start was sent.
  package let startedAt: Date
  /// Whether the start had the text on board.
  package let wasOffered: Bool
  /// Whether this run created the chat.
  package let isNewChat: Bool
  /// Whether anything may be written to the chat: not when it is somebody else's, or has its text already.
  package let mayWrite: Bool

  /// A text with the given members.
  package init(
    entry: Int, chatID: String, text: String, startedAt: Date, wasOffered: Bool, isNewChat: Bool, mayWrite: Bool
  ) {
    self.entry = entry
    self.chatID = chatID
    self.text = text
    self.startedAt = startedAt
    self.wasOffered = wasOffered
    self.isNewChat = isNewChat
    self.mayWrite = mayWrite
  }
}

/// Why a text is not to be written.
package enum TextDeliveryRefusal: Error, Hashable, Sendable {
  /// Somebody asked for the person never to be contacted.
  case excluded
}

/// What became of a text, by reading and by what the server answered.
package struct DeliveredText: Hashable, Sendable {
  /// What became of it.
  package let message: StartOutcome.Message
  /// Why it did not arrive, in a stable word; nil when it did, or nobody knows.
  package let reason: String?

  /// A finding.
  package init(_ message: StartOutcome.Message, reason: String? = nil) {
    self.message = message
    self.reason = reason
  }
}

/// Brings texts to chats as the mode has it, and finds out by reading what became of them.
///
/// A text is written once at most: the intent is in the journal before, and what was not answered is only read after.
package struct TextDelivery<DeliveryClock: Clock>: Sendable where DeliveryClock.Duration == Duration {
  /// Makes an intent to write to a chat durable; throws when it cannot.
  package typealias Intent = @Sendable (DueText, DeliveryMode) async throws -> Void

  private let mode: DeliveryMode
  private let client: BeeperClient
  private let intend: Intent
  private let clock: DeliveryClock

  /// A delivery in `mode`; `intend` is asked before anything is written.
  package init(_ mode: DeliveryMode, client: BeeperClient, clock: DeliveryClock, intend: @escaping Intent) {
    self.mode = mode
    self.client = client
    self.clock = clock
    self.intend = intend
  }

  /// Brings `due` to its chat.
  package func deliver(_ due: DueText) async -> DeliveredText {
    switch mode {
    case .start: due.wasOffered ? await read(due) : DeliveredText(.none)
    // A text that went out with a start of the part before must not wait in the composer as well.
    case .draft: due.wasOffered ? await read(due) : due.mayWrite ? await draft(due) : DeliveredText(.none)
    case .send: await send(due)
    case .message:
      due.wasOffered || due.mayWrite ? await send(due) : DeliveredText(.notDelivered, reason: "unconfirmed")
    }
  }

  /// How long a network may take to show a text that went out with a start, before it is taken for lost.
  private static var patience: [Duration] { [.zero, .seconds(1), .seconds(4)] }

  private func send(_ due: DueText) async -> DeliveredText {
    if due.wasOffered {
      for pause in Self.patience {
        try? await clock.sleep(for: pause)
        let found = await read(due)
        // What could not be read may be there: it is not sent again.
        if found.message != .notDelivered { return found }
      }
    }
    guard due.mayWrite, !Task.isCancelled else { return DeliveredText(.notDelivered) }
    if let refusal = await refusal(due, .send) { return refusal }
    switch await client.sendMessage(chatID: due.chatID, text: due.text) {
    case .answered, .unknown:
      let found = await read(due)
      return found.message == .delivered ? found : DeliveredText(.offered)
    case .refused(let error): return DeliveredText(.notDelivered, reason: error.code ?? "http_\(error.status)")
    case .notSent: return DeliveredText(.notDelivered, reason: "not_sent")
    }
  }

  /// Why the text is not written; nil when the intent is durable.
  private func refusal(_ due: DueText, _ mode: DeliveryMode) async -> DeliveredText? {
    do {
      try await intend(due, mode)
      return nil
    } catch TextDeliveryRefusal.excluded {
      return DeliveredText(.notDelivered, reason: "excluded")
    } catch {
      return DeliveredText(.notDelivered, reason: "not_journaled")
    }
  }

  private func draft(_ due: DueText) async -> DeliveredText {
    if let refusal = await refusal(due, .draft) { return refusal }
    switch await client.setDraft(chatID: due.chatID, text: due.text) {
    case .answered: return DeliveredText(.drafted)
    case .refused(let error):
      let present = try? await client.chat(due.chatID).draftText
      if present == due.text { return DeliveredText(.drafted) }
      return DeliveredText(
        .notDelivered, reason: present == nil ? error.code ?? "http_\(error.status)" : "draft_exists")
    case .notSent: return DeliveredText(.notDelivered, reason: "not_sent")
    case .unknown:
      let isThere = (try? await client.chat(due.chatID).draftText) == due.text
      return isThere ? DeliveredText(.drafted) : DeliveredText(.notDelivered, reason: "no_answer")
    }
  }

  private func read(_ due: DueText) async -> DeliveredText {
    let sent = SentText(due.text, since: due.startedAt, isNewChat: due.isNewChat)
    do {
      switch try await sent.presence(in: due.chatID, client: client) {
      case .present: return DeliveredText(.delivered)
      case .absent: return DeliveredText(.notDelivered)
      case .unclear: return DeliveredText(due.wasOffered ? .offered : .none)
      }
    } catch {
      return DeliveredText(due.wasOffered ? .offered : .none)
    }
  }
}
