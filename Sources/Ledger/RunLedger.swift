import BeeperDesktop
import GRDB
import NIOConcurrencyHelpers
package import Outreach

/// The ledger's side of one run: writes each intent before its request, and everything that comes of it.
package final class RunLedger: Sendable {
  private struct Attempts {
    var nextID: Int64
    /// The latest for each place in the plan.
    var latest: [Int: Int64] = [:]

    mutating func takeID() -> Int64 {
      defer { nextID += 1 }
      return nextID
    }
  }

  private let runID: String
  private let commits: GroupCommit
  private let accounts: [AccountKey: Int64]
  private let entries: [Int: Int64]
  private let attempts: NIOLockedValueBox<Attempts>

  private init(runID: String, commits: GroupCommit, keys: Ledger.RunKeys) {
    self.runID = runID
    self.commits = commits
    accounts = keys.accounts
    entries = keys.entries
    attempts = NIOLockedValueBox(Attempts(nextID: keys.nextAttempt))
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
    let keys = try ledger.begin(run, entries: entries, knownChats: knownChats, accounts: accounts, networks: networks)
    return try await GroupCommit.open(ledger) { commits in
      let run = RunLedger(runID: run.id, commits: commits, keys: keys)
      return try await body(
        RunJournal(
          begin: { try await run.begin($0) }, note: { try run.record($0) }, flush: { try await commits.flush() }),
        { try await run.intend($0, $1) })
    }
  }

  private func begin(_ attempt: StartAttempt) async throws -> RunJournal.Permission {
    // What the run did not name at its beginning is of no plan: nothing is sent that could not be found again.
    guard let account = accounts[AccountKey(attempt.account)], let entry = entries[attempt.index] else {
      throw LedgerError.notOfTheRun(runID: runID)
    }
    let intent = AttemptIntent(
      id: attempts.withLockedValue { $0.takeID() }, entryID: entry, account: account, attempt)
    guard try await commits.commit({ try intent.insert($0) }) else { return .refused(.excluded) }
    attempts.withLockedValue { $0.latest[attempt.index] = intent.id }
    return .go
  }

  /// Makes the intent to write a text to a chat durable.
  private func intend(_ due: DueText, _ mode: DeliveryMode) async throws {
    guard let attemptID = attemptID(due.entry) else { throw LedgerError.notOfTheRun(runID: runID) }
    guard try await commits.commit({ try $0.intend(mode, attemptID: attemptID) }) else {
      throw TextDeliveryRefusal.excluded
    }
  }

  private func record(_ note: RunJournal.Note) throws {
    if let rateLimit = note.rateLimit.map(RateLimit.init), let attemptID = attemptID(note.index) {
      try commits.add {
        try rateLimit.update($0, attemptID: attemptID)
        return true
      }
    }
    guard let outcome = note.outcome, case .skipped(let reason) = outcome.result else {
      return try add(note.outcome.map(AttemptFinding.init) ?? note.result.map(AttemptFinding.init), note.index)
    }
    try add(note.result.map(AttemptFinding.init), note.index)
    // An entry says `.stopped` from the beginning.
    if reason != .stopped { try skip(reason, note.index) }
  }

  private func add(_ finding: AttemptFinding?, _ index: Int) throws {
    guard let finding, let attemptID = attemptID(index) else { return }
    try commits.add {
      try finding.update($0, attemptID: attemptID)
      return true
    }
  }

  private func skip(_ reason: Reason, _ index: Int) throws {
    guard let entryID = entries[index] else { return }
    let columns = ReasonColumns(reason)
    try commits.add { database in
      try database.execute(
        sql: "UPDATE entry SET reason = ?, reason_name = ?, reason_kinds = ?, reason_at = ? WHERE id = ?",
        arguments: [columns.code, columns.name, columns.kinds, columns.date, entryID])
      return true
    }
  }

  private func attemptID(_ index: Int) -> Int64? { attempts.withLockedValue { $0.latest[index] } }
}
