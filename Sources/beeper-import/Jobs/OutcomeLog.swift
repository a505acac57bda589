import Outreach

/// The outcomes of a run by the place of their start in the plan.
actor OutcomeLog {
  private(set) var outcomes: [Int: StartOutcome] = [:]

  func take(_ note: RunJournal.Note) {
    if let outcome = note.outcome { outcomes[note.index] = outcome }
  }
}
