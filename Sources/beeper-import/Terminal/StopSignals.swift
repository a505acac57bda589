import UnixSignals

/// SIGINT and SIGTERM: the first asks the run to stop, the second cancels it.
enum StopSignals {
  /// Runs `body` with a function that returns when the first signal comes, or when its task is cancelled.
  ///
  /// - Throws: what `body` throws; `CancellationError` when a second signal came.
  static func observed<Result: Sendable>(
    _ body: @escaping @Sendable (_ stopRequest: @escaping @Sendable () async -> Void) async throws -> Result
  ) async throws -> Result {
    let (requests, request) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    return try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        var count = 0
        for await _ in signals {
          count += 1
          if count > 1 { throw CancellationError() }
          request.yield()
        }
        return nil
      }
      group.addTask { try await body { for await _ in requests { return } } }
      defer { group.cancelAll() }
      while let result = try await group.next() {
        if let result { return result }
      }
      throw CancellationError()
    }
  }
}
