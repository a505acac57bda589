import ContactBook
import Foundation
import Outreach
import Reports
import Testing

@Suite struct ResultsCSVTests {
  private func report(_ change: (inout EntryDraft) -> Void) -> ImportReport {
    var draft = EntryDraft(
      .created,
      sources: [SourceLocation(file: "a.vcf", record: 1, line: 4), SourceLocation(file: "b.csv", record: 2, line: 3)])
    change(&draft)
    return ImportReport([draft.entry], unusableRecords: 0, runID: "run")
  }

  private func entries(_ statuses: [OutcomeStatus]) -> [ImportEntry] {
    statuses.enumerated().map { index, status in
      EntryDraft(status, sources: [SourceLocation(file: "a.csv", record: index + 1, line: index + 2)]).entry
    }
  }

  @Test func columnsAreStable() {
    let header = report { _ in }.csv(.raw).prefix { $0 != "\r\n" }
    #expect(
      header == """
        status,reason,full_name,phone_number,email,username,user_id,account_id,network,chat_id,chat_title,matched,\
        decided_by,message_text,message,attempts,http_status,error_code,error,started_at,duration_ms,records,sources,run_id
        """)
  }

  @Test(arguments: [
    ("+14155550132", "'+14155550132"), ("=1+1", "'=1+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("'quoted", "''quoted"),
    ("\tx", "'\tx"), ("plain", "plain"), ("", ""),
  ])
  func formulasAreNeutralized(text: String, cell: String) {
    #expect(FormulaCell.neutralized(text) == cell)
  }

  @Test func excelFlavorHasMarkAndNeutralCellsRawHasNeither() {
    let report = report { $0.phoneNumber = "+14155550132" }
    #expect(report.csv(.excel).hasPrefix("\u{FEFF}status,"))
    #expect(report.csv(.excel).contains(",'+14155550132,"))
    #expect(report.csv(.raw).hasPrefix("status,"))
    #expect(report.csv(.raw).contains(",+14155550132,"))
  }

  @Test func fieldsWithDelimitersQuotesAndLineEndsAreQuoted() {
    let csv = report { $0.text.body = "Hi \"Ada\",\nhow are you?" }.csv(.raw)
    #expect(csv.contains(",\"Hi \"\"Ada\"\",\nhow are you?\","))
  }

  @Test func sourcesNameFileAndLine() {
    #expect(report { _ in }.csv(.raw).contains(",2,a.vcf:4; b.csv:3,run\r\n"))
  }

  @Test func rowsStandInTheDocumentedOrder() {
    let statuses: [OutcomeStatus] = [.skipped, .unreachable, .existing, .created, .failed, .unknown, .created]
    var mismatch = EntryDraft(.existing, sources: [SourceLocation(file: "a.csv", record: 8, line: 9)])
    mismatch.match = .mismatch
    let report = ImportReport(entries(statuses) + [mismatch.entry], unusableRecords: 0, runID: "run")
    #expect(
      report.entries.map(\.status)
        == [.unknown, .existing, .failed, .created, .created, .existing, .unreachable, .skipped])
    #expect(report.entries.map { $0.subject.sources[0].record } == [6, 8, 5, 4, 7, 3, 2, 1])
  }

  @Test func countsAddUp() {
    var unusable = EntryDraft(.skipped, sources: [SourceLocation(file: "a.csv", record: 9, line: 10)])
    unusable.kind = .unusableRecord
    let statuses: [OutcomeStatus] = [.created, .created, .failed, .unreachable, .skipped]
    let report = ImportReport(entries(statuses) + [unusable.entry], unusableRecords: 1, runID: "run")
    #expect(report.people == 5)
    #expect(report.counts.map(\.count).reduce(0, +) == report.people)
    #expect(report.recordsRead == 6)
  }
}
