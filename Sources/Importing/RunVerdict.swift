package import Outreach
package import Reports

/// How a finished run ended, in one value for programs: of several ends the one that needs attention most.
package enum RunVerdict: Hashable, Sendable, CaseIterable {
  case done
  /// A start or a text failed, a chat opened with the wrong person, or an account was lost.
  case failures
  case unknowns
  case stoppedByBreaker
  case loginNeeded
  /// What happens could not be written down any more.
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
      case .completed where report.count(.failed) + report.mismatches > 0: .failures
      case .completed where report.rows.contains(where: \.isTextRefused): .failures
      // Nobody's start failed, and yet not everybody was started.
      case .completed where report.rows.contains(where: { $0.reason == SkipReason.Code.accountLost.rawValue }):
        .failures
      case .completed: .done
      }
  }
}
