import ContactBook
package import Foundation
package import Outreach

extension ImportReport {
  /// The report as one page of HTML that needs nothing from outside, with moments in this machine's time zone.
  package var html: String { html(timeZone: .current) }

  /// The report as one page of HTML, with moments in `timeZone`.
  package func html(timeZone: TimeZone) -> String {
    PageTemplate.render(ReportPage(report: self, timeStamp: TimeStamp(timeZone: timeZone)).context)
  }
}

/// What the template shows of a report.
private struct ReportPage {
  let report: ImportReport
  let rows: [ReportRow]
  let timeStamp: TimeStamp

  init(report: ImportReport, timeStamp: TimeStamp) {
    self.report = report
    rows = report.rows
    self.timeStamp = timeStamp
  }

  var context: [String: Any] {
    var island = RowIsland(rows, timeStamp: timeStamp)
    let notices = report.details.sentences
    let headline = Headline(report: report)
    let merged = report.recordsRead - report.unusableRecords
    var context: [String: Any] = [
      "kind": report.isPreview ? "Preview" : "Results", "isPreview": report.isPreview,
      "headline": headline.sentence, "hints": headline.hints.map(\.context), "hasHints": !headline.hints.isEmpty,
      "facts": facts, "notices": notices.map(\.visible), "hasNotices": !notices.isEmpty,
      "recordsRead": report.recordsRead.grouped, "merged": merged.grouped,
      "people": report.people.grouped, "unusable": report.unusableRecords.grouped,
      "hasUnusable": report.unusableRecords > 0,
      "peopleWord": report.people == 1 ? "person" : "people",
      "tiles": tiles, "bar": StatusBar(report.pageCounts, whole: rows.count).context,
      "barSummary": report.pageCounts.map { "\($0.count.grouped) \($0.status.title.lowercased())" }
        .joined(separator: ", "),
      "charts": charts.compactMap(\.context), "rows": rows.map(staticRow), "total": rows.count.grouped,
      "diagnostics": diagnostics, "diagnosticCount": report.details.diagnostics.count.grouped,
      "hasDiagnostics": !report.details.diagnostics.isEmpty, "island": island.json(),
    ]
    context["timeline"] = Timeline(rows)?.context(timeStamp)
    return context
  }

  private var tiles: [[String: Any]] {
    report.pageCounts.filter { $0.status != .unusable }.enumerated().map { index, item in
      [
        "status": item.status.word, "title": item.status.title, "count": item.count.grouped,
        "meaning": item.status.meaning, "operator": index == 0 ? "=" : "+", "isZero": item.count == 0,
      ]
    }
  }

  // MARK: The run

  private var facts: [[String: String]] {
    var facts: [(String, String)] = []
    if let runID = report.runID { facts.append(("Run", runID)) }
    let dates = rows.compactMap(\.startedAt)
    if let date = report.details.date ?? dates.min() {
      facts.append(("When", "\(timeStamp.full(date)) (\(timeStamp.zoneName(at: date)))"))
    }
    if let took { facts.append(("Took", took.inWords)) }
    for input in inputs.prefix(Self.mostInputs) {
      let recognition = input.recognition.map { ", \($0)" } ?? ""
      facts.append(("Input", "\(input.name) (\(input.records.of("record"))\(recognition))"))
    }
    if inputs.count > Self.mostInputs {
      facts.append(("Input", "and \((inputs.count - Self.mostInputs).of("file")) more"))
    }
    return facts.map { ["label": $0.0, "value": $0.1.visible] }
  }

  private static let mostInputs = 6

  private var inputs: [RunDetails.Input] {
    guard report.details.inputs.isEmpty else { return report.details.inputs }
    var counts: [String: Int] = [:]
    for source in rows.lazy.flatMap(\.sources) { counts[source.file, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { RunDetails.Input(name: $0.key, records: $0.value) }
  }

  /// From the first request to the last answer.
  private var took: Duration? {
    let spans = rows.compactMap { row in
      row.startedAt.map { ($0, $0.addingTimeInterval(Double(row.durationInMilliseconds ?? 0) / 1000)) }
    }
    guard let first = spans.map(\.0).min(), let last = spans.map(\.1).max() else { return nil }
    return .seconds(last.timeIntervalSince(first))
  }

  // MARK: Pictures

  private var charts: [BarChart] {
    [
      BarChart("By account", of: rows, parameter: "account", by: \.namedAccount) { row in
        let account = row.accountID ?? ""
        let network = row.network ?? ""
        return (account, account.lowercased().contains(network.lowercased()) ? nil : network)
      },
      BarChart("Why not", of: rows.filter(\.isWithoutChat), parameter: "reason", by: \.reason) { row in
        (CodeTitles.title(for: row.reason ?? ""), nil)
      },
      BarChart("Confirmed by", of: rows, parameter: "matched", by: \.matched) { row in
        (CodeTitles.title(for: row.matched ?? ""), nil)
      },
    ]
  }

  // MARK: Lists

  /// The row where no script runs.
  private func staticRow(_ row: ReportRow) -> [String: Any] {
    [
      "status": row.pageStatus.title, "name": row.displayName.visible, "account": row.accountID?.visible ?? "",
      "by": row.mainIdentifier?.visible ?? "", "chat": row.chatID?.visible ?? "", "note": row.pageNote.visible,
      "sources": row.sources.map(\.description.visible).joined(separator: "; "),
    ]
  }

  private static let mostPlaces = 20
  private static let mostDiagnostics = 200

  /// The diagnostics by what they say, those of the most places first.
  private var diagnostics: [[String: Any]] {
    let groups = Dictionary(grouping: report.details.diagnostics, by: \.reason.message)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let rest = groups.dropFirst(Self.mostDiagnostics).reduce(0) { $0 + $1.value.count }
    let shown = groups.prefix(Self.mostDiagnostics).map { message, items in
      let places = items.prefix(Self.mostPlaces).map(\.source.description).joined(separator: ", ")
      let more = items.count > Self.mostPlaces ? " and \((items.count - Self.mostPlaces).grouped) more" : ""
      return ["message": message.visible, "count": items.count.grouped, "places": (places + more).visible]
    }
    return shown + (rest > 0 ? [["message": "others", "count": rest.grouped, "places": ""]] : [])
  }
}

extension ReportRow {
  /// The account; nil where it is not known, as offline.
  fileprivate var namedAccount: String? { accountID?.isEmpty == false ? accountID : nil }

  /// Whether there is no chat, and would be none.
  fileprivate var isWithoutChat: Bool {
    switch status {
    case .failed, .unknown, .unreachable, .skipped: true
    case .created, .existing, .wouldCreate, .wouldReuse, .wouldStart: false
    }
  }
}
