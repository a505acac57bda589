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
}
