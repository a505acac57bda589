import Foundation

/// When the starts were made: how many of each status in every stretch of time.
struct Timeline {
  /// The lengths that a stretch may have, in seconds, with their names.
  private static let stretches: [(seconds: Double, name: String)] = [
    (1, "second"), (5, "5 seconds"), (15, "15 seconds"), (60, "minute"), (300, "5 minutes"), (900, "15 minutes"),
    (3600, "hour"), (10800, "3 hours"), (43200, "12 hours"), (86400, "day"), (604_800, "week"),
  ]
  private static let mostColumns = 72

  private let stretch: (seconds: Double, name: String)
  private let columns: [[ReportRow]]
  private let first: Date
  private let last: Date

  /// The timeline of those of `rows` that were started; nil when all fall into one stretch of time.
  init?(_ rows: [ReportRow]) {
    let dated = rows.compactMap { row in row.startedAt.map { (date: $0, row: row) } }
    guard let first = dated.map(\.date).min(), let last = dated.map(\.date).max(), last > first,
      let longest = Self.stretches.last
    else { return nil }
    let span = last.timeIntervalSince(first)
    let stretch = Self.stretches.first { span / $0.seconds < Double(Self.mostColumns) } ?? longest
    guard span >= stretch.seconds else { return nil }
    var columns = [[ReportRow]](repeating: [], count: Int(span / stretch.seconds) + 1)
    for (date, row) in dated { columns[Int(date.timeIntervalSince(first) / stretch.seconds)].append(row) }
    self.stretch = stretch
    self.columns = columns
    self.first = first
    self.last = last
  }

  /// The picture for the template: 100 wide and high, its columns from the bottom.
  func context(_ timeStamp: TimeStamp) -> [String: Any] {
    let isWithinDay = last.timeIntervalSince(first) < 86_400
    let stamp = { isWithinDay ? timeStamp.clock($0) : timeStamp.full($0) }
    let highest = columns.map(\.count).max() ?? 1
    let width = 100 / Double(columns.count)
    var rects: [[String: Any]] = []
    for (index, rows) in columns.enumerated() {
      var top = 100.0
      let moment = stamp(first.addingTimeInterval(Double(index) * stretch.seconds))
      for (status, count) in rows.statusCounts.reversed() {
        let height = 100 * Double(count) / Double(highest)
        top -= height
        rects.append([
          "status": status.word, "title": "\(moment): \(count.grouped) \(status.title.lowercased())",
          "x": (Double(index) * width + width * 0.08).coordinate, "width": (width * 0.84).coordinate,
          "y": top.coordinate, "height": height.coordinate,
        ])
      }
    }
    let middle = first.addingTimeInterval(last.timeIntervalSince(first) / 2)
    return [
      "stretch": stretch.name, "highest": highest.grouped, "rects": rects, "from": stamp(first),
      "middle": stamp(middle), "to": stamp(last),
    ]
  }
}

/// How moments are written: in one time zone, which is named once.
struct TimeStamp {
  let timeZone: TimeZone

  /// "2026-03-01 09:30:12".
  func full(_ date: Date) -> String {
    date.formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: timeZone)
        .year().month().day().time(includingFractionalSeconds: false))
  }

  /// "09:30:12".
  func clock(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(timeZone: timeZone).time(includingFractionalSeconds: false))
  }

  /// "UTC+01:00".
  func zoneName(at date: Date) -> String {
    let minutes = timeZone.secondsFromGMT(for: date) / 60
    guard minutes != 0 else { return "UTC" }
    let hours = abs(minutes) / 60
    let rest = abs(minutes) % 60
    return "UTC" + (minutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):" + (rest < 10 ? "0" : "")
      + "\(rest)"
  }
}
