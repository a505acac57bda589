import BeeperDesktop

extension StartRun.State {
  /// What the answer to one request means.
  struct Judged {
    /// What to do next.
    enum Next {
      case finish
      /// Somebody else may be found by another identifier, or on another account.
      case askForNextCandidate
      /// The request did nothing: it may be sent again, after the pause the server asked for.
      case sendAgain(after: Duration?)
      case giveUpAccount
      case giveUp
    }

    let outcome: StartOutcome.Result
    let next: Next
    /// Whether the breaker counts it; nil for what neither shows trouble nor the absence of it.
    let isFailureOfRun: Bool?
    /// Whether the account's health is out of the question.
    let saysNothingOfAccount: Bool
    /// How long the server asked for no more starts on the account; nil unless it refused this one for its rate.
    var rateLimit: Duration?

    init(
      _ outcome: StartOutcome.Result, next: Next, isFailureOfRun: Bool?, saysNothingOfAccount: Bool? = nil
    ) {
      self.outcome = outcome
      self.next = next
      self.isFailureOfRun = isFailureOfRun
      self.saysNothingOfAccount = saysNothingOfAccount ?? (isFailureOfRun != true)
    }

    init(refusal error: APIError, retries: Int) {
      let outcome = StartOutcome.Result.failed(StartFailure(error))
      switch error.status {
      case 404: self.init(outcome, next: .askForNextCandidate, isFailureOfRun: nil)
      case 429:
        let rateLimit = error.retryAfter ?? .seconds(2 << retries)
        self.init(outcome, next: .sendAgain(after: rateLimit), isFailureOfRun: nil)
        self.rateLimit = rateLimit
      case 401: self.init(outcome, next: .giveUp, isFailureOfRun: true)
      // Nobody has documented that these did nothing: R1 of the promises names them.
      case 408: self.init(.unknown(StartFailure(error)), next: .finish, isFailureOfRun: true)
      case 409: self.init(.unknown(StartFailure(error)), next: .giveUpAccount, isFailureOfRun: true)
      default: self.init(outcome, next: .finish, isFailureOfRun: error.isAboutPerson ? nil : true)
      }
    }
  }
}
