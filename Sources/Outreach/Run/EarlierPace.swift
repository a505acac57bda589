/// What was asked of an account before a run, or before it went on: when the account may be asked next depends on it.
package struct EarlierPace: Hashable, Sendable {
  /// How long ago the account was last asked to start a chat, or to send a text; nil when it never was.
  package var sinceLastAsked: Duration?
  /// How much longer the server, which refused a start for its rate, asked to be left alone; nil when it did not.
  package var rateLimit: Duration?

  /// A past of the two; without them, one in which the account was never asked.
  package init(sinceLastAsked: Duration? = nil, rateLimit: Duration? = nil) {
    self.sinceLastAsked = sinceLastAsked
    self.rateLimit = rateLimit
  }
}
