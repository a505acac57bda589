import ContactBook
import Crypto
import Foundation
import Outreach
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
  private let utc = TimeZone(secondsFromGMT: 0) ?? .current

  private func page(_ report: ImportReport) -> PageParts { PageParts(html: report.html(timeZone: utc)) }

  @Test func suffixesNameTheFormat() {
    #expect(ReportFormat(fileName: "preview.html") == .html)
    #expect(ReportFormat(fileName: "PREVIEW.HTM") == .html)
  }

  // MARK: Counts

  @Test(arguments: [SampleReport.smallRun, SampleReport.preview, SampleReport.hugeRun(500)])
  func countsAddUp(sample: SampleReport) throws {
    let report = sample.report
    let rows = try page(report).island().rows
    var counts: [String: Int] = [:]
    for row in rows { counts[row.status, default: 0] += 1 }
    for status in OutcomeStatus.allCases { #expect(counts[status.rawValue, default: 0] == report.count(status)) }
    #expect(counts["unusable", default: 0] == report.unusableRecords)
    #expect(report.pageCounts.map(\.count).reduce(0, +) == rows.count)
  }

  @Test(arguments: [
    (SampleReport.smallRun, "7 chats created, 3 existed already, 1 failed, 1 unknown and 1 skipped."),
    (SampleReport.preview, "A run would create 2 chats, reuse 1 and skip 1."),
    (.nobody, "Nobody to start a chat with."),
    (.offlinePreview, "A run would start 1 chat."),
  ])
  func headlineSaysWhatHappened(sample: SampleReport, sentence: String) {
    #expect(page(sample.report).html.contains("<h1>\(sentence)</h1>"))
  }

  @Test func hintsBeginWithTheMostUrgent() {
    let fragments = Headline(report: SampleReport.smallRun.report).hints.map(\.fragment)
    #expect(fragments == ["status=unknown", "matched=mismatch", "status=failed", "only=review", "status=unusable"])
  }

  @Test func inputsAreThoseOfTheRowsUnlessTheyAreKnown() {
    var report = SampleReport.smallRun.report
    #expect(page(report).html.contains("<bdi>people.vcf (14 records)</bdi>"))
    report.details.inputs = [.init(name: "people.vcf", recognition: "vCard 3.0, UTF-8", records: 21)]
    report.details.notices = ["At most 30 starts a minute."]
    #expect(page(report).html.contains("<bdi>people.vcf (21 records, vCard 3.0, UTF-8)</bdi>"))
    #expect(page(report).html.contains("<li>At most 30 starts a minute.</li>"))
  }

  @Test func tableIsThereWithoutScript() throws {
    let table = try #require(page(SampleReport.smallRun.report).text(from: "<noscript>", to: "</noscript>"))
    #expect(table.ranges(of: "<tr><td>").count == 14)
    #expect(table.ranges(of: "<td><bdi>whatsapp</bdi></td>").count == 9)
    #expect(table.contains("<td>Unknown</td><td><bdi>Chidi Okonkwo-Eze</bdi></td>"))
  }

  // MARK: Nothing from outside

  @Test func nothingIsLoadedFromOutside() {
    let html = page(SampleReport.smallRun.report).html
    for trace in ["http:", "https:", "src=", "url(", "@import", "<link rel=\"stylesheet"] {
      #expect(!html.contains(trace), "\(trace)")
    }
  }

  @Test func policyKnowsStyleAndScriptByTheirDigests() throws {
    let page = page(SampleReport.smallRun.report)
    let policy = try #require(page.text(from: "http-equiv=\"Content-Security-Policy\" content=\"", to: "\">"))
    let style = try #require(page.text(from: "<style>", to: "</style>"))
    let script = try #require(page.text(from: "<script>", to: "</script>"))
    let digest = { (text: String) in Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString() }
    let expected = """
      default-src 'none'; script-src 'sha256-\(digest(script))'; style-src 'sha256-\(digest(style))'; \
      img-src data:; base-uri 'none'; form-action 'none'
      """
    #expect(policy.replacing("&#39;", with: "'") == expected)
  }

  // MARK: Hostile text

  private func report(calling text: String) -> ImportReport {
    let source = SourceLocation(file: text, record: 1, line: 2)
    let failed = SampleReport.entry(.failed, text) { draft in
      draft.account = AskedAccount(id: text, network: text)
      draft.failure = StartFailure(.server(code: text), detail: text)
      draft.text.body = text
      draft.sources = [source]
    }
    let created = SampleReport.entry(.created, "Ada") { draft in
      draft.chatID = text
      draft.chatTitle = text
      draft.sharedWith = text
    }
    return ImportReport([failed, created], unusableRecords: 0, runID: text)
  }

  @Test(arguments: HostileText.all)
  func hostileTextStaysText(text: String) throws {
    let plain = page(report(calling: "plain"))
    let hostile = page(report(calling: text))
    #expect(try hostile.island().rows.map(\.name) == [text.visible, "Ada"])
    for mark in ["<script", "</script", "<style", "<img", "<svg", "<!--"] {
      #expect(hostile.html.ranges(of: mark).count == plain.html.ranges(of: mark).count, "\(mark)")
    }
    let island = try #require(hostile.islandText)
    for mark in ["<", ">", "&", "\u{2028}", "\u{2029}", "\0"] {
      #expect(!island.contains(mark), "\(mark.debugDescription)")
    }
    for scalar in hostile.html.unicodeScalars where (0x202A...0x202E).contains(scalar.value) || scalar.value == 0 {
      Issue.record("U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func quotesWithCombiningMarksEndNoAttribute() throws {
    let mark = "\u{301}"
    let entry = SampleReport.entry(.created, "Ada") {
      $0.account = AskedAccount(id: "\"" + mark + " onclick=", network: nil)
    }
    let page = page(ImportReport([entry], unusableRecords: 0, runID: "run"))
    let html = try #require(page.text(from: "<body>", to: "<script type="))
    let scalars = html.unicodeScalars
    #expect(!zip(scalars, scalars.dropFirst()).contains { $0 == "\"" && $1 == "\u{301}" })
    #expect(html.contains("&quot;" + mark + " onclick="))
  }
}

/// What somebody might be called who means no good.
enum HostileText {
  static let all = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "{{headline}} {{{island}}} {{#rows}}",
    "\"'`&amp;<b>", "\u{202E}eca\u{202D}", "a\0b", "line\u{2028}separator\u{2029}",
    "</noscript><script>alert(1)</script>",
    "constructor", "__proto__",
  ]
}
