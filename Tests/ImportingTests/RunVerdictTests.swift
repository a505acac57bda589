import Importing
import Outreach
import Testing

@Suite struct RunVerdictTests {
  private static let chat = OpenedChat(id: "!chat:example", title: nil, match: .confirmed(by: .phoneNumber))
  private static let created = entry(.created(chat))
  private static let existing = entry(.existing(chat))
  private static let failed = entry(.failed(StartFailure(.notSent)))
  private static let unknown = entry(.unknown(StartFailure(.noAnswer)))
  private static let unreachable = entry(.unreachable([]))
  private static let skipped = entry(.skipped(.limit))
  private static let accountLost = entry(.skipped(.accountLost("whatsapp")))
  private static let mismatch = entry(.existing(OpenedChat(id: "!chat:example", title: nil, match: .mismatch)))
  private static let textRefused = entry(
    .created(chat), text: .init(status: .notDelivered, reason: .server(code: "http_500")))
  private static let draftExists = entry(.created(chat), text: .init(status: .notDelivered, reason: .draftExists))

  private static func entry(_ result: StartOutcome.Result, text: StartOutcome.Text = .init()) -> ImportEntry {
    ImportEntry(EntrySubject(sources: []), StartOutcome(result, text: text))
  }

  @Test(
    arguments: [
      (RunEnd.completed, [created, existing, skipped], nil, RunVerdict.done),
      (.completed, [], nil, .done),
      (.completed, [created, failed], nil, .failures),
      (.completed, [failed, unknown], nil, .unknowns),
      (.completed, [created, unreachable], nil, .done),
      (.completed, [unreachable, unreachable], nil, .done),
      (.completed, [mismatch], nil, .failures),
      (.completed, [mismatch, unknown], nil, .unknowns),
      (.completed, [accountLost], nil, .failures),
      (.completed, [textRefused], nil, .failures),
      (.completed, [draftExists], nil, .done),
      (.completed, [created], .termination, .done),
      (.breakerOpened, [failed, unknown], nil, .stoppedByBreaker),
      (.unauthorized, [failed], nil, .loginNeeded),
      (.journalFailed, [unknown], .interrupt, .journalFailed),
      (.interrupted, [unknown], .interrupt, .interrupted),
      (.interrupted, [], .termination, .terminated),
      (.interrupted, [], nil, .interrupted),
    ] as [(RunEnd, [ImportEntry], RunControl.StopCause?, RunVerdict)])
  func namesHowARunEnded(_ end: RunEnd, _ entries: [ImportEntry], _ stop: RunControl.StopCause?, _ expected: RunVerdict)
  {
    let report = ImportReport(entries, unusableRecords: 0, runID: "run")
    #expect(RunVerdict(end, report: report, stopCause: stop) == expected)
  }
}
