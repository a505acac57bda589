import Importing
import Outreach
import Reports
import Testing

@Suite struct RunVerdictTests {
  private static func row(_ status: ReportStatus, _ change: (inout ReportRow) -> Void = { _ in }) -> ReportRow {
    var row = ReportRow(status: status, sources: [])
    change(&row)
    return row
  }

  private static let mismatch = row(.created) { $0.matched = "mismatch" }
  private static let accountLost = row(.skipped) { $0.reason = "account_lost" }
  private static let textRefused = row(.created) { ($0.message, $0.reason) = ("not_delivered", "http_500") }
  private static let draftExists = row(.created) { ($0.message, $0.reason) = ("not_delivered", "draft_exists") }

  @Test(
    arguments: [
      (RunEnd.completed, [row(.created), row(.existing), row(.skipped)], nil, RunVerdict.done),
      (.completed, [], nil, .done),
      (.completed, [row(.created), row(.failed)], nil, .failures),
      (.completed, [row(.failed), row(.unknown)], nil, .unknowns),
      (.completed, [mismatch], nil, .failures),
      (.completed, [accountLost], nil, .failures),
      (.completed, [textRefused], nil, .failures),
      (.completed, [draftExists], nil, .done),
      (.completed, [row(.created)], .termination, .done),
      (.breakerOpened, [row(.failed), row(.unknown)], nil, .stoppedByBreaker),
      (.unauthorized, [row(.failed)], nil, .loginNeeded),
      (.journalFailed("disk full"), [row(.unknown)], .interrupt, .journalFailed),
      (.interrupted, [row(.unknown)], .interrupt, .interrupted),
      (.interrupted, [], .termination, .terminated),
      (.interrupted, [], nil, .interrupted),
    ] as [(RunEnd, [ReportRow], RunControl.StopCause?, RunVerdict)])
  func namesHowARunEnded(_ end: RunEnd, _ rows: [ReportRow], _ stop: RunControl.StopCause?, _ expected: RunVerdict) {
    let report = ImportReport(rows, unusableRecords: 0, runID: "run")
    #expect(RunVerdict(end, report: report, stopCause: stop) == expected)
  }
}
