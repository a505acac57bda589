import Importing
import UnixSignals

/// SIGINT, SIGTERM and SIGHUP: the first asks the run to stop, the second cancels what is on its way.
enum StopSignals {
  private enum Event<Result: Sendable>: Sendable {
    case finished(Result)
    case firstSignal(UnixSignal)
    case secondSignal
    case noMoreSignals
  }

  /// Runs `body` while signals reach it through `control`. The second one cancels `body` as well, whose result is waited
  /// for all the same: what is known by then must not be lost. `acknowledge` is called once the first signal is taken,
  /// and the next one will be the second.
  ///
  /// - Throws: what `body` throws.
  static func observed<Result: Sendable>(
    by control: RunControl, acknowledge: () -> Void = {}, _ body: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
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
      group.addTask { .finished(try await body()) }
      defer { group.cancelAll() }
      while let event = try await group.next() {
        switch event {
        case .finished(let result): return result
        case .firstSignal(let signal):
          control.stop(signal == .sigterm ? .termination : .interrupt)
          acknowledge()
          group.addTask {
            for await _ in signals { return .secondSignal }
            return .noMoreSignals
          }
        case .secondSignal:
          control.cancel()
          group.cancelAll()
        case .noMoreSignals: break
        }
      }
      throw CancellationError()
    }
  }
}
