import GRDB
import NIOConcurrencyHelpers

/// Commits the writes of several tasks in one transaction each time, so that synchronising the disk costs all of them
/// together as much as it costs one (group commit). Writes take effect in the order in which they were added.
///
/// While a batch is written on the ledger's own queue, further writes wait; the next batch takes all of them. Cancelling
/// a task stops none of its writes: what was added is part of what happened.
final class GroupCommit: Sendable {
  /// A write, and its result for the task that waits for it.
  typealias Write = @Sendable (Database) throws -> Bool

  private struct Pending {
    let write: Write
    let waiter: CheckedContinuation<Bool, any Error>?
  }

  private struct State {
    var pending: [Pending] = []
    /// Whether a batch is being written, or is about to be.
    var isCommitting = false
    /// Why a batch could not be written. Nothing is written any more.
    var failure: LedgerError?

    /// A batch that nobody waits for is not begun: nobody would learn of its failure.
    var needsCommit: Bool { pending.contains { $0.waiter != nil } }

    func throwFailure() throws(LedgerError) {
      if let failure { throw failure }
    }
  }

  private let ledger: Ledger
  private let state = NIOLockedValueBox(State())

  private init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Runs `body` with a group commit on `ledger`. All writes are durable when this returns, unless one of them failed and
  /// `body` was told: then its result accounts for that.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  static func open<Result>(
    _ ledger: Ledger, perform body: (GroupCommit) async throws -> Result
  ) async throws -> Result {
    let commits = GroupCommit(ledger)
    do {
      let result = try await body(commits)
      if !commits.hasFailed { try await commits.flush() }
      return result
    } catch {
      // What was added happened all the same. The error of `body` is the first cause.
      try? await commits.flush()
      throw error
    }
  }

  /// Adds `write`, which is durable when a later `commit` or `flush` returns.
  ///
  /// - Throws: `LedgerError`, once a batch could not be written.
  func add(_ write: @escaping Write) throws {
    try state.withLockedValue { state in
      try state.throwFailure()
      state.pending.append(Pending(write: write, waiter: nil))
    }
  }

  /// Adds `write` and returns its result when it, and all before it, are durable.
  ///
  /// - Throws: `LedgerError`, once a batch could not be written.
  func commit(_ write: @escaping Write) async throws -> Bool {
    try await withCheckedThrowingContinuation { waiter in
      let mustBegin = state.withLockedValue { state in
        state.pending.append(Pending(write: write, waiter: waiter))
        defer { state.isCommitting = true }
        return !state.isCommitting
      }
      if mustBegin { commitNextBatch() }
    }
  }

  /// Returns when all that was added is durable.
  ///
  /// - Throws: `LedgerError`, once a batch could not be written.
  func flush() async throws {
    let isDurable = try state.withLockedValue { state in
      try state.throwFailure()
      return state.pending.isEmpty && !state.isCommitting
    }
    if !isDurable { _ = try await commit { _ in true } }
  }

  private var hasFailed: Bool { state.withLockedValue { $0.failure != nil } }

  /// Writes what is pending when the ledger's queue gets to it, and goes on while more is added meanwhile.
  private func commitNextBatch() {
    ledger.database.asyncWriteWithoutTransaction { database in
      let batch = self.state.withLockedValue { state in
        defer { state.pending = [] }
        return state.pending
      }
      self.commit(batch, to: database)
      let goesOn = self.state.withLockedValue { state in
        state.isCommitting = state.needsCommit
        return state.isCommitting
      }
      if goesOn { self.commitNextBatch() }
    }
  }

  private func commit(_ batch: [Pending], to database: Database) {
    do {
      try state.withLockedValue { try $0.throwFailure() }
      var results: [Bool] = []
      try database.inTransaction {
        results = try batch.map { try $0.write(database) }
        return .commit
      }
      for (item, result) in zip(batch, results) { item.waiter?.resume(returning: result) }
    } catch {
      let failure = LedgerError(error, path: ledger.path)
      state.withLockedValue { $0.failure = failure }
      for item in batch { item.waiter?.resume(throwing: failure) }
    }
  }
}
