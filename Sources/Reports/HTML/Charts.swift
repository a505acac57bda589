import BeeperDesktop
import Outreach

/// Groups of rows, each a bar of its statuses, the largest first.
struct BarChart {
  /// The most groups that are drawn one by one.
  static let mostBars = 8

  let title: String
  private let bars: [Bar]

  private struct Bar {
    let label: String
    let detail: String?
    let fragment: String?
    let rows: [ReportRow]
  }

  /// A chart of `rows` by `key`; rows without one are left out. A bar leads to its rows by the address's `parameter`.
  init(
    _ title: String, of rows: [ReportRow], parameter: String, by key: (ReportRow) -> String?,
    label: (ReportRow) -> (text: String, detail: String?)
  ) {
    self.title = title
    var groups: [String: [ReportRow]] = [:]
    for row in rows { if let key = key(row) { groups[key, default: []].append(row) } }
    let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let most = sorted.count > Self.mostBars ? Self.mostBars - 1 : sorted.count
    var bars = sorted.prefix(most).map { key, rows in
      let words = label(rows[0])
      return Bar(
        label: words.text, detail: words.detail, fragment: "\(parameter)=\(key.percentEncoded)", rows: rows)
    }
    let others = sorted.dropFirst(most)
    if !others.isEmpty {
      bars.append(
        Bar(label: "\(others.count.grouped) others", detail: nil, fragment: nil, rows: others.flatMap(\.value)))
    }
    self.bars = bars
  }

  /// The chart for the template; nil when there is nothing to draw.
  var context: [String: Any]? {
    guard let longest = bars.map(\.rows.count).max() else { return nil }
    return [
      "title": title,
      "bars": bars.map { bar -> [String: Any] in
        var context: [String: Any] = [
          "label": bar.label.visible, "count": bar.rows.count.grouped,
          "segments": StatusBar(bar.rows.statusCounts, whole: longest).context,
          "summary": bar.rows.statusCounts.map { "\($0.count.grouped) \($0.status.title.lowercased())" }
            .joined(separator: ", "),
        ]
        context["detail"] = bar.detail?.visible
        context["fragment"] = bar.fragment
        return context
      },
    ]
  }
}

extension [ReportRow] {
  /// The statuses of the rows with their counts, in the order of a report.
  var statusCounts: [(status: PageStatus, count: Int)] {
    var counts: [PageStatus: Int] = [:]
    for row in self { counts[row.pageStatus, default: 0] += 1 }
    let statuses = OutcomeStatus.allCases.map(PageStatus.person) + [.unusable]
    return statuses.compactMap { status in counts[status].map { (status, $0) } }
  }
}

/// A bar of statuses side by side, in percent of its width.
struct StatusBar {
  /// A part of the bar.
  struct Segment: Hashable {
    let status: PageStatus
    let count: Int
    /// Where the part begins, and how wide it is.
    let x: Double
    let width: Double
  }

  let segments: [Segment]

  /// The bar of `counts` in a width that stands for `whole` of them: a bar shorter than others ends before 100.
  init(_ counts: [(status: PageStatus, count: Int)], whole: Int) {
    var x = 0.0
    segments = counts.filter { $0.count > 0 }.map { status, count in
      let width = 100 * Double(count) / Double(Swift.max(whole, 1))
      defer { x += width }
      return Segment(status: status, count: count, x: x, width: width)
    }
  }

  /// The segments for the template.
  var context: [[String: Any]] {
    segments.map { segment in
      [
        "status": segment.status.word, "title": "\(segment.status.title): \(segment.count.grouped)",
        "x": segment.x.coordinate, "width": segment.width.coordinate,
      ]
    }
  }
}

extension Double {
  /// The number with two decimals at most, as SVG takes it.
  var coordinate: String {
    let hundredths = Int((self * 100).rounded())
    return hundredths % 100 == 0 ? String(hundredths / 100) : String(Double(hundredths) / 100)
  }
}
