import ContactBook
import Outreach
import Reports
import Testing

/// Reasons that no sentence explains are shown in words, the same on the terminal and on the page.
@Suite struct ReasonNoteTests {
  private func entry(_ status: OutcomeStatus, _ change: (inout EntryDraft) -> Void) -> ImportEntry {
    var draft = EntryDraft(status, sources: [SourceLocation(file: "a.vcf", record: 1, line: 1)])
    change(&draft)
    return draft.entry
  }

  @Test(
    arguments: [
      (.chatExists, "the chat exists: no text is sent (--text-to all would)"),
      (.draftExists, "a draft is there already"), (.server(code: "http_403"), "HTTP 403"),
      (.server(code: "RATE_LIMITED"), "rate limited"), (.unconfirmed, "nobody can say who the chat is with"),
    ] as [(Reason, String)])
  func stableWordsAreShownInWords(reason: Reason, words: String) {
    let entry = entry(.created) { $0.text.reason = reason }
    let report = ImportReport([entry], unusableRecords: 0, runID: "run")
    #expect(report.plainText(TextStyle(width: 110, hasColor: false)).contains(words))
    #expect(report.html.contains(words))
  }

  /// A text is withheld from a chat that another start opened: nobody refused it.
  @Test(
    arguments: [(.sameChat(with: nil), true, false), (.server(code: "http_403"), false, true)]
      as [(Reason, Bool, Bool)])
  func sharedChatsAreToldByTheReason(reason: Reason, sharesChat: Bool, isRefused: Bool) {
    let entry = entry(.existing) { $0.text = .init(status: .notDelivered, reason: reason) }
    #expect(entry.outcome.reason?.sharesChat == sharesChat)
    #expect(entry.outcome.isTextRefused == isRefused)
  }

  @Test(
    arguments: [
      (["WhatsApp"], [.phoneNumber], "no phone number for WhatsApp"),
      (["Telegram", "Signal"], [.phoneNumber, .username], "no phone number or username for Telegram or Signal"),
      ([], [], "nothing that the network knows people by"),
    ] as [([String], [IdentifierKind], String)])
  func whatIsMissingIsNamed(networks: [String], kinds: [IdentifierKind], words: String) {
    let entry = entry(.skipped) { $0.reason = .notResolvable(networks: networks, kinds: kinds) }
    #expect(ReportRow(entry, runID: nil).error == words)
  }
}
