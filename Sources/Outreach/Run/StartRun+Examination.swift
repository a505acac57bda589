import BeeperDesktop

/// What looking people up before their turn comes to.
extension StartRun.State {
  /// Takes the turn of whoever was looked up, unless their account may not be asked any more.
  mutating func take(examined attempt: StartAttempt, at now: RunClock.Instant) {
    let accountID = attempt.request.accountID
    let mayBeAsked = turns.examined(accountID, at: now)
    if end == .completed, !turns.isLost(accountID), mayBeAsked {
      turns.started(accountID, at: now)
      return examined.append(attempt)
    }
    putBack(attempt)
  }

  /// Lets whoever could not be looked up wait, a few times, or go with the account.
  mutating func take(notExamined attempt: StartAttempt, _ error: BeeperError, at now: RunClock.Instant) {
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
