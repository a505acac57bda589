package import BeeperDesktop
import Foundation

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
/// A text is written once at most: the intent is in the journal before, and what was not answered is only read after. A
/// text that was sent may show in its chat only after a while: it counts as missing, and is written where the mode has it
/// so, only when it has had its time to show. The network may have it all the same, and show it later still; how long to
/// wait weighs a second text against none.
package struct TextDelivery<DeliveryClock: Clock>: Sendable where DeliveryClock.Duration == Duration {
  /// Makes an intent to write to a chat durable; throws when it cannot.
  package typealias Intent = @Sendable (DueText, DeliveryMode) async throws -> Void

  private let mode: DeliveryMode
  private let client: BeeperClient
  private let patience: Duration
  private let intend: Intent
  private let clock: DeliveryClock

  /// A delivery in `mode`; `intend` is asked before anything is written. A text that was sent is waited for as long as
  /// `patience` says, from when it was sent.
  package init(
    _ mode: DeliveryMode, client: BeeperClient, patience: Duration, clock: DeliveryClock, intend: @escaping Intent
  ) {
    self.mode = mode
    self.client = client
    self.patience = patience
    self.clock = clock
    self.intend = intend
  }

  /// What reading shows of a text now; nil where it is not in its chat yet, or was never sent.
  package func found(_ due: DueText) async -> DeliveredText? {
    guard due.sentAt != nil else { return nil }
    let found = await read(due)
    return found.message == .notDelivered ? nil : found
  }

  /// How much longer the text may take to show.
  package func patience(left due: DueText) -> Duration {
    guard let sentAt = due.sentAt else { return .zero }
    return min(patience, max(.zero, patience - .seconds(Date().timeIntervalSince(sentAt))))
  }

  /// Brings `due` to its chat, as soon as it is clear that it is not there.
  package func deliver(_ due: DueText) async -> DeliveredText {
    switch due.past {
    case .drafted where mode != .draft: await readDraft(due)
    case .nothing, .drafted: await write(due)
    case .onBoard: await complete(due)
    case .sent: await settle(due)
    }
  }

  private func write(_ due: DueText) async -> DeliveredText {
    switch mode {
    case .start: DeliveredText(.none)
    case .draft: due.mayWrite ? await draft(due) : DeliveredText(.none)
    case .send: due.mayWrite ? await send(due) : DeliveredText(.notDelivered)
    case .message: due.mayWrite ? await send(due) : DeliveredText(.notDelivered, reason: "unconfirmed")
    }
  }

  /// What reading shows of a text when it has had its time.
  private func awaited(_ due: DueText) async -> DeliveredText {
    let found = await read(due)
    let left = patience(left: due)
    guard found.message == .notDelivered, left > .zero else { return found }
    // Who waits no longer knows nothing.
    guard (try? await clock.sleep(for: left)) != nil else { return DeliveredText(.offered) }
    return await read(due)
  }

  /// What became of a text that was sent as a message: it is never sent again.
  private func settle(_ due: DueText) async -> DeliveredText {
    let found = await awaited(due)
    return found.message == .notDelivered ? DeliveredText(.notDelivered, reason: "not_shown") : found
  }

  private func complete(_ due: DueText) async -> DeliveredText {
    let found = await awaited(due)
    guard found.message == .notDelivered, due.mayWrite else { return found }
    return switch mode {
    case .send, .message: await send(due)
    // A text that went out with a start of the part before must not wait in the composer as well.
    case .start, .draft: found
    }
  }

  private func send(_ due: DueText) async -> DeliveredText {
    guard !Task.isCancelled else { return DeliveredText(.notDelivered) }
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
      return DeliveredText(.notDelivered, reason: SkipReason.Code.excluded.rawValue)
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

  /// What became of a text that was left to the person, who may have sent it.
  private func readDraft(_ due: DueText) async -> DeliveredText {
    let present = try? await client.chat(due.chatID).draftText
    return present == due.text ? DeliveredText(.drafted) : await read(due)
  }

  private func read(_ due: DueText) async -> DeliveredText {
    let sent = SentText(due.text, since: due.startedAt, isNewChat: due.isNewChat)
    do {
      switch try await sent.presence(in: due.chatID, client: client) {
      case .present: return DeliveredText(.delivered)
      case .absent: return DeliveredText(.notDelivered)
      case .unclear: return DeliveredText(due.sentAt == nil ? .none : .offered)
      }
    } catch {
      return DeliveredText(due.sentAt == nil ? .none : .offered)
    }
  }
}
