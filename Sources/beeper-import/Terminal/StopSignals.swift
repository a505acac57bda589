import UnixSignals

/// SIGINT, SIGTERM and SIGHUP: the first asks the run to stop, the second cancels what is on its way.
enum StopSignals {
  private enum Event<Result: Sendable>: Sendable {
    case finished(Result)
    case firstSignal(UnixSignal)
    case secondSignal
    case noMoreSignals
  }

  /// Runs `body` with a function that returns when the first signal comes, or when its task is cancelled. The second
  /// signal cancels `body`, whose result is waited for all the same: what is known by then must not be lost.
  /// `acknowledge` is called once the first signal is taken, and the next one will be the second.
  ///
  /// - Returns: what `body` returns, and the first signal that came.
  /// - Throws: what `body` throws.
  static func observed<Result: Sendable>(
    acknowledge: () -> Void = {},
    _ body: @escaping @Sendable (_ stopRequest: @escaping @Sendable () async -> Void) async throws -> Result
  ) async throws -> (result: Result, signal: UnixSignal?) {
    let request = StopRequest()
    let trapped = await UnixSignalsSequence(trapping: .sigint, .sigterm, .sighup)
    // The sequence can be iterated once; what it gives is passed on to whoever waits for the next signal.
    let (signals, signal) = AsyncStream.makeStream(of: UnixSignal.self, bufferingPolicy: .bufferingOldest(2))
    return try await withThrowingTaskGroup(of: Event<Result>.self) { group in
      group.addTask {
        for await next in trapped { signal.yield(next) }
        return .noMoreSignals
      }
      group.addTask {
        for await first in signals { return .firstSignal(first) }
        return .noMoreSignals
      }
      group.addTask { .finished(try await body { await request.wait() }) }
      defer { group.cancelAll() }
      var first: UnixSignal?
      while let event = try await group.next() {
        switch event {
        case .finished(let result): return (result, first)
        case .firstSignal(let signal):
          first = signal
          request.make()
          acknowledge()
          group.addTask {
            for await _ in signals { return .secondSignal }
            return .noMoreSignals
          }
        case .secondSignal: group.cancelAll()
        case .noMoreSignals: break
        }
      }
      throw CancellationError()
    }
  }
}
