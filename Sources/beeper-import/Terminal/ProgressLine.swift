import ArgumentParser
import Outreach
import Reports

/// How progress is shown.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
  case auto, plain, none
}

/// Shows where a run stands: a line that is drawn anew on a terminal, a line now and then elsewhere.
actor ProgressLine {
  private let console: Console
  private let mode: ProgressMode
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private var last: (progress: RunProgress, time: ContinuousClock.Instant)?
  /// Of how many people the last line told that stays.
  private var saidDone: Int?
  private var isDrawn = false

  init(_ mode: ProgressMode, console: Console) {
    self.console = console
    self.mode = mode == .auto && !console.isInteractive ? .plain : mode
    began = clock.now
  }

  /// Whether one line is drawn over and over.
  nonisolated var isDrawnAnew: Bool { mode == .auto }

  /// Shows `progress`; where lines stay, only after every tenth, and when the server asks for a wait.
  func show(_ progress: RunProgress) {
    let before = last?.progress
    last = (progress, clock.now)
    switch mode {
    case .none: break
    case .auto: drawAgain()
    case .plain:
      let step = max(1, progress.total / 10)
      let isDue =
        saidDone.map { progress.done / step > $0 / step || progress.done == progress.total && $0 < progress.total }
      guard isDue ?? true || progress.isRateLimited && before?.isRateLimited == false else { return }
      console.say(text(progress))
      saidDone = progress.done
    }
  }

  /// Draws what was shown last again, as time has gone on.
  func drawAgain() {
    guard let last else { return }
    console.write("\r\u{1B}[2K" + text(last.progress, shownAt: last.time))
    isDrawn = true
  }

  /// Leaves the terminal as it was before.
  func clear() {
    if isDrawn { console.write("\r\u{1B}[2K") }
    isDrawn = false
  }

  private func text(_ progress: RunProgress, shownAt time: ContinuousClock.Instant? = nil) -> String {
    let now = clock.now
    let waited = time.map { $0.duration(to: now) } ?? .zero
    var parts = ["\(progress.done)/\(progress.total)"]
    parts += OutcomeStatus.ofRuns.compactMap { status in
      progress.counts[status].map { "\($0) \(status.words)" }
    }
    let seconds = began.duration(to: now) / .seconds(1)
    if progress.done > 0, seconds > 2, progress.done < progress.total {
      let left = seconds / Double(progress.done) * Double(progress.total - progress.done)
      parts.append("about \(Duration.seconds(left).inWords) left")
    }
    switch progress.pause {
    case .pace(let pause)? where pause - waited > .seconds(1):
      parts.append("next in \((pause - waited).inWords) (--rate)")
    case .rateLimited(let pause)?:
      parts.append("the server asked to wait \(max(.zero, pause - waited).inWords)")
    case .stopping?: parts.append("stopping: waiting for \(progress.inFlight) on their way")
    default: break
    }
    let line = parts.joined(separator: " · ")
    return console.isInteractive ? String(line.prefix(max(20, console.style.width - 1))) : line
  }
}

extension RunProgress {
  fileprivate var isRateLimited: Bool {
    guard case .rateLimited = pause else { return false }
    return true
  }
}

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
