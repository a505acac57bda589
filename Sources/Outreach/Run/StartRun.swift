package import BeeperDesktop
import Foundation

/// Makes the starts of a plan: a bounded number at a time, each slot refilled only after its outcome is recorded.
package struct StartRun<RunClock: Clock>: Sendable where RunClock.Duration == Duration {
  /// What a run needs from the outside.
  package struct Environment: Sendable {
    /// Sends one start, once.
    package var start: @Sendable (StartChatRequest) async -> StartChatResult
    /// Keeps the outcome of the start at a place in the plan; the slot is not refilled before it returns. An error ends
    /// the run.
    package var record: @Sendable (Int, StartOutcome) async throws -> Void
    /// Hears where the run stands, whenever that changes.
    package var observe: @Sendable (RunProgress) -> Void
    /// Returns when the run should stop, or when its task is cancelled.
    package var stopRequest: @Sendable () async -> Void
    /// Numbers from 0 up to 1, for the pace.
    package var jitter: @Sendable () -> Double

    /// An environment; without the last three, nobody watches, nobody stops and chance decides.
    package init(
      start: @escaping @Sendable (StartChatRequest) async -> StartChatResult,
      record: @escaping @Sendable (Int, StartOutcome) async throws -> Void,
      observe: @escaping @Sendable (RunProgress) -> Void = { _ in },
      stopRequest: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(1 << 40)) },
      jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
      self.start = start
      self.record = record
      self.observe = observe
      self.stopRequest = stopRequest
      self.jitter = jitter
    }
  }

  /// The starts.
  package let starts: [PlannedStart]
  /// The chats that were there before.
  package let knownChats: KnownChats
  /// How many starts may be on their way at a time.
  package let concurrency: Int
  /// The pace for each account; nil for none.
  package let rate: Rate?
  /// Whether networks may invite people who have no account yet.
  package let allowInvite: Bool
  /// How long starts on their way are waited for after a request to stop.
  package let grace: Duration
  /// What time is told by.
  package let clock: RunClock

  /// A run of `starts`.
  package init(
    _ starts: [PlannedStart], knownChats: KnownChats, concurrency: Int, rate: Rate?, allowInvite: Bool = false,
    grace: Duration = .seconds(35), clock: RunClock
  ) {
    self.starts = starts
    self.knownChats = knownChats
    self.concurrency = max(1, concurrency)
    self.rate = rate
    self.allowInvite = allowInvite
    self.grace = grace
    self.clock = clock
  }

  /// Makes the starts and records an outcome for every one of them.
  ///
  /// When the task is cancelled, starts on their way are recorded as what they return, the rest as skipped.
  /// - Throws: what `record` throws; nothing is started after that.
  package func perform(in environment: Environment) async throws -> RunEnd {
    try await withThrowingTaskGroup(of: Event.self) { group in
      var state = State(run: self, jitter: environment.jitter)
      group.addTask {
        await environment.stopRequest()
        return .stopRequested
      }
      while true {
        if Task.isCancelled { state.take(.stopRequested, at: clock.now) }
        for launch in state.launches(at: clock.now) {
          group.addTask {
            let start = (wall: Date(), instant: clock.now)
            let result = await environment.start(launch.request)
            return .answered(launch, result, startedAt: start.wall, took: start.instant.duration(to: clock.now))
          }
        }
        for (index, outcome) in state.takeFinished() { try await environment.record(index, outcome) }
        environment.observe(state.progress)
        if state.isOver { break }
        if let due = state.takeTimer() {
          group.addTask {
            try? await clock.sleep(until: due, tolerance: nil)
            return .timeCame
          }
        }
        guard let event = try await group.next() else { break }
        if case .stopRequested = event, state.end == .completed { graceTimer(&group) }
        if case .graceOver = event { group.cancelAll() }
        state.take(event, at: clock.now)
      }
      group.cancelAll()
      return state.end
    }
  }

  private func graceTimer(_ group: inout ThrowingTaskGroup<Event, any Error>) {
    group.addTask {
      try? await clock.sleep(for: grace)
      return .graceOver
    }
  }

  /// What the parent hears from its children.
  enum Event: Sendable {
    case answered(Launch, StartChatResult, startedAt: Date, took: Duration)
    case timeCame
    case stopRequested
    case graceOver
  }

  /// A start that is sent now.
  struct Launch: Sendable {
    let item: StartQueue.Item
    let request: StartChatRequest
  }
}
