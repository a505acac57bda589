import Outreach

/// Runs `body` with a function that shows where a run stands. Drawing happens beside the run and never slows it: of
/// several states only the last is drawn.
func showingProgress<Result: Sendable>(
  _ mode: ProgressMode, on console: Console,
  _ body: @escaping @Sendable (_ observe: @escaping @Sendable (RunProgress) -> Void) async throws -> Result
) async throws -> Result {
  let (states, state) = AsyncStream.makeStream(of: RunProgress.self, bufferingPolicy: .bufferingNewest(1))
  return try await withThrowingTaskGroup(of: Result?.self) { group in
    group.addTask {
      var line = ProgressLine(mode, console: console)
      for await progress in states { line.show(progress) }
      line.clear()
      return nil
    }
    group.addTask {
      defer { state.finish() }
      return try await body { state.yield($0) }
    }
    var result: Result?
    while let next = try await group.next() { result = next ?? result }
    guard let result else { throw CancellationError() }
    return result
  }
}
