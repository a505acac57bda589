package import BeeperDesktop
import Foundation

/// Why a text is not to be written.
package enum TextDeliveryRefusal: Error, Hashable, Sendable {
  /// Somebody asked for the person never to be contacted.
  case excluded
}

/// Brings texts to chats in one of the delivery modes, and finds out by reading what happened to them.
///
/// A text is written at most once: the intent is in the journal before, and what was not answered is only read after. A
/// text that was sent may take a while to show in its chat, so it counts as missing, and is written if the mode says so,
/// only after that time. The network may still have it, and show it later: how long to wait weighs a second text against
/// none.
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
  package func found(_ due: DueText) async -> TextResult? {
    guard due.sentAt != nil else { return nil }
    let found = await read(due)
    return found.status == .notDelivered ? nil : found
  }

  /// How much longer the text may take to show.
  package func patience(left due: DueText) -> Duration {
    guard let sentAt = due.sentAt else { return .zero }
    return min(patience, max(.zero, patience - .seconds(Date().timeIntervalSince(sentAt))))
  }

  /// Brings `due` to its chat, as soon as it is clear that it is not there.
  package func deliver(_ due: DueText) async -> TextResult {
    switch due.past {
    case .drafted where mode != .draft: await readDraft(due)
    case .nothing, .drafted: await write(due)
    case .onBoard: await complete(due)
    case .sent: await settle(due)
    }
  }

  private func write(_ due: DueText) async -> TextResult {
    switch mode {
    case .start: TextResult(.notSent)
    case .draft: due.mayWrite ? await draft(due) : TextResult(.notSent)
    case .send: due.mayWrite ? await send(due) : TextResult(.notDelivered)
    case .message: due.mayWrite ? await send(due) : TextResult(.notDelivered, reason: .unconfirmed)
    }
  }

  /// What reading shows of a text when it has had its time.
  private func awaited(_ due: DueText) async -> TextResult {
    let found = await read(due)
    let left = patience(left: due)
    guard found.status == .notDelivered, left > .zero else { return found }
    // Who waits no longer knows nothing.
    guard (try? await clock.sleep(for: left)) != nil else { return TextResult(.offered) }
    return await read(due)
  }

  /// What happened to a text that was sent as a message: it is never sent again.
  private func settle(_ due: DueText) async -> TextResult {
    let found = await awaited(due)
    return found.status == .notDelivered ? TextResult(.notDelivered, reason: .notShown) : found
  }

  private func complete(_ due: DueText) async -> TextResult {
    let found = await awaited(due)
    guard found.status == .notDelivered, due.mayWrite else { return found }
    return switch mode {
    case .send, .message: await send(due)
    // A text that went out with a start of the part before must not wait in the composer as well.
    case .start, .draft: found
    }
  }

  private func send(_ due: DueText) async -> TextResult {
    guard !Task.isCancelled else { return TextResult(.notDelivered) }
    if let refusal = await refusal(due, .send) { return refusal }
    switch await client.sendMessage(chatID: due.chatID, text: due.text) {
    case .answered, .unknown:
      let found = await read(due)
      return found.status == .delivered ? found : TextResult(.offered)
    case .refused(let error): return TextResult(.notDelivered, reason: .server(error))
    case .notSent: return TextResult(.notDelivered, reason: .notSent)
    }
  }

  /// Why the text is not written; nil when the intent is durable.
  private func refusal(_ due: DueText, _ mode: DeliveryMode) async -> TextResult? {
    do {
      try await intend(due, mode)
      return nil
    } catch TextDeliveryRefusal.excluded {
      return TextResult(.notDelivered, reason: .excluded)
    } catch {
      return TextResult(.notDelivered, reason: .notJournaled)
    }
  }

  private func draft(_ due: DueText) async -> TextResult {
    if let refusal = await refusal(due, .draft) { return refusal }
    switch await client.setDraft(chatID: due.chatID, text: due.text) {
    case .answered: return TextResult(.drafted)
    case .refused(let error):
      let present = try? await client.chat(due.chatID).draftText
      if present == due.text { return TextResult(.drafted) }
      return TextResult(
        .notDelivered, reason: present == nil ? .server(error) : .draftExists)
    case .notSent: return TextResult(.notDelivered, reason: .notSent)
    case .unknown:
      let isThere = (try? await client.chat(due.chatID).draftText) == due.text
      return isThere ? TextResult(.drafted) : TextResult(.notDelivered, reason: .noAnswer)
    }
  }

  /// What happened to a text that was left to the person, who may have sent it.
  private func readDraft(_ due: DueText) async -> TextResult {
    let present = try? await client.chat(due.chatID).draftText
    return present == due.text ? TextResult(.drafted) : await read(due)
  }

  private func read(_ due: DueText) async -> TextResult {
    let sent = SentText(due.text, since: due.startedAt, isNewChat: due.isNewChat)
    do {
      switch try await sent.presence(in: due.chatID, client: client) {
      case .present: return TextResult(.delivered)
      case .absent: return TextResult(.notDelivered)
      case .unclear: return TextResult(due.sentAt == nil ? .notSent : .offered)
      }
    } catch {
      return TextResult(due.sentAt == nil ? .notSent : .offered)
    }
  }
}
