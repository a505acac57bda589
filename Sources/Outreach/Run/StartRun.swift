package import BeeperDesktop
import Foundation

/// Makes the starts of a plan: a bounded number at a time, each slot refilled only after its outcome is recorded.
package struct StartRun<RunClock: Clock>: Sendable where RunClock.Duration == Duration {
  /// What a run needs from the outside.
  package struct Environment: Sendable {
    /// Sends one start, once.
    package var start: @Sendable (StartChatRequest) async -> StartChatResult
    /// Checks, before a request with a text gets its turn, whether the text may go with it, and returns what to send.
    /// Throws when the check fails: the start waits and is checked again, and is skipped after several failures.
    package var examine: @Sendable (StartAttempt) async throws(BeeperError) -> StartAttempt
    /// Keeps what happens.
    package var journal: RunJournal
    /// Brings a text to a chat that a start without it came back with.
    package var deliver: @Sendable (DueText) async -> TextResult
    /// Whether an account that fails can still be used, by asking the server.
    package var isConnected: @Sendable (_ accountID: String) async -> Bool
    /// Hears where the run stands, whenever that changes.
    package var observe: @Sendable (RunProgress) -> Void
    /// Returns when the run should stop, or when its task is cancelled.
    package var stopRequest: @Sendable () async -> Void
    /// Numbers from 0 up to 1, for the pace.
    package var jitter: @Sendable () -> Double

    /// An environment; without the others, accounts stay connected, nobody watches, nobody stops and chance decides.
    package init(
      start: @escaping @Sendable (StartChatRequest) async -> StartChatResult,
      examine: @escaping @Sendable (StartAttempt) async throws(BeeperError) -> StartAttempt = { $0 },
      journal: RunJournal,
      deliver: @escaping @Sendable (DueText) async -> TextResult = { _ in TextResult(.notSent) },
      isConnected: @escaping @Sendable (_ accountID: String) async -> Bool = { _ in true },
      observe: @escaping @Sendable (RunProgress) -> Void = { _ in },
      stopRequest: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .seconds(1 << 40)) },
      jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
      self.start = start
      self.examine = examine
      self.journal = journal
      self.deliver = deliver
      self.isConnected = isConnected
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
  /// How texts get to people.
  package let delivery: DeliveryMode
  /// How long starts on their way are waited for after a request to stop.
  package let grace: Duration
  /// The chats that the beginning of this run created, by their IDs, with the people they were created for.
  package let openedBefore: [String: String]
  /// What was asked of each account, by its ID, in earlier runs and the beginning of this one.
  package let earlierPaces: [String: EarlierPace]
  /// The clock.
  package let clock: RunClock

  /// A run of `starts`.
  package init(
    _ starts: [PlannedStart], knownChats: KnownChats, concurrency: Int, rate: Rate?, allowInvite: Bool = false,
    delivery: DeliveryMode = .start, grace: Duration = .seconds(35), openedBefore: [String: String] = [:],
    earlierPaces: [String: EarlierPace] = [:],
    clock: RunClock
  ) {
    self.starts = starts
    self.knownChats = knownChats
    self.concurrency = max(1, concurrency)
    self.rate = rate
    self.allowInvite = allowInvite
    self.delivery = delivery
    self.grace = grace
    self.openedBefore = openedBefore
    self.earlierPaces = earlierPaces
    self.clock = clock
  }

  /// Makes the starts and records an outcome for every one of them.
  ///
  /// When the task is cancelled, starts on their way are recorded as what they return, the rest as skipped. When the
  /// journal fails, nothing is started any more, and what was on its way is still waited for and noted.
  package func perform(in environment: Environment) async -> RunConclusion {
    await withTaskGroup(of: Event.self) { group in
      var state = State(run: self, jitter: environment.jitter)
      group.addTask {
        await environment.stopRequest()
        return .stopRequested
      }
      while true {
        if Task.isCancelled { state.handle(.stopRequested, at: clock.now) }
        for note in state.takeNotes() {
          do { try await environment.journal.note(note) } catch { state.handle(.journalFailed(error), at: clock.now) }
        }
        let launches = state.launches(at: clock.now)
        for launch in launches { group.addTask { await perform(launch, in: environment) } }
        // The next intent makes earlier notes durable. If there is no next intent, flush them now.
        if launches.isEmpty, state.end != .journalFailed {
          do {
            try await environment.journal.flush()
          } catch {
            state.handle(.journalFailed(error), at: clock.now)
            continue
          }
        }
        for delivery in state.takeDeliveries() {
          group.addTask { .delivered(delivery, await environment.deliver(delivery.due)) }
        }
        for accountID in state.takeDoubtfulAccounts() {
          group.addTask { .accountChecked(accountID, isConnected: await environment.isConnected(accountID)) }
        }
        environment.observe(state.progress)
        if state.isOver { break }
        if let due = state.takeTimer() {
          group.addTask {
            try? await clock.sleep(until: due, tolerance: nil)
            return .timeCame
          }
        }
        guard let event = await group.next() else { break }
        if case .stopRequested = event { graceTimer(&group) }
        if case .graceOver = event { group.cancelAll() }
        state.handle(event, at: clock.now)
      }
      group.cancelAll()
      return state.conclusion
    }
  }

  private func perform(_ launch: State.Launch, in environment: Environment) async -> Event {
    switch launch {
    case .examine(let attempt):
      do throws(BeeperError) {
        return .examined(try await environment.examine(attempt))
      } catch {
        return .notExamined(attempt, error)
      }
    case .send(let attempt): return await send(attempt, in: environment)
    }
  }

  /// Writes the intent down, and sends the request only then.
  private func send(_ attempt: StartAttempt, in environment: Environment) async -> Event {
    do {
      if case .refused(let reason) = try await environment.journal.begin(attempt) {
        return .withheld(attempt, reason)
      }
    } catch {
      return .notBegun(attempt, error)
    }
    let start = (wall: Date(), instant: clock.now)
    let result = await environment.start(attempt.request)
    return .answered(attempt, result, startedAt: start.wall, took: start.instant.duration(to: clock.now))
  }

  private func graceTimer(_ group: inout TaskGroup<Event>) {
    group.addTask {
      try? await clock.sleep(for: grace)
      return .graceOver
    }
  }

  /// A text that is due after the answer to a request, which is final otherwise.
  struct Delivery: Sendable {
    let attempt: StartAttempt
    let result: StartOutcome.Result
    let due: DueText
  }

  /// What the parent hears from its children.
  enum Event: Sendable {
    /// The text may go with the request, or was taken out of it.
    case examined(StartAttempt)
    /// Nobody could look.
    case notExamined(StartAttempt, BeeperError)
    case answered(StartAttempt, StartChatResult, startedAt: Date, took: Duration)
    /// Nothing was sent, for the reason.
    case withheld(StartAttempt, Reason)
    /// Nothing was sent, because the intent could not be written down.
    case notBegun(StartAttempt, any Error)
    case journalFailed(any Error)
    case delivered(Delivery, TextResult)
    case accountChecked(String, isConnected: Bool)
    case timeCame
    case stopRequested
    case graceOver
  }
}
