#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A point in time, in JSON an ISO 8601 date and time with milliseconds, UTC.
package struct Timestamp: Codable, Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The time on the wall clock.
  static var now: Timestamp {
    Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  /// The time in UTC, such as `2026-01-31T12:00:00.000Z`.
  package var text: String {
    // Foundation cuts off what is below a millisecond, and a date is often a little before the one it is made for.
    Self.style.format(Date(timeIntervalSince1970: (Double(milliseconds) + 0.25) / 1000))
  }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    let text = try value.decode(String.self)
    guard let date = try? Self.style.parse(text.contains(".") ? text : String(text.dropLast()) + ".000Z") else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "such as 2026-01-31T12:00:00Z")
    }
    milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  package func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(text)
  }
}
