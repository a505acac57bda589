import GRDB

/// Commits the writes of several tasks in one transaction each time, so that synchronising the disk costs all of them
/// together what it would cost one (group commit). Writes take effect in the order in which they were handed over.
actor GroupCommit {
  /// A write, and what it has to say to whoever waits for it.
  typealias Write = @Sendable (Database) throws -> Bool

  private struct Pending {
    let write: Write
    let waiter: CheckedContinuation<Bool, any Error>?
  }

  private let ledger: Ledger
  private let (wakeUps, wakeUp) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  private var pending: [Pending] = []
  private var isCommitting = false
  private var failure: LedgerError?
  /// Whether somebody was told of the failure.
  private var isFailureKnown = false

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
      defer { commits.wakeUp.finish() }
      let result = try await body(commits)
      if await !commits.isFailureKnown { try await commits.flush() }
      return result
    }
  }

  /// Hands `write` over; it is durable when a later `commit` or `flush` returns.
  ///
  /// - Throws: `LedgerError`, once something could not be written.
  func add(_ write: @escaping Write) throws {
    try throwFailure()
    pending.append(Pending(write: write, waiter: nil))
  }

  /// Hands `write` over and returns what it says when it, and all before it, are durable.
  ///
  /// - Throws: `LedgerError`, then and ever after, when something could not be written.
  func commit(_ write: @escaping Write) async throws -> Bool {
    try throwFailure()
    return try await withCheckedThrowingContinuation { waiter in
      pending.append(Pending(write: write, waiter: waiter))
      wakeUp.yield()
    }
  }

  /// Returns when all that was handed over is durable.
  ///
  /// - Throws: `LedgerError`, once something could not be written.
  func flush() async throws {
    try throwFailure()
    if isCommitting || !pending.isEmpty { _ = try await commit { _ in true } }
  }

  private func throwFailure() throws {
    guard let failure else { return }
    isFailureKnown = true
    throw failure
  }

  private func commitUntilFinished() async {
    for await _ in wakeUps {
      while !pending.isEmpty { await commitPending() }
    }
    while !pending.isEmpty { await commitPending() }
  }

  private func commitPending() async {
    let batch = pending
    pending = []
    isCommitting = true
    defer { isCommitting = false }
    do {
      if let failure { throw failure }
      let answers = try await ledger.commit(batch.map(\.write))
      for (item, answer) in zip(batch, answers) { item.waiter?.resume(returning: answer) }
    } catch {
      let error = LedgerError(error, path: ledger.path)
      failure = error
      for item in batch {
        guard let waiter = item.waiter else { continue }
        isFailureKnown = true
        waiter.resume(throwing: error)
      }
    }
  }
}

extension Ledger {
  fileprivate func commit(_ writes: [GroupCommit.Write]) async throws -> [Bool] {
    try await database.write { database in try writes.map { try $0(database) } }
  }
}
