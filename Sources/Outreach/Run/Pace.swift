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
