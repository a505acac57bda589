import BeeperDesktop
import Foundation
import Ledger
import Outreach

/// What is found out by reading, and never by sending again.
extension ImportSession {
  /// Settles the requests of the keys by reading, and tells which could be.
  @discardableResult
  func settle(_ attemptIDs: [Int64], in ledger: Ledger) async throws -> Set<Int64> {
    let wanted = Set(attemptIDs)
    let doubtful = wanted.isEmpty ? [] : try ledger.unsettledStarts(on: accountKeys).filter { wanted.contains($0.id) }
    var settledIDs: Set<Int64> = []
    guard !doubtful.isEmpty else { return settledIDs }
    do {
      let settlement = try await Settlement(Set(doubtful.map(\.accountID)).sorted(), client: connection.client)
      var knownChats: [String: KnownChats] = [:]
      var opened: [String: Set<String>] = [:]
      for start in doubtful {
        if knownChats[start.runID] == nil {
          knownChats[start.runID] = try ledger.knownChats(of: start.runID)
          opened[start.runID] = Set(try ledger.openedChats(of: start.runID).keys)
        }
        let settled = try await settlement.settle(
          start, knownChats: knownChats[start.runID] ?? KnownChats(), opened: opened[start.runID] ?? [])
        try ledger.settle(start, as: settled)
        if let chatID = settled.chatID { opened[start.runID, default: []].insert(chatID) }
        if settled.state != .unknown { settledIDs.insert(start.id) }
      }
    } catch let error as BeeperError {
      console.warning("what is unknown could not be settled by reading: \(error)")
    }
    return settledIDs
  }

  /// Finds out by reading which of the texts that went out with their starts have arrived, and writes those that were to
  /// be drafted or sent where the run was cut off before it could: no more of them in a time than starts.
  func readTexts(of runID: String, rate: Rate?, in ledger: Ledger) async throws {
    let due = try ledger.dueTexts(
      of: runID, delivery: job.settings.deliver, textsExistingChats: job.settings.textTo == .all)
    guard !due.isEmpty else { return }
    let pace = TextPace(rate)
    let delivery = TextDelivery(job.settings.deliver, client: connection.client, clock: ContinuousClock()) {
      if $1 != .draft { try await pace.takeTurn() }
      try ledger.intend($0, $1, in: runID, exclusions: exclusions)
    }
    for text in due where !Task.isCancelled {
      let delivered = await delivery.deliver(text)
      // What a stop kept from being written is due where the run goes on.
      guard delivered.message != .offered, !Task.isCancelled else { continue }
      try ledger.note(delivered, of: text, in: runID)
    }
  }
}
