import BeeperDesktop

extension StartOutcome {
  /// What `result`, which ends it, makes of `attempt`; `delivered` tells of its text, where somebody looked.
  init(_ result: Result, of attempt: StartAttempt, delivered: DeliveredText?) {
    self.init(result: result)
    account = attempt.account
    user = attempt.request.user
    messageText = attempt.messageText
    messageReason = delivered?.reason ?? attempt.heldBack?.rawValue
    if let delivered {
      message = delivered.message
    } else if attempt.request.messageText != nil, result.mayHaveDelivered {
      message = .offered
    }
  }
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
