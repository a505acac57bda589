package import Foundation

/// A moment as the server writes it (RFC 3339), read as a date only when somebody asks.
package struct Timestamp: RawRepresentable, Hashable, Sendable {
  /// The server's text.
  package var rawValue: String

  /// The moment of the given text.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The date, or nil when the text is not an RFC 3339 date and time.
  package var date: Date? {
    (try? Date(rawValue, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      ?? (try? Date(rawValue, strategy: .iso8601))
  }
}
