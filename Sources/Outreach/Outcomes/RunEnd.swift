/// How a run came to its end.
package enum RunEnd: String, Hashable, Sendable, Codable {
  /// Everybody had their turn.
  case completed
  /// A person or the system asked it to stop.
  case interrupted
  /// Too many failures: nothing was started after them.
  case breakerOpened = "breaker_opened"
  /// The token was refused.
  case unauthorized
  /// The ledger could not record any more: nothing was started after that.
  case journalFailed = "journal_failed"
}

/// How a run ended, as it tells its caller.
package struct RunConclusion: Hashable, Sendable {
  /// How it ended.
  package var end: RunEnd
  /// Why the ledger could not record any more, for people; nil unless that ended the run.
  package var journalProblem: String?

  /// A conclusion.
  package init(_ end: RunEnd, journalProblem: String? = nil) {
    self.end = end
    self.journalProblem = journalProblem
  }
}
