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
    private var openedBy: [String: String] = [:]
    private var lostAccounts: Set<String> = []
    /// Accounts that the server, and not the pace, keeps waiting.
    private var refusedForRate: Set<String> = []
    private var began: [Int: (wall: Date, duration: Duration)] = [:]
    private var finished: [(Int, StartOutcome)] = []
    private(set) var progress: RunProgress
    private(set) var end = RunEnd.completed

    init(run: StartRun, jitter: @escaping @Sendable () -> Double) {
      self.run = run
      pace = Pace(run.rate, jitter: jitter)
      progress = RunProgress(total: run.starts.count)
      for (index, start) in run.starts.enumerated() {
        queue.append(StartQueue.Item(index: index), accountID: start.candidates[0].account.accountID)
      }
    }

    /// Whether everybody has an outcome.
    var isOver: Bool { queue.isEmpty && progress.inFlight == 0 && finished.isEmpty }

    // MARK: What to send

    /// The starts to send now: as many as there are free slots and accounts whose time has come.
    mutating func launches(at now: RunClock.Instant) -> [Launch] {
      var launches: [Launch] = []
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
        let start = run.starts[item.index]
        launches.append(
          Launch(item: item, request: start.request(candidate: item.candidate, allowInvite: run.allowInvite)))
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

    /// The outcomes that have not been recorded yet.
    mutating func takeFinished() -> [(Int, StartOutcome)] {
      defer { finished = [] }
      return finished
    }

    mutating func take(_ event: Event, at now: RunClock.Instant) {
      switch event {
      case .timeCame: timer = nil
      case .stopRequested: if end == .completed { stop(.interrupted) }
      case .graceOver: break
      case .answered(let launch, let result, let startedAt, let took):
        progress.inFlight -= 1
        let earlier = began[launch.item.index]
        began[launch.item.index] = (earlier?.wall ?? startedAt, (earlier?.duration ?? .zero) + took)
        take(result, of: launch, at: now)
      }
    }

    private mutating func take(_ result: StartChatResult, of launch: Launch, at now: RunClock.Instant) {
      switch result {
      case .answered(let started):
        breaker.note(failed: false)
        finish(launch, opened(started, launch))
      case .refused(let error) where error.status == 404 && advance(launch.item):
        break
      case .refused(let error) where error.status == 429 && end == .completed:
        refusedForRate.insert(launch.request.accountID)
        retry(launch, after: error.retryAfter, at: now) { .failed(StartFailure(error)) }
      case .refused(let error):
        if !error.isAboutPerson { breaker.note(failed: true) }
        finish(launch, .failed(StartFailure(error)))
        if error.status == 401 { stop(.unauthorized) }
        if error.status == 409 { lose(launch.request.accountID) }
      case .notSent(let failure):
        breaker.note(failed: true)
        retry(launch, after: nil, at: now) { .failed(StartFailure(notSent: failure)) }
      case .unknown(let failure):
        breaker.note(failed: true)
        finish(launch, .unknown(StartFailure(failure)))
      }
      if breaker.isOpen, end == .completed { stop(.breakerOpened) }
    }

    /// Lets the next candidate take its turn; false when there is none.
    private mutating func advance(_ item: StartQueue.Item) -> Bool {
      let candidates = run.starts[item.index].candidates
      let later = candidates.indices.dropFirst(item.candidate + 1)
      guard end == .completed,
        let candidate = later.first(where: { !lostAccounts.contains(candidates[$0].account.accountID) })
      else { return false }
      var next = item
      next.candidate = candidate
      next.retries = 0
      queue.append(next, accountID: candidates[candidate].account.accountID)
      return true
    }

    /// Sends the same again later: the request before provably did nothing.
    private mutating func retry(
      _ launch: Launch, after pause: Duration?, at now: RunClock.Instant, otherwise result: () -> StartOutcome.Result
    ) {
      guard launch.item.retries < StartRun.mostRetries, end == .completed, !breaker.isOpen else {
        return finish(launch, result())
      }
      var item = launch.item
      item.retries += 1
      let backoff = pause ?? .seconds(1 << item.retries)
      pace.postpone(launch.request.accountID, until: now.advanced(by: backoff))
      queue.putBack(item, accountID: launch.request.accountID)
    }

    private mutating func finish(_ launch: Launch, _ result: StartOutcome.Result) {
      let start = run.starts[launch.item.index]
      let candidate = start.candidates[launch.item.candidate]
      var outcome = StartOutcome(result: result)
      outcome.account = candidate.account
      outcome.user = candidate.user
      outcome.messageText = launch.request.messageText
      if launch.request.messageText != nil, result.mayHaveDelivered { outcome.message = .offered }
      outcome.attempts = launch.item.attempts
      outcome.startedAt = began[launch.item.index]?.wall
      outcome.duration = began[launch.item.index]?.duration
      append(launch.item.index, outcome)
    }

    private mutating func append(_ index: Int, _ outcome: StartOutcome) {
      progress.count(outcome.result)
      finished.append((index, outcome))
    }

    private mutating func opened(_ started: StartedChat, _ launch: Launch) -> StartOutcome.Result {
      let start = run.starts[launch.item.index]
      let candidate = start.candidates[launch.item.candidate]
      let other = openedBy[started.chat.id]
      openedBy[started.chat.id] = other ?? start.person.displayName
      let wasThere = run.knownChats.contains(started.chat)
      let chat = OpenedChat(
        chat: started.chat, match: ParticipantMatch(started.chat, person: start.person, user: candidate.user),
        decision: other != nil && !wasThere ? .earlierStart : .init(wasThere: wasThere, status: started.status),
        sharedWith: other)
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

extension OpenedChat.Decision {
  fileprivate init(wasThere: Bool, status: StartStatus?) {
    switch status {
    case nil: self = .chatList
    case .existing?: self = wasThere ? .chatListAndStatus : .chatListAgainstStatus
    case .created?: self = wasThere ? .chatListAgainstStatus : .chatListAndStatus
    }
  }
}
