import Dispatch
import NIOConcurrencyHelpers
import NIOPosix

#if canImport(ObjectiveC)
  import ObjectiveC
#endif

/// A thread that runs the tasks that prefer it, and commits whenever none of them can go on.
///
/// So a transaction takes whatever the tasks came to since the last one, and what they wait for resumes where it was
/// committed: between the two no thread has to be woken, which costs more than the transaction itself.
package final class CommitThread: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    /// Whether something waits to be committed.
    var isCommitDue = false
    var isAsleep = false
    var isEnding = false
  }

  /// Jobs that never come to an end must not keep the others' writes from the disk: so often they go first.
  private static let mostRounds = 32

  private let state = NIOLockedValueBox(State())
  private let alarm = DispatchSemaphore(value: 0)

  /// A thread that has not begun.
  package init() {}

  /// Lives while `body` runs, in which tasks may prefer this executor. Once in the life of a value.
  ///
  /// - Parameters:
  ///   - commit: what `commitSoon` asks for, called on the thread.
  ///   - body: what to run, elsewhere; no task that prefers this executor may outlast it.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  package func run<Result: Sendable>(
    commit: @escaping @Sendable () -> Void, _ body: () async throws -> Result
  ) async throws -> Result {
    let thread = NIOThreadPool(numberOfThreads: 1)
    thread.start()
    thread.submit { _ in self.runJobs(commit: commit) }
    let outcome: Swift.Result<Result, any Error>
    do {
      outcome = .success(try await body())
    } catch {
      outcome = .failure(error)
    }
    change { $0.isEnding = true }
    try await thread.shutdownGracefully()
    return try outcome.get()
  }

  /// Takes a job of a task, which runs as soon as those before it are done.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    change { $0.jobs.append(job) }
  }

  /// Lets the thread commit as soon as no job is left.
  package func commitSoon() { change { $0.isCommitDue = true } }

  private func change(_ body: (inout State) -> Void) {
    let wasAsleep = state.withLockedValue { state in
      body(&state)
      defer { state.isAsleep = false }
      return state.isAsleep
    }
    if wasAsleep { alarm.signal() }
  }

  // MARK: On the thread

  private func runJobs(commit: () -> Void) {
    repeat {
      withAutoreleasePool {
        runReadyJobs()
        if takeDueCommit() { commit() }
      }
    } while waitForWork()
  }

  private func runReadyJobs() {
    var jobs: [UnownedJob] = []
    for _ in 0..<Self.mostRounds {
      jobs.removeAll(keepingCapacity: true)
      state.withLockedValue { swap(&jobs, &$0.jobs) }
      if jobs.isEmpty { return }
      for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
  }

  private func takeDueCommit() -> Bool {
    state.withLockedValue { state in
      defer { state.isCommitDue = false }
      return state.isCommitDue
    }
  }

  /// Returns when there is something to do; false when there is nothing any more.
  private func waitForWork() -> Bool {
    while true {
      let mayGoOn: Bool? = state.withLockedValue { state in
        if !state.jobs.isEmpty || state.isCommitDue { return true }
        if state.isEnding { return false }
        state.isAsleep = true
        return nil
      }
      if let mayGoOn { return mayGoOn }
      alarm.wait()
    }
  }
}

/// Foundation leaves objects to the pool of the thread on some platforms, and this thread lives as long as its run.
private func withAutoreleasePool(_ body: () -> Void) {
  #if canImport(ObjectiveC)
    autoreleasepool(invoking: body)
  #else
    body()
  #endif
}
