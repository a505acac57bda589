package import ContactBook

/// What a reader finds next. Every record of a file is exactly one `contact` or one `unusable`.
package enum ReadEvent: Hashable, Sendable {
  /// A record that was read.
  case contact(RawContact)
  /// A record that yields no contact, with the reason.
  case unusable(Diagnostic)
  /// Something else to know of: a dropped value, a guess, a damaged place.
  case diagnostic(Diagnostic)
}
