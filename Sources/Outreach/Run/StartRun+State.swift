import BeeperDesktop
import ContactBook
import Foundation

extension StartRun {
  /// Everything a run knows while it goes on; only the parent of the task group touches it.
  struct State {
    private let run: StartRun
    private var queue = StartQueue()
    private var pace: Pace<RunClock.Instant>
    private var breaker = Breaker()
    private var timer: RunClock.Instant?
    private var openedBy: [String: String]
    private var lostAccounts: Set<String> = []
    /// How often in a row each account failed behind Beeper.
    private var failuresInRow: [String: Int] = [:]
    private var doubtfulAccounts: Set<String> = []
    /// Accounts that the server, and not the pace, keeps waiting.
    private var refusedForRate: Set<String> = []
    private var began: [Int: (wall: Date, duration: Duration)] = [:]
    private var attempts: [Int: [StartOutcome.Attempt]] = [:]
    private var notes: [RunJournal.Note] = []
    private var deliveries: [StartRun.Delivery] = []
    private(set) var progress: RunProgress
    private(set) var end = RunEnd.completed

    init(run: StartRun, jitter: @escaping @Sendable () -> Double) {
      self.run = run
      pace = Pace(run.rate, jitter: jitter)
      openedBy = run.openedBefore
      progress = RunProgress(total: run.starts.count)
      for (accountID, past) in run.earlierPaces {
        pace.began(accountID, after: past, at: run.clock.now)
        if past.rateLimit != nil { refusedForRate.insert(accountID) }
      }
      for (index, start) in run.starts.enumerated() {
        queue.append(StartQueue.Item(index: index), accountID: start.candidates[0].account.accountID)
      }
    }

    /// Whether everybody has an outcome.
    var isOver: Bool { queue.isEmpty && progress.inFlight == 0 && notes.isEmpty }

    // MARK: What to send

    /// The starts to send now: as many as there are free slots and accounts whose time has come.
    mutating func launches(at now: RunClock.Instant) -> [StartAttempt] {
      var launches: [StartAttempt] = []
      progress.pause = nil
      while progress.inFlight < run.concurrency {
        guard let accountID = queue.waitingAccounts.first(where: { (pace.earliest($0) ?? now) <= now }) else {
          notePause(at: now)
          break
        }
        guard var item = queue.popFirst(accountID: accountID) else { break }
        item.attempts += 1
        pace.started(accountID, at: now)
        refusedForRate.remove(accountID)
        progress.inFlight += 1
        launches.append(StartAttempt(item, of: run.starts[item.index], in: run))
      }
      return launches
    }

    /// When to look again for starts that the pace keeps back; nil when nothing waits for time, or a timer runs.
    mutating func takeTimer() -> RunClock.Instant? {
      guard progress.inFlight < run.concurrency,
        let due = queue.waitingAccounts.compactMap({ pace.earliest($0) }).min(),
        timer.map({ due < $0 }) ?? true
      else { return nil }
      timer = due
      return due
    }

    private mutating func notePause(at now: RunClock.Instant) {
      if end != .completed {
        progress.pause = .stopping
      } else if progress.inFlight == 0,
        let next = queue.waitingAccounts.min(by: { (pace.earliest($0) ?? now) < (pace.earliest($1) ?? now) })
      {
        let wait = now.duration(to: pace.earliest(next) ?? now)
        progress.pause = refusedForRate.contains(next) ? .rateLimited(wait) : .pace(wait)
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
        if furtherCandidate(attempt.item) == nil {
          finish(attempt, result.outcome)
        } else if !advance(attempt.item) {
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
      if queue.waitingAccounts.contains(where: { $0 != accountID }) { lose(accountID) }
    }

    /// The next candidate on an account that is not lost.
    private func furtherCandidate(_ item: StartQueue.Item) -> Int? {
      let candidates = run.starts[item.index].candidates
      return candidates.indices.dropFirst(item.candidate + 1)
        .first { !lostAccounts.contains(candidates[$0].account.accountID) }
    }

    /// Lets the next candidate take its turn; false when there is none, or the run is stopping.
    private mutating func advance(_ item: StartQueue.Item) -> Bool {
      let candidates = run.starts[item.index].candidates
      guard end == .completed, let candidate = furtherCandidate(item) else { return false }
      var next = item
      next.candidate = candidate
      next.retries = 0
      queue.append(next, accountID: candidates[candidate].account.accountID)
      return true
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
      let backoff = pause ?? .seconds(1 << item.retries)
      if pause != nil { refusedForRate.insert(attempt.request.accountID) }
      pace.postpone(attempt.request.accountID, until: now.advanced(by: backoff))
      queue.putBack(item, accountID: attempt.request.accountID)
    }

    private mutating func finish(
      _ attempt: StartAttempt, _ result: StartOutcome.Result, delivered: DeliveredText? = nil
    ) {
      var outcome = StartOutcome(result: result)
      outcome.account = attempt.account
      outcome.user = attempt.request.user
      outcome.messageText = attempt.messageText
      outcome.messageReason = delivered?.reason ?? attempt.heldBack?.rawValue
      if let delivered {
        outcome.message = delivered.message
      } else if attempt.request.messageText != nil, result.mayHaveDelivered {
        outcome.message = .offered
      }
      outcome.attempts = attempts.removeValue(forKey: attempt.index) ?? []
      let times = began.removeValue(forKey: attempt.index)
      outcome.startedAt = times?.wall
      outcome.duration = times?.duration
      append(attempt.index, outcome)
    }

    private mutating func append(_ index: Int, _ outcome: StartOutcome) {
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

    private mutating func stop(_ reason: RunEnd) {
      end = reason
      for item in queue.removeAll() { append(item.index, .skipped(.stopped)) }
    }

    /// Nothing more is asked of the account; people who can be found on another one go on there.
    private mutating func lose(_ accountID: String) {
      lostAccounts.insert(accountID)
      for item in queue.removeAll(accountID: accountID) where !advance(item) {
        append(item.index, .skipped(.accountLost(accountID)))
      }
    }
  }

  /// How often a start is sent again after requests that provably did nothing.
  static var mostRetries: Int { 4 }

  /// So many failures in a row behind Beeper mean that an account is gone, where there are others to go on with.
  static var failuresInRowOfLostAccount: Int { 3 }
}

extension StartOutcome.Result {
  /// Whether a text that went out with the start may have arrived.
  fileprivate var mayHaveDelivered: Bool {
    switch self {
    case .created, .existing, .unknown: true
    case .failed, .skipped: false
    }
  }
}
