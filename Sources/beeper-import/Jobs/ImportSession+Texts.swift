import BeeperDesktop
import Foundation
import Ledger
import Outreach
import Reports

/// What becomes of texts after the starts.
extension ImportSession {
  /// Brings texts to their chats as the job has it; `intend` makes durable what is about to be written.
  func textDelivery(intend: @escaping TextDelivery<ContinuousClock>.Intent) -> TextDelivery<ContinuousClock> {
    // A stand-in shows a text at once, or never.
    let patience: Duration = connection.isStandIn ? .zero : .seconds(120)
    return TextDelivery(
      job.settings.deliver, client: connection.client, patience: patience, clock: ContinuousClock(), intend: intend)
  }

  /// Finds out by reading which of the texts that went out with their starts have arrived, and writes those that were to
  /// be drafted or sent and are not there: no more of them in a time than starts.
  func readTexts(of runID: String, in ledger: Ledger) async throws {
    // Starts that are left, if any, may have had no texts, and another pace.
    let rate = job.rate(withTexts: true, isSandbox: connection.isSandbox)
    let pace = TextPace(rate, after: try earlierPaces(ledger), clock: ContinuousClock())
    let delivery = textDelivery {
      if $1 != .draft { try await pace.takeTurn(on: $0.accountID) }
      try ledger.intend($0, $1, in: runID, exclusions: exclusions)
    }
    // What is there is noted first, however long the others are waited for.
    var missing: [DueText] = []
    for text in try dueTexts(of: runID, in: ledger) where !Task.isCancelled {
      if let found = await delivery.found(text) {
        try ledger.note(found, of: text, in: runID)
      } else {
        missing.append(text)
      }
    }
    announceReading(missing, left: missing.map(delivery.patience(left:)).max() ?? .zero)
    await announceTexts(missing.filter(\.mayWrite), pace, rate)
    try await deliver(missing, of: runID, by: delivery, in: ledger)
    // What was sent just now may have shown by now, or may need its time.
    let sent = missing.isEmpty ? [] : try dueTexts(of: runID, in: ledger).filter { !$0.mayWrite }
    try await deliver(sent, of: runID, by: delivery, in: ledger)
  }

  private func deliver(
    _ texts: [DueText], of runID: String, by delivery: TextDelivery<ContinuousClock>, in ledger: Ledger
  ) async throws {
    for text in texts where !Task.isCancelled {
      let delivered = await delivery.deliver(text)
      // What a stop kept from being written is due where the run goes on.
      guard !Task.isCancelled else { return }
      try ledger.note(delivered, of: text, in: runID)
    }
  }

  /// What was asked of the accounts, by their IDs, until now.
  func earlierPaces(_ ledger: Ledger) throws -> [String: EarlierPace] {
    let paces = try ledger.earlierPaces()
    return Dictionary(
      accounts.compactMap { account in paces[AccountKey(account)].map { (account.accountID, $0) } }
    ) { first, _ in first }
  }

  private func dueTexts(of runID: String, in ledger: Ledger) throws -> [DueText] {
    try ledger.dueTexts(of: runID, delivery: job.settings.deliver, textsExistingChats: job.settings.textTo == .all)
  }

  /// Tells that texts are waited for to show.
  private func announceReading(_ missing: [DueText], left: Duration) {
    guard left > .seconds(1) else { return }
    console.interject(
      "\(missing.count) \(plural("text", missing.count)) cannot be seen yet: looked for again in \(left.inWords).")
  }

  /// Tells of texts that may have to be sent, and that the pace keeps back.
  private func announceTexts(_ texts: [DueText], _ pace: TextPace<ContinuousClock>, _ rate: Rate?) async {
    guard let rate, let first = texts.first, [.send, .message].contains(job.settings.deliver) else { return }
    let wait = await pace.wait(on: first.accountID)
    console.interject(
      "What is missing then is sent as a message: \(texts.count) at most, \(rate) on each account (--rate)"
        + (wait > .seconds(1) ? ", from \(wait.inWords) on." : "."))
  }
}
