import BeeperDesktop
import ContactBook
import Foundation

extension StartRun {
  /// Everything a run knows while it goes on; only the parent of the task group touches it.
  struct State {
    private let run: StartRun
    var turns: StartTurns<RunClock.Instant>
    /// Those who were examined and are to be asked for now.
    var examined: [StartAttempt] = []
    var breaker = Breaker()
    private var timer: RunClock.Instant?
    private var openedBy: [String: String]
    /// How often in a row each account failed behind Beeper.
    private var failuresInRow: [String: Int] = [:]
    private var doubtfulAccounts: Set<String> = []
    private var began: [Int: (wall: Date, duration: Duration)] = [:]
    private var attempts: [Int: [StartOutcome.Attempt]] = [:]
    private var notes: [RunJournal.Note] = []
    private var deliveries: [StartRun.Delivery] = []
    var progress: RunProgress
    private(set) var end = RunEnd.completed

    init(run: StartRun, jitter: @escaping @Sendable () -> Double) {
      self.run = run
      turns = StartTurns(run.starts, rate: run.rate, after: run.earlierPaces, jitter: jitter, at: run.clock.now)
      openedBy = run.openedBefore
      progress = RunProgress(total: run.starts.count)
    }

    /// Whether everybody has an outcome.
    var isOver: Bool { turns.isEmpty && progress.inFlight == 0 && notes.isEmpty }

    /// Whether what happens cannot be written down any more.
    var hasJournalFailed: Bool {
      guard case .journalFailed = end else { return false }
      return true
    }

    // MARK: What to send

    /// What to do next for a start.
    enum Launch {
      /// Look, before anything is written down or sent, whether its text may go with it.
      case examine(StartAttempt)
      /// Write the intent down and send the request.
      case send(StartAttempt)
    }

    /// What to do now: as much as there are free slots and accounts whose time has come.
    mutating func launches(at now: RunClock.Instant) -> [Launch] {
      defer { examined = [] }
      var launches = examined.map(Launch.send)
      progress.pause = nil
      while progress.inFlight < run.concurrency {
        guard var item = turns.next(at: now) else {
          notePause(at: now)
          break
        }
        item.attempts += 1
        progress.inFlight += 1
        let attempt = StartAttempt(item, of: run.starts[item.index], in: run)
        if attempt.messageText == nil {
          turns.started(attempt.request.accountID, at: now)
          launches.append(.send(attempt))
        } else {
          turns.examining(attempt.request.accountID)
          launches.append(.examine(attempt))
        }
      }
      return launches
    }

    /// When to look again for starts that the pace keeps back; nil when nothing waits for time, or a timer runs.
    mutating func takeTimer() -> RunClock.Instant? {
      guard progress.inFlight < run.concurrency, let due = turns.nextTime, timer.map({ due < $0 }) ?? true else {
        return nil
      }
      timer = due
      return due
    }

    private mutating func notePause(at now: RunClock.Instant) {
      if end != .completed {
        progress.pause = .stopping
      } else if progress.inFlight == 0 {
        progress.pause = turns.pause(at: now)
      }
    }

    // MARK: What came back

    /// What has not been noted in the journal yet.
    mutating func takeNotes() -> [RunJournal.Note] {
      defer { notes = [] }
      return notes
    }

    /// The texts that are due and that nobody brings to their chats yet.
    mutating func takeDeliveries() -> [StartRun.Delivery] {
      defer { deliveries = [] }
      return deliveries
    }

    /// The accounts that failed since the last call, of which it should be asked whether they are connected.
    mutating func takeDoubtfulAccounts() -> Set<String> {
      defer { doubtfulAccounts = [] }
      return doubtfulAccounts
    }

    mutating func take(_ event: Event, at now: RunClock.Instant) {
      switch event {
      case .timeCame: timer = nil
      case .examined(let attempt): take(examined: attempt, at: now)
      case .notExamined(let attempt, let error): take(notExamined: attempt, error, at: now)
      case .stopRequested: if end == .completed { stop(.interrupted) }
      case .graceOver: break
      case .delivered(let delivery, let delivered):
        progress.inFlight -= 1
        finish(delivery.attempt, delivery.result, delivered: delivered)
      case .accountChecked(let accountID, let isConnected): if !isConnected { lose(accountID) }
      case .withheld(let attempt):
        progress.inFlight -= 1
        append(attempt.index, .skipped(.excluded))
      case .notBegun(let attempt, let error):
        progress.inFlight -= 1
        append(attempt.index, .skipped(.stopped))
        stop(.journalFailed("\(error)"))
      case .journalFailed(let error):
        if end == .completed { stop(.journalFailed("\(error)")) }
      case .answered(let attempt, let result, let startedAt, let took):
        progress.inFlight -= 1
        let earlier = began[attempt.index]
        began[attempt.index] = (earlier?.wall ?? startedAt, (earlier?.duration ?? .zero) + took)
        let result = outcome(of: result, attempt)
        notes.append(
          .init(index: attempt.index, person: attempt.person, result: result.outcome, rateLimit: result.rateLimit))
        attempts[attempt.index, default: []].append(.init(attempt, result.outcome))
        take(result, of: attempt, at: now)
      }
    }

    private mutating func take(_ result: Judged, of attempt: StartAttempt, at now: RunClock.Instant) {
      let accountID = attempt.request.accountID
      if result.saysNothingOfAccount { failuresInRow[accountID] = nil } else { doubt(accountID) }
      if let failed = result.isFailureOfRun { breaker.note(failed: failed) }
      switch result.next {
      case .finish:
        if let due = DueText(attempt, result.outcome, began: began[attempt.index]?.wall ?? Date(), in: run) {
          progress.inFlight += 1
          deliveries.append(.init(attempt: attempt, result: result.outcome, due: due))
        } else {
          finish(attempt, result.outcome)
        }
      case .askForNextCandidate:
        if !turns.hasFurtherCandidate(attempt.item) {
          finish(attempt, result.outcome)
        } else if end != .completed || !turns.advance(attempt.item) {
          // Whoever goes on with the run asks there.
          append(attempt.index, .skipped(.stopped))
        }
      case .sendAgain(let pause): retry(attempt, after: pause, at: now, otherwise: result.outcome)
      case .giveUpAccount:
        finish(attempt, result.outcome)
        lose(accountID)
      case .giveUp:
        finish(attempt, result.outcome)
        stop(.unauthorized)
      }
      if breaker.isOpen, end == .completed { stop(.breakerOpened) }
    }

    /// Asks after an account that failed, and gives it up when it did so several times in a row and others go on.
    private mutating func doubt(_ accountID: String) {
      doubtfulAccounts.insert(accountID)
      failuresInRow[accountID, default: 0] += 1
      guard failuresInRow[accountID, default: 0] >= StartRun.failuresInRowOfLostAccount else { return }
      if turns.hasTurns(besides: accountID) { lose(accountID) }
    }

    /// Sends the same again later: the request before provably did nothing.
    private mutating func retry(
      _ attempt: StartAttempt, after pause: Duration?, at now: RunClock.Instant, otherwise result: StartOutcome.Result
    ) {
      var item = attempt.item
      guard item.retries < StartRun.mostRetries, end == .completed, !breaker.isOpen else {
        // A server that refuses one person again and again for its rate refuses everybody.
        if pause != nil, item.retries >= StartRun.mostRetries { breaker.note(failed: true) }
        return finish(attempt, result)
      }
      item.retries += 1
      let again = now.advanced(by: pause ?? .seconds(1 << item.retries))
      guard !turns.sendAgain(item, at: again, isRateLimited: pause != nil), !turns.advance(item) else { return }
      append(attempt.index, .skipped(.accountLost(attempt.request.accountID)))
    }

    private mutating func finish(
      _ attempt: StartAttempt, _ result: StartOutcome.Result, delivered: DeliveredText? = nil
    ) {
      var outcome = StartOutcome(result, of: attempt, delivered: delivered)
      let times = began.removeValue(forKey: attempt.index)
      outcome.startedAt = times?.wall
      outcome.duration = times?.duration
      append(attempt.index, outcome)
    }

    mutating func append(_ index: Int, _ outcome: StartOutcome) {
      var outcome = outcome
      outcome.attempts += attempts.removeValue(forKey: index) ?? []
      progress.count(outcome.result)
      if let last = notes.indices.last, notes[last].index == index, notes[last].outcome == nil {
        notes[last].outcome = outcome
      } else {
        notes.append(.init(index: index, person: run.starts[index].person, result: nil, outcome: outcome))
      }
    }

    // MARK: What it means

    /// What the answer to a request means for the person, the account and the run.
    private mutating func outcome(of result: StartChatResult, _ attempt: StartAttempt) -> Judged {
      switch result {
      case .answered(let started): Judged(opened(started, attempt), next: .finish, isFailureOfRun: false)
      case .refused(let error): Judged(refusal: error, retries: attempt.item.retries)
      case .notSent(let failure):
        Judged(
          .failed(StartFailure(notSent: failure)), next: .sendAgain(after: nil), isFailureOfRun: true,
          saysNothingOfAccount: true)
      case .unknown(let outcome):
        Judged(
          .unknown(StartFailure(outcome)), next: .finish, isFailureOfRun: true,
          saysNothingOfAccount: outcome.status == nil)
      }
    }

    private mutating func opened(_ started: StartedChat, _ attempt: StartAttempt) -> StartOutcome.Result {
      let other = openedBy[started.chat.id]
      openedBy[started.chat.id] = other ?? attempt.person.displayName
      let wasThere = run.knownChats.contains(started.chat)
      let chat = OpenedChat(started, attempt, wasThere: wasThere, sharedWith: other)
      return wasThere || other != nil ? .existing(chat) : .created(chat)
    }

    // MARK: Stopping

    mutating func stop(_ reason: RunEnd) {
      end = reason
      progress.inFlight -= examined.count
      for index in examined.map(\.index) + turns.removeAll().map(\.index) { append(index, .skipped(.stopped)) }
      examined = []
    }

    /// Nothing more is asked of the account; people who can be found on another one go on there.
    mutating func lose(_ accountID: String) {
      for item in turns.lose(accountID) { append(item.index, .skipped(.accountLost(accountID))) }
    }
  }

  /// How often a start is sent again after requests that provably did nothing.
  static var mostRetries: Int { 4 }

  /// So many failures in a row behind Beeper mean that an account is gone, where there are others to go on with.
  static var failuresInRowOfLostAccount: Int { 3 }
}
