import UnixSignals

/// SIGINT and SIGTERM: the first asks the run to stop, the second cancels what is on its way.
enum StopSignals {
  private enum Event<Result: Sendable>: Sendable {
    case finished(Result)
    case secondSignal
    case noMoreSignals
  }

  /// Runs `body` with a function that returns when the first signal comes, or when its task is cancelled. The second
  /// signal cancels `body`, whose result is waited for all the same: what is known by then must not be lost.
  ///
  /// - Throws: what `body` throws.
  static func observed<Result: Sendable>(
    _ body: @escaping @Sendable (_ stopRequest: @escaping @Sendable () async -> Void) async throws -> Result
  ) async throws -> Result {
    let (requests, request) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Event<Result>.self) { group in
      group.addTask {
        var count = 0
        for await _ in signals {
          count += 1
          if count > 1 { return .secondSignal }
          request.yield()
        }
        return .noMoreSignals
      }
      group.addTask { .finished(try await body { for await _ in requests { return } }) }
      defer { group.cancelAll() }
      while let event = try await group.next() {
        switch event {
        case .finished(let result): return result
        case .secondSignal: group.cancelAll()
        case .noMoreSignals: break
        }
      }
      throw CancellationError()
    }
  }
}
