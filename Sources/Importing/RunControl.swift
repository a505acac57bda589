import BeeperDesktop
import NIOConcurrencyHelpers
import Outreach

/// Lets a front end (the command line, later a page) stop, cancel, pause and resume a run.
package final class RunControl: Sendable {
  package enum StopCause: Hashable, Sendable {
    /// A person asked (Ctrl-C, a button).
    case interrupt
    /// The system asked (SIGTERM).
    case termination
  }

  private struct State {
    var isPaused = false
    var wasPaused = false
    var stopCause: StopCause?
    var isCancelled = false
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0

    /// Whether starts are held back. What is stopped is not paused any more.
    var holdsStarts: Bool { isPaused && stopCause == nil }
  }

  private let state = NIOLockedValueBox(State())

  package init() {}

  /// Asks for no new starts; what is on its way is waited for. The first cause counts.
  package func stop(_ cause: StopCause = .interrupt) {
    change { $0.stopCause = $0.stopCause ?? cause }
  }

  /// Ends the run at once: what is on its way is cancelled, and reported as what is known of it.
  package func cancel() {
    change { state in
      state.stopCause = state.stopCause ?? .interrupt
      state.isCancelled = true
    }
  }

  /// Holds new starts, and texts that follow the starts, back until `goOn`. What is on its way is finished.
  package func pause() {
    change { state in
      state.isPaused = true
      state.wasPaused = true
    }
  }

  package func goOn() { change { $0.isPaused = false } }

  package var isPaused: Bool { state.withLockedValue(\.holdsStarts) }

  /// Why the run was asked to stop; nil while it was not.
  package var stopCause: StopCause? { state.withLockedValue(\.stopCause) }

  /// Whether it was ever paused.
  var wasPaused: Bool { state.withLockedValue(\.wasPaused) }

  // MARK: Waiting

  /// Returns when the run was asked to stop, or the task is cancelled.
  package func stopRequested() async { await wait { $0.stopCause != nil } }

  /// Returns when the run is not paused, was asked to stop, or the task is cancelled.
  func notPaused() async { await wait { !$0.holdsStarts } }

  /// Whether a request to stop came before `body` was done, which is cancelled then.
  func isStopped(before body: @escaping @Sendable () async throws -> Void) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        await self.stopRequested()
        return true
      }
      group.addTask {
        try await body()
        return false
      }
      let isStopped = try await group.next() ?? false
      group.cancelAll()
      while let _ = try await group.next() {}
      return isStopped
    }
  }

  /// Runs `body`, which `cancel` cancels. Its result is waited for all the same: what is known by then must not be lost.
  func cancelling<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask {
        await self.wait { $0.isCancelled }
        return nil
      }
      group.addTask { try await body() }
      defer { group.cancelAll() }
      while let result = try await group.next() {
        if let result { return result }
        group.cancelAll()
      }
      throw CancellationError()
    }
  }

  private func change(_ body: (inout State) -> Void) {
    let listeners = state.withLockedValue { state in
      body(&state)
      defer { state.listeners = [:] }
      return state.listeners
    }
    for listener in listeners.values { listener.finish() }
  }

  private func wait(until isDue: (State) -> Bool) async {
    while !Task.isCancelled, let change = nextChange(unless: isDue) {
      for await _ in change {}
    }
  }

  /// A stream that ends with the next change; nil where `isDue` holds already.
  private func nextChange(unless isDue: (State) -> Bool) -> AsyncStream<Void>? {
    let (stream, listener) = AsyncStream.makeStream(of: Void.self)
    let id: Int? = state.withLockedValue { state in
      guard !isDue(state) else { return nil }
      defer { state.nextListener += 1 }
      state.listeners[state.nextListener] = listener
      return state.nextListener
    }
    guard let id else { return nil }
    // A task that is cancelled waits no longer: nobody listens then.
    listener.onTermination = { _ in self.state.withLockedValue { $0.listeners[id] = nil } }
    return stream
  }
}

/// Holds starts back, between their turn and their intent, while their run is paused.
///
/// What the pause gathered goes out at the run's pace after it. Attempts with a text wait before they are examined, not
/// here: what was seen of their chat must not be old when the text goes out.
struct StartGate: Sendable {
  private let control: RunControl
  private let pace: TextPace<ContinuousClock>

  init(_ control: RunControl, rate: Rate?) {
    self.control = control
    pace = TextPace(rate, after: [:], clock: ContinuousClock())
  }

  /// Returns what `examine` finds of an attempt that may be made now.
  func examined(
    _ attempt: StartAttempt, by examine: (StartAttempt) async throws(BeeperError) -> StartAttempt
  ) async throws(BeeperError) -> StartAttempt {
    while true {
      await control.notPaused()
      let examined = try await examine(attempt)
      if !control.isPaused || Task.isCancelled { return examined }
    }
  }

  /// Returns once the attempt may be made: false when the run was asked to stop instead.
  func admits(_ attempt: StartAttempt) async throws -> Bool {
    guard control.wasPaused else { return true }
    if attempt.messageText == nil {
      let (pace, accountID) = (pace, attempt.request.accountID)
      repeat {
        await control.notPaused()
        _ = try await control.isStopped {
          do { try await pace.takeTurn(on: accountID) } catch is CancellationError {}
        }
      } while control.isPaused && !Task.isCancelled
    }
    return control.stopCause == nil && !Task.isCancelled
  }
}

/// Holds texts that follow the starts back while their run is paused.
struct TextGate: Sendable {
  private struct IsPaused: Error {}

  private let control: RunControl
  /// Whether a pause met the text that is being delivered, before its intent.
  private let isHeld = NIOLockedValueBox(false)

  init(_ control: RunControl) { self.control = control }

  /// To be called before an intent: throws while the run is paused.
  func check() throws {
    guard control.isPaused else { return }
    isHeld.withLockedValue { $0 = true }
    throw IsPaused()
  }

  /// What became of a text that `deliver` brings to its chat. A text that a pause met is delivered anew after it: that it
  /// was missing has to be read again.
  func delivered(_ deliver: () async -> TextResult) async -> TextResult {
    while true {
      await control.notPaused()
      let delivered = await deliver()
      let wasHeld = isHeld.withLockedValue { isHeld in
        defer { isHeld = false }
        return isHeld
      }
      if !wasHeld || Task.isCancelled { return delivered }
    }
  }
}
