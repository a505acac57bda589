import BeeperDesktop

extension StartRun.State {
  /// What the response to one request means for the person, the account and the run.
  struct ResponseDecision {
    /// What to do next.
    enum Next {
      case finish
      /// The person may be found by another identifier, or on another account.
      case askForNextCandidate
      /// The request did nothing: it may be sent again, after the pause the server asked for.
      case sendAgain(after: Duration?)
      case giveUpAccount
      case giveUp
    }

    let outcome: StartOutcome.Result
    let next: Next
    /// Whether the breaker counts a failure (true) or a success (false); nil is not counted.
    let isFailureOfRun: Bool?
    /// Whether the response shows trouble with the account.
    let isFailureOfAccount: Bool
    /// How long the server asked for no more starts on the account; nil unless it refused this one for its rate.
    var rateLimit: Duration?

    init(
      _ outcome: StartOutcome.Result, next: Next, isFailureOfRun: Bool?, isFailureOfAccount: Bool? = nil
    ) {
      self.outcome = outcome
      self.next = next
      self.isFailureOfRun = isFailureOfRun
      self.isFailureOfAccount = isFailureOfAccount ?? (isFailureOfRun == true)
    }

    /// A refusal; `refusals` are those so far of accounts that cannot reach the person, this one among them.
    init(refusal error: APIError, retries: Int, refusals: [Refusal]) {
      let outcome =
        error.unreachableReason == nil
        ? StartOutcome.Result.failed(StartFailure(error)) : .unreachable(refusals)
      switch error.status {
      case 404: self.init(outcome, next: .askForNextCandidate, isFailureOfRun: nil)
      case 429:
        let rateLimit = error.retryAfter ?? .seconds(2 << retries)
        self.init(outcome, next: .sendAgain(after: rateLimit), isFailureOfRun: nil)
        self.rateLimit = rateLimit
      case 401: self.init(outcome, next: .giveUp, isFailureOfRun: true)
      // Nobody has documented that these did nothing (R1 of the promises).
      case 408: self.init(.unknown(StartFailure(error)), next: .finish, isFailureOfRun: true)
      case 409: self.init(.unknown(StartFailure(error)), next: .giveUpAccount, isFailureOfRun: true)
      default:
        let isAboutPerson = error.isAboutPerson || error.unreachableReason != nil
        self.init(outcome, next: .finish, isFailureOfRun: isAboutPerson ? nil : true)
      }
    }
  }
}
