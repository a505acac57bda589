package import Outreach

/// How a finished run ended, in one value for programs: of several ends the one that needs attention most.
package enum RunVerdict: Hashable, Sendable, CaseIterable {
  case done
  /// A start or a text failed, a chat opened with the wrong person, or an account was lost.
  case failures
  case unknowns
  case stoppedByBreaker
  case loginNeeded
  /// The ledger could not record any more.
  case journalFailed
  case interrupted
  /// The system, not a person, asked it to stop.
  case terminated

  package init(_ end: RunEnd, report: ImportReport, stopCause: RunControl.StopCause?) {
    self =
      switch end {
      case .interrupted: stopCause == .termination ? .terminated : .interrupted
      case .breakerOpened: .stoppedByBreaker
      case .unauthorized: .loginNeeded
      case .journalFailed: .journalFailed
      case .completed where report.count(.unknown) > 0: .unknowns
      case .completed: report.hasFailures ? .failures : .done
      }
  }
}
