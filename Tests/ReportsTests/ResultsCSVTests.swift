import ContactBook
import Foundation
import Reports
import Testing

@Suite struct ResultsCSVTests {
  private func report(_ change: (inout ReportRow) -> Void, runID: String? = "run") -> ImportReport {
    var row = ReportRow(
      status: .created,
      sources: [SourceLocation(file: "a.vcf", record: 1, line: 4), SourceLocation(file: "b.csv", record: 2, line: 3)])
    change(&row)
    return ImportReport([row], unusableRecords: 0, runID: runID)
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
    let csv = report { $0.messageText = "Hi \"Ada\",\nhow are you?" }.csv(.raw)
    #expect(csv.contains(",\"Hi \"\"Ada\"\",\nhow are you?\","))
  }

  @Test func sourcesNameFileAndLine() {
    #expect(report { $0.runID = "run" }.csv(.raw).contains(",2,a.vcf:4; b.csv:3,run\r\n"))
  }

  @Test func rowsStandInTheDocumentedOrder() {
    let statuses: [ReportStatus] = [.skipped, .existing, .created, .failed, .unknown, .created]
    let rows = statuses.enumerated().map { index, status in
      ReportRow(status: status, sources: [SourceLocation(file: "a.csv", record: index + 1, line: index + 2)])
    }
    let report = ImportReport(rows, unusableRecords: 0, runID: "run")
    #expect(report.rows.map(\.status) == [.unknown, .failed, .created, .created, .existing, .skipped])
    #expect(report.rows.map { $0.sources[0].record } == [5, 4, 3, 6, 2, 1])
  }

  @Test func countsAddUp() {
    let rows = [ReportStatus.created, .created, .failed, .skipped, .skipped].enumerated().map { index, status in
      ReportRow(status: status, sources: [SourceLocation(file: "a.csv", record: index + 1, line: index + 2)])
    }
    let report = ImportReport(rows, unusableRecords: 1, runID: "run")
    #expect(report.people == 4)
    #expect(report.counts.map(\.count).reduce(0, +) == report.people)
    #expect(report.recordsRead == 5)
  }
}
