import Foundation

/// Reads the field `Retry-After` (RFC 9110, 10.2.3).
enum RetryAfter {
  /// The wait that `text` asks for at `now`: a number of seconds, or the time until an HTTP date; nil for other texts.
  static func duration(_ text: String, now: Date) -> Duration? {
    if let seconds = Int(text) {
      return seconds >= 0 ? .seconds(min(seconds, Int(Int32.max))) : nil
    }
    guard let date = HTTPDate.parse(text) else { return nil }
    return .milliseconds(Int64((max(0, date.timeIntervalSince(now)) * 1000).rounded()))
  }
}

/// The preferred form of a date in HTTP (RFC 9110, 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
private enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date that `text` names, or nil when it has another form.
  static func parse(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT",
      let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3])
    else { return nil }
    let time = parts[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
      return nil
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(
      year: year, month: month + 1, day: day, hour: time[0], minute: time[1], second: time[2])
    return calendar.date(from: components)
  }
}
