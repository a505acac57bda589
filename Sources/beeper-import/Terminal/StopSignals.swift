import UnixSignals

/// SIGINT and SIGTERM: the first asks the run to stop, the second cancels what is on its way.
enum StopSignals {
  private enum Event<Result: Sendable>: Sendable {
    case finished(Result)
    case firstSignal(UnixSignal)
    case secondSignal
    case noMoreSignals
  }

  /// Runs `body` with a function that returns when the first signal comes, or when its task is cancelled. The second
  /// signal cancels `body`, whose result is waited for all the same: what is known by then must not be lost.
  ///
  /// - Returns: what `body` returns, and the first signal that came.
  /// - Throws: what `body` throws.
  static func observed<Result: Sendable>(
    _ body: @escaping @Sendable (_ stopRequest: @escaping @Sendable () async -> Void) async throws -> Result
  ) async throws -> (result: Result, signal: UnixSignal?) {
    let (requests, request) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Event<Result>.self) { group in
      group.addTask {
        for await signal in signals { return .firstSignal(signal) }
        return .noMoreSignals
      }
      group.addTask { .finished(try await body { for await _ in requests { return } }) }
      defer { group.cancelAll() }
      var first: UnixSignal?
      while let event = try await group.next() {
        switch event {
        case .finished(let result): return (result, first)
        case .firstSignal(let signal):
          first = signal
          request.yield()
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
