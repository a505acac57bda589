import GRDB
import NIOConcurrencyHelpers

/// Commits the writes of several tasks in one transaction each time, so that synchronising the disk costs all of them
/// together what it would cost one (group commit). Writes take effect in the order in which they were handed over.
final class GroupCommit: Sendable {
  /// A write, and what it has to say to whoever waits for it.
  typealias Write = @Sendable (Database) throws -> Bool

  private struct Pending {
    let write: Write
    let waiter: CheckedContinuation<Bool, any Error>?
  }

  private struct State {
    var pending: [Pending] = []
    var isCommitting = false
    var isFinished = false
    /// Who commits, while there is nothing to.
    var committer: CheckedContinuation<Void, Never>?
    var failure: LedgerError?
    /// Whether somebody was told of the failure.
    var isFailureKnown = false

    mutating func throwFailure() throws(LedgerError) {
      guard let failure else { return }
      isFailureKnown = true
      throw failure
    }

    mutating func takeCommitter() -> CheckedContinuation<Void, Never>? {
      defer { committer = nil }
      return committer
    }
  }

  private let ledger: Ledger
  private let state = NIOLockedValueBox(State())

  private init(_ ledger: Ledger) { self.ledger = ledger }

  /// Runs `body` with a group commit on `ledger`; what was handed over is durable when this returns, unless `body` was
  /// told that it cannot be: then its result says what it made of that.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  static func open<Result: Sendable>(
    _ ledger: Ledger, perform body: (GroupCommit) async throws -> Result
  ) async throws -> Result {
    let commits = GroupCommit(ledger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await commits.commitUntilFinished() }
      defer { commits.finish() }
      let result = try await body(commits)
      if !commits.isFailureKnown { try await commits.flush() }
      return result
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
      let committer = state.withLockedValue { state in
        state.pending.append(Pending(write: write, waiter: waiter))
        return state.takeCommitter()
      }
      committer?.resume()
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

  private var isFailureKnown: Bool { state.withLockedValue(\.isFailureKnown) }

  private func finish() {
    let committer = state.withLockedValue { state in
      state.isFinished = true
      return state.takeCommitter()
    }
    committer?.resume()
  }

  private func commitUntilFinished() async {
    while let batch = await nextBatch() { await commit(batch) }
  }

  /// What is to be committed next, once there is something; nil at the end.
  private func nextBatch() async -> [Pending]? {
    await withCheckedContinuation { committer in
      let isDue = state.withLockedValue { state in
        if state.pending.isEmpty, !state.isFinished { state.committer = committer }
        return state.committer == nil
      }
      if isDue { committer.resume() }
    }
    // Whoever is about to hand something over comes first: the more in one transaction, the less it costs each.
    await Task.yield()
    return state.withLockedValue { state in
      guard !state.pending.isEmpty else { return nil }
      state.isCommitting = true
      defer { state.pending = [] }
      return state.pending
    }
  }

  private func commit(_ batch: [Pending]) async {
    do {
      if let failure = state.withLockedValue(\.failure) { throw failure }
      let answers = try await ledger.commit(batch.map(\.write))
      state.withLockedValue { $0.isCommitting = false }
      for (item, answer) in zip(batch, answers) { item.waiter?.resume(returning: answer) }
    } catch {
      let error = LedgerError(error, path: ledger.path)
      state.withLockedValue { state in
        state.isCommitting = false
        state.failure = error
        if batch.contains(where: { $0.waiter != nil }) { state.isFailureKnown = true }
      }
      for item in batch { item.waiter?.resume(throwing: error) }
    }
  }
}

extension Ledger {
  fileprivate func commit(_ writes: [GroupCommit.Write]) async throws -> [Bool] {
    try await database.write { database in try writes.map { try $0(database) } }
  }
}
