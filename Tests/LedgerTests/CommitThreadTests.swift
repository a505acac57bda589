import Ledger
import NIOConcurrencyHelpers
import Testing

@Suite struct CommitThreadTests {
  @Test func takesTogetherWhatTasksCameTo() async throws {
    let disk = Disk()
    try await disk.run {
      await withTaskGroup { group in
        for _ in 0..<16 {
          group.addTask {
            await disk.write()
            await disk.write()
          }
        }
      }
    }
    #expect(disk.transactions == [16, 16])
  }

  @Test(.timeLimit(.minutes(1))) func tasksThatNeverRestKeepNothingFromTheDisk() async throws {
    let disk = Disk()
    try await disk.run {
      await withTaskGroup { group in
        group.addTask { while disk.transactions.isEmpty { await Task.yield() } }
        group.addTask { await disk.write() }
      }
    }
    #expect(disk.transactions == [1])
  }

  @Test(.timeLimit(.minutes(1))) func isWokenFromElsewhere() async throws {
    let disk = Disk()
    try await disk.thread.run(commit: disk.commit) {
      await disk.write()
      await disk.write()
    }
    #expect(disk.transactions == [1, 1])
  }

  @Test func throwsWhatItsBodyThrows() async {
    struct Refusal: Error {}
    await #expect(throws: Refusal.self) {
      try await CommitThread().run(commit: {}) { throw Refusal() }
    }
  }
}

/// Something to commit to that remembers how many writes each transaction took.
private final class Disk: Sendable {
  private struct State {
    var waiting: [CheckedContinuation<Void, Never>] = []
    var transactions: [Int] = []
  }

  let thread = CommitThread()
  private let state = NIOLockedValueBox(State())

  var transactions: [Int] { state.withLockedValue(\.transactions) }

  /// Runs `body` on the thread that commits.
  func run(_ body: () async -> Void) async throws {
    try await thread.run(commit: commit) { await withTaskExecutorPreference(thread) { await body() } }
  }

  func write() async {
    await withCheckedContinuation { waiter in
      state.withLockedValue { $0.waiting.append(waiter) }
      thread.commitSoon()
    }
  }

  func commit() {
    let waiting = state.withLockedValue { state in
      defer { state.waiting = [] }
      if !state.waiting.isEmpty { state.transactions.append(state.waiting.count) }
      return state.waiting
    }
    for waiter in waiting { waiter.resume() }
  }
}
