import GRDB
import NIOConcurrencyHelpers

/// Commits the writes of several tasks in one transaction each time, so that synchronising the disk costs all of them
/// together what it would cost one (group commit). Writes take effect in the order in which they were handed over.
///
/// Tasks that prefer its executor run on the thread that commits, and a transaction begins when none of them can go on:
/// so it takes what they came to meanwhile.
final class GroupCommit: Sendable {
  /// A write, and what it has to say to whoever waits for it.
  typealias Write = @Sendable (Database) throws -> Bool

  private struct Pending {
    let write: Write
    let waiter: CheckedContinuation<Bool, any Error>?
  }

  private struct State {
    var pending: [Pending] = []
    /// Whether a batch was taken and is not durable yet.
    var isCommitting = false
    /// Why something could not be written, of which whoever waited for it was told.
    var failure: LedgerError?

    func throwFailure() throws(LedgerError) {
      if let failure { throw failure }
    }
  }

  private let ledger: Ledger
  private let thread: CommitThread
  private let state = NIOLockedValueBox(State())

  /// Where tasks wait for it with the least ado. A disk that hangs, hangs them.
  var executor: any TaskExecutor { thread }

  private init(_ ledger: Ledger, on thread: CommitThread) {
    self.ledger = ledger
    self.thread = thread
  }

  /// Runs `body` with a group commit on `ledger`; what was handed over is durable when this returns, unless `body` was
  /// told that it cannot be: then its result says what it made of that.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  static func open<Result: Sendable>(
    _ ledger: Ledger, perform body: (GroupCommit) async throws -> Result
  ) async throws -> Result {
    let thread = CommitThread()
    let commits = GroupCommit(ledger, on: thread)
    return try await thread.run(commit: commits.commitPending) {
      do {
        let result = try await body(commits)
        if !commits.hasFailed { try await commits.flush() }
        return result
      } catch {
        // What was handed over happened all the same.
        try? await commits.flush()
        throw error
      }
    }
  }

  /// Hands `write` over; it is durable when a later `commit` or `flush` returns.
  ///
  /// - Throws: `LedgerError`, once something could not be written.
  func add(_ write: @escaping Write) throws {
    try state.withLockedValue { state in
      try state.throwFailure()
      state.pending.append(Pending(write: write, waiter: nil))
    }
  }

  /// Hands `write` over and returns what it says when it, and all before it, are durable.
  ///
  /// - Throws: `LedgerError`, then and ever after, when something could not be written.
  func commit(_ write: @escaping Write) async throws -> Bool {
    try state.withLockedValue { try $0.throwFailure() }
    return try await withCheckedThrowingContinuation { waiter in
      state.withLockedValue { $0.pending.append(Pending(write: write, waiter: waiter)) }
      thread.commitSoon()
    }
  }

  /// Returns when all that was handed over is durable.
  ///
  /// - Throws: `LedgerError`, once something could not be written.
  func flush() async throws {
    let isDurable = try state.withLockedValue { state in
      try state.throwFailure()
      return state.pending.isEmpty && !state.isCommitting
    }
    if !isDurable { _ = try await commit { _ in true } }
  }

  private var hasFailed: Bool { state.withLockedValue { $0.failure != nil } }

  private func commitPending() {
    let batch: [Pending] = state.withLockedValue { state in
      // Where nobody waits, nobody would be told that something could not be written.
      guard state.pending.contains(where: { $0.waiter != nil }) else { return [] }
      defer { state.pending = [] }
      state.isCommitting = true
      return state.pending
    }
    guard !batch.isEmpty else { return }
    commit(batch)
    state.withLockedValue { $0.isCommitting = false }
  }

  private func commit(_ batch: [Pending]) {
    do {
      if let failure = state.withLockedValue(\.failure) { throw failure }
      let answers = try ledger.commit(batch.map(\.write))
      for (item, answer) in zip(batch, answers) { item.waiter?.resume(returning: answer) }
    } catch {
      let error = LedgerError(error, path: ledger.path)
      state.withLockedValue { $0.failure = error }
      for item in batch { item.waiter?.resume(throwing: error) }
    }
  }
}

extension Ledger {
  fileprivate func commit(_ writes: [GroupCommit.Write]) throws -> [Bool] {
    try database.write { database in try writes.map { try $0(database) } }
  }
}
