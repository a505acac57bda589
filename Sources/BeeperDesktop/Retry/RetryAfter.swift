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
