import Outreach

/// The outcomes of a run by the place of their start in the plan.
actor OutcomeLog {
  private(set) var outcomes: [Int: StartOutcome] = [:]

  func record(_ outcome: StartOutcome, at index: Int) { outcomes[index] = outcome }
}
