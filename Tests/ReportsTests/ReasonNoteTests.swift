import Reports
import Testing

/// Reasons that no sentence explains are shown in words, the same on the terminal and on the page.
@Suite struct ReasonNoteTests {
  @Test(arguments: [
    ("text_held_back", "the chat exists: no text is sent (--text-to all would)"),
    ("draft_exists", "a draft is there already"), ("not_looked_up", "could not be looked up"),
    ("http_403", "HTTP 403"), ("NOT_FOUND", "not found"), ("unconfirmed", "nobody can say who the chat is with"),
  ])
  func stableWordsAreShownInWords(reason: String, words: String) {
    var row = ReportRow(status: .created, sources: [])
    row.reason = reason
    let report = ImportReport([row], unusableRecords: 0, runID: "run")
    #expect(report.plainText(TextStyle(width: 110, hasColor: false)).contains(words))
    #expect(report.html.contains(words))
  }

  /// A text is withheld from a chat that another start opened: nobody refused it.
  @Test(arguments: [("same_chat", true, false), ("http_403", false, true)])
  func sharedChatsAreToldByTheReason(reason: String, sharesChat: Bool, isRefused: Bool) {
    var row = ReportRow(status: .existing, sources: [])
    row.reason = reason
    row.message = "not_delivered"
    #expect(row.sharesChat == sharesChat)
    #expect(row.isTextRefused == isRefused)
  }
}
