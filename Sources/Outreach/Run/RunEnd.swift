/// How a run came to its end.
package enum RunEnd: Hashable, Sendable {
  /// Everybody had their turn.
  case completed
  /// A person or the system asked it to stop.
  case interrupted
  /// Too many failures: nothing was started after them.
  case breakerOpened
  /// The token was refused.
  case unauthorized
  /// What happens could not be written down any more: nothing was started after that. With what went wrong.
  case journalFailed(String)
}
