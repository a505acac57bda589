import Foundation
import Outreach
import Reports
import Testing

@Suite(
  .serialized, .timeLimit(.minutes(5)),
  .enabled(if: Chromium.path != nil, "Chromium is not installed, so the page was not loaded"))
struct ChromiumTests {
  @Test(arguments: [SampleReport.smallRun, SampleReport.preview, SampleReport.hugeRun(10_000)])
  func pageLoadsWithoutErrorOrRequest(sample: SampleReport) async throws {
    let report = sample.report
    let visit = try await Chromium.visit(report.html)
    #expect(visit.console == [])
    #expect(visit.requests == [])
    #expect(visit.page.drawnNames.first == report.rows.first?.displayName)
    #expect(visit.page.drawnNames.count >= min(report.rows.count, 100))
  }

  /// The two tests above and below would see an error and a request.
  @Test func errorsAndRequestsAreSeen() async throws {
    let visit = try await Chromium.visit("<img src=\"http://outside.example/x.png\"><script>nothing.here</script>")
    #expect(visit.console.count == 1)
    #expect(visit.requests == ["null"])
  }

  @Test(arguments: [
    ("status=failed", ["Noor van Dijk"]),
    ("q=ADA", ["Ada Lindqvist"]),
    ("q=alvarez%20+1415", ["María Álvarez"]),
    ("q=work.csv:4", ["Ada Lindqvist"]),
    ("q=chat_list", []),
    ("account=telegram&sort=name", ["Tomáš Dvořák", "王小明"]),
    ("status=existing&sort=name", ["Tomáš Dvořák", "Олена Коваль", "ليلى حداد"]),
    ("status=existing&sort=-name", ["ليلى حداد", "Олена Коваль", "Tomáš Dvořák"]),
    ("status=created&sort=-started&q=whatsapp%20%2B1", ["María Álvarez", "Ada Lindqvist"]),
    ("matched=mismatch", ["Jonas Weiß"]),
    ("only=merged", ["Ada Lindqvist"]),
    ("only=review", ["Олена Коваль"]),
    ("reason=not_resolvable", ["Bo Reyes"]),
    ("status=unusable", ["The Old Fax"]),
    ("only=constructor&sort=constructor", []),
  ])
  func addressFiltersAndSorts(fragment: String, names: [String]) async throws {
    let visit = try await Chromium.visit(SampleReport.smallRun.report.html, fragment: fragment)
    #expect(visit.console == [])
    #expect(visit.page.drawnNames == names)
    #expect(visit.page.html.contains("\(names.count) of 14 rows"))
  }

  @Test func detailsExplainMergesAndFailures() async throws {
    let html = SampleReport.smallRun.report.html
    let merged = try await Chromium.visit(html, fragment: "only=merged&open=all").page.html
    #expect(merged.contains("<h3>Merged from 2 records</h3>"))
    #expect(merged.contains("Both carry the phone <b><bdi>+14155550101</bdi></b>: <bdi>people.vcf:2, work.csv:4</bdi>"))
    let failed = try await Chromium.visit(html, fragment: "status=failed&open=all").page.html
    #expect(failed.contains("<dt>HTTP status</dt><dd>403</dd>"))
    #expect(failed.contains("Beeper refused the access."))
  }

  @Test func hostileNamesStayText() async throws {
    let entries = HostileText.all.enumerated().map { index, text in
      SampleReport.entry(.failed, text, line: index + 1) { draft in
        draft.account = AskedAccount(id: text, network: text)
        draft.failure = StartFailure(.server(code: text), detail: text)
        draft.text.body = text
        draft.merge = MergeExplanation(
          records: [.init(source: draft.sources[0], name: text, identifiers: [text])],
          reasons: [.init(kind: text, value: text, sources: draft.sources)],
          review: [.init(explanation: text, sources: draft.sources)])
      }
    }
    let report = ImportReport(entries, unusableRecords: 0, runID: HostileText.all[0])
    let visit = try await Chromium.visit(report.html, fragment: "open=all")
    #expect(visit.console == [])
    #expect(visit.requests == [])
    #expect(visit.page.drawnNames.count == entries.count)
    #expect(visit.page.drawnNames.first == "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
    #expect(visit.page.html.ranges(of: "<script").count == 2)
    #expect(visit.page.html.ranges(of: "<img").isEmpty)
  }
}
