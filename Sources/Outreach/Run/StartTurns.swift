import BeeperDesktop
import DequeModule

/// Whose turn it is: the starts that wait, the accounts they wait for, and when each of these may be asked next.
struct StartTurns<Instant: InstantProtocol> where Instant.Duration == Duration {
  private let starts: [PlannedStart]
  private var queue = StartQueue()
  private var pace: Pace<Instant>
  private let isPaced: Bool
  private var lostAccounts: Set<String> = []
  /// Accounts that the server, and not the pace, keeps waiting.
  private var rateLimitedAccounts: Set<String> = []
  /// Accounts of which somebody whose turn it is is still being examined: with a pace, one at a time.
  private var examiningAccounts: Set<String> = []

  /// The turns of `starts`, after what was asked before `now`.
  init(
    _ starts: [PlannedStart], rate: Rate?, after earlier: [String: EarlierPace],
    jitter: @escaping @Sendable () -> Double,
    at now: Instant
  ) {
    self.starts = starts
    pace = Pace(rate, jitter: jitter)
    isPaced = rate != nil
    for (accountID, past) in earlier {
      pace.began(accountID, after: past, at: now)
      if past.rateLimit != nil { rateLimitedAccounts.insert(accountID) }
    }
    for (index, start) in starts.enumerated() {
      queue.append(StartQueue.Item(index: index), accountID: start.candidates[0].account.accountID)
    }
  }

  /// Whether nobody waits.
  var isEmpty: Bool { queue.isEmpty }

  // MARK: Taking turns

  /// Takes the next whose account may be asked `now`; nil for nobody.
  mutating func next(at now: Instant) -> StartQueue.Item? {
    waitingAccounts.first { isDue($0, at: now) }.flatMap { queue.popFirst(accountID: $0) }
  }

  /// Notes that somebody whose turn it is is being examined first.
  mutating func examining(_ accountID: String) {
    if isPaced { examiningAccounts.insert(accountID) }
  }

  /// Notes that the examination is over. False when the account may not be asked `now` after all.
  mutating func examined(_ accountID: String, at now: Instant) -> Bool {
    examiningAccounts.remove(accountID)
    return isDue(accountID, at: now)
  }

  /// Notes that the account is asked `now`.
  mutating func started(_ accountID: String, at now: Instant) {
    pace.started(accountID, at: now)
    rateLimitedAccounts.remove(accountID)
  }

  /// When the next account may be asked; nil when nobody waits for time.
  var nextTime: Instant? { waitingAccounts.compactMap { pace.earliest($0) }.min() }

  /// What keeps everybody waiting `now`; nil for nothing.
  func pause(at now: Instant) -> RunProgress.Pause? {
    guard let next = waitingAccounts.min(by: { (pace.earliest($0) ?? now) < (pace.earliest($1) ?? now) }) else {
      return nil
    }
    let wait = now.duration(to: pace.earliest(next) ?? now)
    return rateLimitedAccounts.contains(next) ? .rateLimited(wait) : .pace(wait)
  }

  private func isDue(_ accountID: String, at now: Instant) -> Bool { (pace.earliest(accountID) ?? now) <= now }

  private var waitingAccounts: [String] { queue.waitingAccounts.filter { !examiningAccounts.contains($0) } }

  // MARK: Waiting again

  /// Puts `item`, whose request was not sent, at the front of its account's line again.
  mutating func putBack(_ item: StartQueue.Item) { queue.putBack(item, accountID: accountID(of: item)) }

  /// Puts `item` back for the same request, after a pause that the server asked for or one that lets it recover; false
  /// when its account is lost.
  mutating func sendAgain(_ item: StartQueue.Item, at instant: Instant, isRateLimited: Bool) -> Bool {
    let accountID = accountID(of: item)
    guard !lostAccounts.contains(accountID) else { return false }
    pace.postpone(accountID, until: instant)
    if isRateLimited { rateLimitedAccounts.insert(accountID) }
    putBack(item)
    return true
  }

  /// Whether another candidate may be tried for `item`.
  func hasFurtherCandidate(_ item: StartQueue.Item) -> Bool { furtherCandidate(item) != nil }

  /// Lets the next candidate of `item` wait for its turn; false when there is none.
  mutating func advance(_ item: StartQueue.Item) -> Bool {
    guard let candidate = furtherCandidate(item) else { return false }
    var next = item
    next.candidate = candidate
    next.retries = 0
    queue.append(next, accountID: accountID(of: next))
    return true
  }

  /// The next candidate on an account that is not lost.
  private func furtherCandidate(_ item: StartQueue.Item) -> Int? {
    let candidates = starts[item.index].candidates
    return candidates.indices.dropFirst(item.candidate + 1)
      .first { !lostAccounts.contains(candidates[$0].account.accountID) }
  }

  private func accountID(of item: StartQueue.Item) -> String {
    starts[item.index].candidates[item.candidate].account.accountID
  }

  // MARK: Giving up

  /// Whether anybody waits for another account than this one.
  func hasTurns(besides accountID: String) -> Bool { queue.waitingAccounts.contains { $0 != accountID } }

  /// Nothing more is asked of the account: people who can be found on another one wait there, the rest is returned.
  mutating func lose(_ accountID: String) -> [StartQueue.Item] {
    lostAccounts.insert(accountID)
    return queue.removeAll(accountID: accountID).filter { !advance($0) }
  }

  /// Whether the account was lost.
  func isLost(_ accountID: String) -> Bool { lostAccounts.contains(accountID) }

  /// Takes everybody out.
  mutating func removeAll() -> [StartQueue.Item] { queue.removeAll() }
}

/// The starts that wait for their turn, in a line for each account.
struct StartQueue {
  /// A start that waits.
  struct Item {
    /// The start's place in the plan.
    let index: Int
    /// The candidate to ask for next.
    var candidate = 0
    /// How many requests were sent for it.
    var attempts = 0
    /// How often the present candidate was put back after a request that did nothing.
    var retries = 0
  }

  private var lines: [String: Deque<Item>] = [:]
  private var order: [String] = []

  /// Puts `item` at the end of the account's line.
  mutating func append(_ item: Item, accountID: String) {
    if lines[accountID] == nil { order.append(accountID) }
    lines[accountID, default: []].append(item)
  }

  /// Puts `item` back at the front of the account's line.
  mutating func putBack(_ item: Item, accountID: String) {
    if lines[accountID] == nil { order.append(accountID) }
    lines[accountID, default: []].prepend(item)
  }

  /// The accounts in whose line somebody waits, in the order in which they were first seen.
  var waitingAccounts: [String] { order.filter { lines[$0]?.isEmpty == false } }

  /// Whether nobody waits.
  var isEmpty: Bool { lines.values.allSatisfy(\.isEmpty) }

  /// Takes the first of the account's line.
  mutating func popFirst(accountID: String) -> Item? { lines[accountID]?.popFirst() }

  /// Takes everybody out of the account's line.
  mutating func removeAll(accountID: String) -> [Item] {
    let items = lines[accountID].map(Array.init) ?? []
    lines[accountID] = []
    return items
  }

  /// Takes everybody out.
  mutating func removeAll() -> [Item] { order.flatMap { removeAll(accountID: $0) } }
}
