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
    private var requests: [Int: [StartOutcome.Request]] = [:]
    /// What the accounts said that cannot reach each person, by the person's place.
    private var refusals: [Int: [Refusal]] = [:]
    private var notes: [RunJournal.Note] = []
    private var deliveries: [StartRun.Delivery] = []
    var progress: RunProgress
    private(set) var conclusion = RunConclusion(.completed)

    init(run: StartRun, jitter: @escaping @Sendable () -> Double) {
      self.run = run
      turns = StartTurns(run.starts, rate: run.rate, after: run.earlierPaces, jitter: jitter, at: run.clock.now)
      openedBy = run.openedBefore
      progress = RunProgress(total: run.starts.count)
    }

    /// Whether everybody has an outcome.
    var isOver: Bool { turns.isEmpty && progress.inFlight == 0 && notes.isEmpty }

    /// How the run ends, as far as is known.
    var end: RunEnd { conclusion.end }

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

    mutating func handle(_ event: Event, at now: RunClock.Instant) {
      switch event {
      case .timeCame: timer = nil
      case .examined(let attempt): handle(examined: attempt, at: now)
      case .notExamined(let attempt, let error): handle(notExamined: attempt, error, at: now)
      case .stopRequested: if end == .completed { stop(.interrupted) }
      case .graceOver: break
      case .delivered(let delivery, let delivered):
        progress.inFlight -= 1
        finish(delivery.attempt, delivery.result, delivered: delivered)
      case .accountChecked(let accountID, let isConnected): if !isConnected { lose(accountID) }
      case .withheld(let attempt, let reason):
        progress.inFlight -= 1
        append(attempt.index, .skipped(reason))
      case .notBegun(let attempt, let error):
        progress.inFlight -= 1
        append(attempt.index, .skipped(.stopped))
        stop(.journalFailed, problem: "\(error)")
      case .journalFailed(let error):
        if end == .completed { stop(.journalFailed, problem: "\(error)") }
      case .answered(let attempt, let result, let startedAt, let took):
        progress.inFlight -= 1
        let earlier = began[attempt.index]
        began[attempt.index] = (earlier?.wall ?? startedAt, (earlier?.duration ?? .zero) + took)
        let result = decision(on: result, attempt)
        notes.append(
          .init(index: attempt.index, person: attempt.person, result: result.outcome, rateLimit: result.rateLimit))
        requests[attempt.index, default: []].append(
          .init(
            accountID: attempt.request.accountID, user: attempt.request.user, status: result.outcome.status,
            failure: StartOutcome(result.outcome).failure))
        handle(result, of: attempt, at: now)
      }
    }

    private mutating func handle(_ result: ResponseDecision, of attempt: StartAttempt, at now: RunClock.Instant) {
      let accountID = attempt.request.accountID
      if result.isFailureOfAccount { doubt(accountID) } else { failuresInRow[accountID] = nil }
      if let failed = result.isFailureOfRun { breaker.note(failed: failed) }
      switch result.next {
      case .finish:
        if let due = dueText(after: result.outcome, attempt) {
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

    /// The text that is due after `result`; nil where it went with the start, or there is nothing to do for it.
    private func dueText(after result: StartOutcome.Result, _ attempt: StartAttempt) -> DueText? {
      guard !run.delivery.goesWithStart, let text = attempt.messageText else { return nil }
      return DueText(
        entry: attempt.index, accountID: attempt.request.accountID, text: text, result: result,
        startedAt: began[attempt.index]?.wall ?? Date(), past: .nothing, status: nil, delivery: run.delivery,
        textsExistingChats: attempt.textsExistingChats)
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
      _ attempt: StartAttempt, _ result: StartOutcome.Result, delivered: TextResult? = nil
    ) {
      var outcome = attempt.outcome(result, delivered: delivered)
      let times = began.removeValue(forKey: attempt.index)
      outcome.startedAt = times?.wall
      outcome.duration = times?.duration
      append(attempt.index, outcome)
    }

    mutating func append(_ index: Int, _ outcome: StartOutcome) {
      var outcome = outcome
      outcome.requests += requests.removeValue(forKey: index) ?? []
      if case .unreachable = outcome.result { outcome.result = .unreachable(refusals.removeValue(forKey: index) ?? []) }
      progress.count(outcome.status)
      if let last = notes.indices.last, notes[last].index == index, notes[last].outcome == nil {
        notes[last].outcome = outcome
      } else {
        notes.append(.init(index: index, person: run.starts[index].person, result: nil, outcome: outcome))
      }
    }

    // MARK: What it means

    /// What the answer to a request means for the person, the account and the run.
    private mutating func decision(on result: StartChatResult, _ attempt: StartAttempt) -> ResponseDecision {
      switch result {
      case .answered(let started):
        return ResponseDecision(opened(started, attempt), next: .finish, isFailureOfRun: false)
      case .refused(let error):
        if let reason = error.unreachableReason {
          refusals[attempt.index, default: []].append(
            Refusal(AskedAccount(attempt.account), reason, failure: StartFailure(error)))
        }
        return ResponseDecision(
          refusal: error, retries: attempt.item.retries, refusals: refusals[attempt.index] ?? [])
      case .notSent(let failure):
        return ResponseDecision(
          .failed(StartFailure(notSent: failure)), next: .sendAgain(after: nil), isFailureOfRun: true,
          isFailureOfAccount: false)
      case .unknown(let outcome):
        return ResponseDecision(
          .unknown(StartFailure(outcome)), next: .finish, isFailureOfRun: true,
          isFailureOfAccount: outcome.status != nil)
      }
    }

    private mutating func opened(_ started: StartedChat, _ attempt: StartAttempt) -> StartOutcome.Result {
      let other = openedBy[started.chat.id]
      openedBy[started.chat.id] = other ?? attempt.person.displayName
      let wasThere = run.knownChats.contains(started.chat)
      let match = ParticipantMatch(
        started.chat, person: attempt.person, user: attempt.request.user, on: attempt.account.bridgeType)
      let chat = OpenedChat(
        id: started.chat.id, title: started.chat.title, match: match,
        decision: other != nil && !wasThere ? .earlierStart : .init(wasThere: wasThere, status: started.status),
        sharedWith: other)
      return wasThere || other != nil ? .existing(chat) : .created(chat)
    }

    // MARK: Stopping

    mutating func stop(_ end: RunEnd, problem: String? = nil) {
      conclusion = RunConclusion(end, journalProblem: problem)
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

  /// This many failures in a row behind Beeper mean that an account is gone, if there are others to go on with.
  static var failuresInRowOfLostAccount: Int { 3 }
}

// MARK: Looking people up before their turn

extension StartRun.State {
  /// Takes the turn of somebody who was looked up, unless their account may not be asked any more.
  mutating func handle(examined attempt: StartAttempt, at now: RunClock.Instant) {
    let accountID = attempt.request.accountID
    let mayBeAsked = turns.examined(accountID, at: now)
    if end == .completed, !turns.isLost(accountID), mayBeAsked {
      turns.started(accountID, at: now)
      return examined.append(attempt)
    }
    putBack(attempt)
  }

  /// Lets somebody who could not be looked up wait, a few times; gives them up with their account.
  mutating func handle(notExamined attempt: StartAttempt, _ error: BeeperError, at now: RunClock.Instant) {
    let accountID = attempt.request.accountID
    _ = turns.examined(accountID, at: now)
    switch error {
    case .unauthorized: if end == .completed { stop(.unauthorized) }
    case .accountNotConnected: if !turns.isLost(accountID) { lose(accountID) }
    default: break
    }
    guard end == .completed, !turns.isLost(accountID) else { return putBack(attempt) }
    progress.inFlight -= 1
    breaker.note(failed: true)
    var item = attempt.item
    item.attempts -= 1
    item.retries += 1
    let pause = error.apiError?.retryAfter ?? .seconds(1 << item.retries)
    if item.retries > StartRun.mostRetries {
      append(item.index, .skipped(.notLookedUp))
    } else {
      _ = turns.sendAgain(item, at: now.advanced(by: pause), isRateLimited: false)
    }
    if breaker.isOpen { stop(.breakerOpened) }
  }

  /// Gives back the turn of an attempt that was not sent.
  private mutating func putBack(_ attempt: StartAttempt) {
    let accountID = attempt.request.accountID
    progress.inFlight -= 1
    var item = attempt.item
    item.attempts -= 1
    if end != .completed {
      append(item.index, .skipped(.stopped))
    } else if !turns.isLost(accountID) {
      turns.putBack(item)
    } else if !turns.advance(item) {
      append(item.index, .skipped(.accountLost(accountID)))
    }
  }
}

extension OpenedChat.Decision {
  fileprivate init(wasThere: Bool, status: StartStatus?) {
    switch status {
    case nil: self = .chatList
    case .existing?: self = wasThere ? .chatListAndStatus : .chatListAgainstStatus
    case .created?: self = wasThere ? .chatListAgainstStatus : .chatListAndStatus
    }
  }
}

extension StartAttempt {
  /// The outcome of the person whose last request came back with `result`; `delivered` tells of its text, if somebody
  /// looked.
  fileprivate func outcome(_ result: StartOutcome.Result, delivered: TextResult?) -> StartOutcome {
    var text = StartOutcome.Text(messageText, reason: delivered?.reason ?? heldBack)
    if let delivered {
      text.status = delivered.status
    } else if request.messageText != nil, !result.status.didNothing {
      text.status = .offered
    }
    return StartOutcome(result, account: AskedAccount(account), user: request.user, text: text)
  }
}
