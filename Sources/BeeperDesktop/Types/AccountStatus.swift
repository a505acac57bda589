/// How an account is; a word this version does not know is kept as it came.
package struct AccountStatus: RawRepresentable, Hashable, Sendable {
  /// Messages flow.
  package static let connected = AccountStatus(rawValue: "connected")
  /// A first connection is being made.
  package static let connecting = AccountStatus(rawValue: "connecting")
  /// Messages flow while older ones are still being fetched.
  package static let backfilling = AccountStatus(rawValue: "backfilling")
  /// The account was never connected.
  package static let connectionRequired = AccountStatus(rawValue: "connection_required")
  /// The login expired.
  package static let reconnectRequired = AccountStatus(rawValue: "reconnect_required")
  /// The network wants something from the person.
  package static let attentionRequired = AccountStatus(rawValue: "attention_required")
  /// The connection is lost.
  package static let disconnected = AccountStatus(rawValue: "disconnected")
  /// The person switched the account off.
  package static let disabled = AccountStatus(rawValue: "disabled")

  /// The server's word.
  package var rawValue: String

  /// The status of the given word.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}
