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
      await draw(states, on: ProgressLine(mode, console: console))
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

/// Draws the states as they come, and the last one again each second, so that the time still to wait runs down.
private func draw(_ states: AsyncStream<RunProgress>, on line: ProgressLine) async {
  await withTaskGroup(of: Void.self) { group in
    if line.isDrawnAnew {
      group.addTask {
        while (try? await Task.sleep(for: .seconds(1))) != nil { await line.drawAgain() }
      }
    }
    for await progress in states {
      await line.show(progress)
      // What comes meanwhile is drawn after it: the last state before a long wait is never left out.
      if line.isDrawnAnew { try? await Task.sleep(for: .milliseconds(80)) }
    }
    group.cancelAll()
  }
  await line.clear()
}
