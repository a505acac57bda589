import GRDB
import NIOConcurrencyHelpers
import NIOPosix

/// Commits the writes of several tasks in one transaction each time, so that synchronising the disk costs all of them
/// together what it would cost one (group commit). Writes take effect in the order in which they were handed over.
///
/// It has a thread to itself, which goes from one transaction to the next without handing over to any other: the disk
/// keeps no task's thread waiting, and whoever waits for it waits for nothing else.
final class GroupCommit: Sendable {
  /// A write, and what it has to say to whoever waits for it.
  typealias Write = @Sendable (Database) throws -> Bool

  private struct Pending {
    let write: Write
    let waiter: CheckedContinuation<Bool, any Error>?
  }

  private struct State {
    var pending: [Pending] = []
    /// Whether the thread is at it, or about to be.
    var isCommitting = false
    /// Why something could not be written, of which whoever waited for it was told.
    var failure: LedgerError?

    func throwFailure() throws(LedgerError) {
      if let failure { throw failure }
    }
  }

  private let ledger: Ledger
  private let thread: NIOThreadPool
  private let state = NIOLockedValueBox(State())

  private init(_ ledger: Ledger, on thread: NIOThreadPool) {
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
    let thread = NIOThreadPool(numberOfThreads: 1)
    thread.start()
    let commits = GroupCommit(ledger, on: thread)
    let outcome: Swift.Result<Result, any Error>
    do {
      let result = try await body(commits)
      if !commits.hasFailed { try await commits.flush() }
      outcome = .success(result)
    } catch {
      // What was handed over happened all the same.
      try? await commits.flush()
      outcome = .failure(error)
    }
    try await thread.shutdownGracefully()
    return try outcome.get()
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
      let isIdle = state.withLockedValue { state in
        state.pending.append(Pending(write: write, waiter: waiter))
        defer { state.isCommitting = true }
        return !state.isCommitting
      }
      if isIdle { thread.submit { _ in self.commitPending() } }
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
    while let batch = nextBatch() { commit(batch) }
  }

  /// What is to be committed next; nil when nobody waits for anything.
  private func nextBatch() -> [Pending]? {
    state.withLockedValue { state in
      state.isCommitting = state.pending.contains { $0.waiter != nil }
      guard state.isCommitting else { return nil }
      defer { state.pending = [] }
      return state.pending
    }
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
