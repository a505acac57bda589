import BeeperDesktop

/// How many starts a span of time may see on one account.
package struct Rate: Hashable, Sendable {
  /// The number of starts.
  package let count: Int
  /// The letter of the unit: s, m, h or d.
  package let unit: Character

  private static let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86400]

  /// Reads `30/m`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), count > 0, parts[1].count == 1, let unit = parts[1].first,
      Self.seconds[unit] != nil
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The least time between two starts that keeps every window within the rate.
  package var interval: Duration { .seconds(Self.seconds[unit, default: 1]) / count }
}

extension Rate: CustomStringConvertible {
  package var description: String { "\(count)/\(unit)" }
}

extension Rate: Codable {
  /// Reads a rate as `description` writes it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let rate = Rate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no rate")
    }
    self = rate
  }

  /// Writes the rate as its `description`.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// When each account may be asked next: starts keep at least the rate's interval, and up to half as much again by
/// chance, so that they do not come like clockwork.
struct Pace<Instant: InstantProtocol> where Instant.Duration == Duration {
  private let interval: Duration
  private let jitter: @Sendable () -> Double
  private var earliest: [String: Instant] = [:]

  /// A pace of `rate`, or none; `jitter` gives numbers from 0 up to 1.
  init(_ rate: Rate?, jitter: @escaping @Sendable () -> Double) {
    interval = rate?.interval ?? .zero
    self.jitter = jitter
  }

  /// When the account may be asked next; nil when it may at any time.
  func earliest(_ accountID: String) -> Instant? { earliest[accountID] }

  /// Notes that the account is asked `now`.
  mutating func started(_ accountID: String, at now: Instant) {
    guard interval > .zero else { return }
    postpone(accountID, until: now.advanced(by: interval + interval * (jitter() / 2)))
  }

  /// Keeps the account from being asked before `instant`.
  mutating func postpone(_ accountID: String, until instant: Instant) {
    earliest[accountID] = max(earliest[accountID] ?? instant, instant)
  }

  /// Notes what was asked of the account before `now`.
  mutating func began(_ accountID: String, after past: EarlierPace, at now: Instant) {
    if let sinceLastAsked = past.sinceLastAsked {
      // A clock that was set back must not keep anybody waiting for longer than the pace itself does.
      started(accountID, at: now.advanced(by: .zero - max(sinceLastAsked, .zero)))
    }
    if let rateLimit = past.rateLimit { postpone(accountID, until: now.advanced(by: rateLimit)) }
  }
}

/// What was asked of an account before a run, or before it went on: when the account may be asked next depends on it.
package struct EarlierPace: Hashable, Sendable {
  /// How long ago the account was last asked to start a chat, or to send a text; nil when it never was.
  package var sinceLastAsked: Duration?
  /// How much longer the server, which refused a start for its rate, asked to be left alone; nil when it did not.
  package var rateLimit: Duration?

  /// A past of the two; without them, one in which the account was never asked.
  package init(sinceLastAsked: Duration? = nil, rateLimit: Duration? = nil) {
    self.sinceLastAsked = sinceLastAsked
    self.rateLimit = rateLimit
  }
}

/// How long starts take at a pace.
package struct PaceEstimate: Hashable, Sendable, Codable {
  /// The pace; nil for none.
  package let rate: Rate?
  /// How long the account with the most starts is busy; nil without a pace.
  package let duration: Duration?

  /// The estimate for `starts`, each on its first account, with jitter at its mean: a quarter of the interval.
  package init(_ starts: [PlannedStart], rate: Rate?) {
    self.rate = rate
    var counts: [String: Int] = [:]
    for start in starts { counts[start.candidates[0].account.accountID, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    duration = rate.map { $0.interval * 5 / 4 * max(0, most - 1) }
  }
}

/// Keeps texts that follow each other without starts between them as far apart on an account as starts would be.
package actor TextPace<PaceClock: Clock> where PaceClock.Duration == Duration {
  private var pace: Pace<PaceClock.Instant>
  private let clock: PaceClock

  /// The pace of `rate`, nil for none, after what was asked of each account, by its ID, `before`. `jitter` gives numbers
  /// from 0 up to 1.
  package init(
    _ rate: Rate?, after before: [String: EarlierPace], clock: PaceClock,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    var pace = Pace<PaceClock.Instant>(rate, jitter: jitter)
    for (accountID, past) in before { pace.began(accountID, after: past, at: clock.now) }
    self.pace = pace
    self.clock = clock
  }

  /// How long it is until the next text may be sent on the account.
  package func wait(on accountID: String) -> Duration {
    let now = clock.now
    return max(.zero, now.duration(to: pace.earliest(accountID) ?? now))
  }

  /// Returns when the account may be asked next: for one caller at a time, whoever else waits.
  ///
  /// - Throws: `CancellationError`; the turn is not taken then.
  package func takeTurn(on accountID: String) async throws {
    // Turns count from when they are taken: callers that all wake late, as after a computer's sleep, must not go together.
    while let due = pace.earliest(accountID), due > clock.now { try await clock.sleep(until: due, tolerance: nil) }
    try Task.checkCancellation()
    pace.started(accountID, at: clock.now)
  }
}
