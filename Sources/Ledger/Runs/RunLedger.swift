import BeeperDesktop
import Foundation
import GRDB
package import Outreach
import Reports

/// The ledger's side of one run: writes each intent before its request, and everything that comes of it.
package actor RunLedger {
  private let runID: String
  private let commits: GroupCommit
  private let accounts: [AccountKey: Int64]
  /// The position of the entry for each place in the plan.
  private let positions: [Int: Int]
  private var nextAttemptID: Int64
  /// The present request for each place in the plan.
  private var attemptIDs: [Int: Int64] = [:]

  private init(
    runID: String, commits: GroupCommit, accounts: [AccountKey: Int64], entries: [RunEntry], nextAttemptID: Int64
  ) {
    self.runID = runID
    self.commits = commits
    self.accounts = accounts
    positions = Dictionary(entries.enumerated().compactMap { index, entry in entry.start.map { ($0, index) } }) { $1 }
    self.nextAttemptID = nextAttemptID
  }

  /// Writes down the run and everybody in it, and runs `body` with a journal of its starts. All is durable when this
  /// returns, unless the journal failed and `body` was told.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package static func open<Result: Sendable>(
    _ ledger: Ledger, run: RunRecord, entries: [RunEntry], accounts: [AccountKey], networks: [String?],
    knownChats: KnownChats,
    perform body: (RunJournal, @escaping @Sendable (DueText, DeliveryMode) async throws -> Void) async throws -> Result
  ) async throws -> Result {
    let ids = try ledger.begin(run, entries: entries, knownChats: knownChats, accounts: accounts, networks: networks)
    let nextID = try ledger.nextAttemptID()
    return try await GroupCommit.open(ledger) { commits in
      let run = RunLedger(
        runID: run.id, commits: commits, accounts: ids, entries: entries, nextAttemptID: nextID)
      return try await body(
        RunJournal(
          begin: { try await run.begin($0) }, note: { try await run.note($0) }, flush: { try await commits.flush() }),
        { try await run.intend($0, $1) })
    }
  }

  private func begin(_ attempt: StartAttempt) async throws -> RunJournal.Permission {
    // What the run did not name at its beginning is of no plan: nothing is sent that could not be found again.
    guard let account = accounts[AccountKey(attempt.account)], let position = positions[attempt.index] else {
      throw LedgerError.notOfTheRun(runID: runID)
    }
    let intent = try AttemptIntent(
      id: nextAttemptID, runID: runID, accountRow: account, position: position, attempt)
    nextAttemptID += 1
    guard try await commits.commit({ try intent.insert($0) }) else { return .excluded }
    attemptIDs[attempt.index] = intent.id
    return .go
  }

  /// Makes the intent to write a text to a chat durable.
  private func intend(_ due: DueText, _ mode: DeliveryMode) async throws {
    guard let position = positions[due.entry] else { throw LedgerError.notOfTheRun(runID: runID) }
    let runID = runID
    _ = try await commits.commit { database in
      try database.intendDelivery(mode, entry: position, runID: runID)
      return true
    }
  }

  private func note(_ note: RunJournal.Note) async throws {
    let end = note.result.flatMap { result in
      attemptIDs.removeValue(forKey: note.index).map { AttemptEnd(id: $0, result, date: Date()) }
    }
    let (runID, position) = (runID, positions[note.index])
    let row = try note.outcome.map { try JSONText.encode(ReportRow(note.person, outcome: $0, runID: runID)) }
    try await commits.add { database in
      try end?.update(database)
      if let row {
        try database.cachedStatement(sql: "UPDATE entry SET row = ? WHERE run_id = ? AND position = ?")
          .execute(arguments: [row, runID, position])
      }
      return true
    }
  }
}
