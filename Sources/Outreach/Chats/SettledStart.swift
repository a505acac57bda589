/// What reading showed of a start whose answer was lost.
package struct SettledStart: Hashable, Sendable {
  /// What it did; `unknown` where reading could not tell.
  package let state: PastStart.State
  /// The chat that is there now.
  package let chatID: String?
  /// Its title.
  package let chatTitle: String?
  /// By which identifier its other participant was recognised.
  package let matched: IdentifierKind?
  /// What became of the text.
  package let message: StartOutcome.Message

  /// A finding.
  package init(
    state: PastStart.State, chatID: String? = nil, chatTitle: String? = nil, matched: IdentifierKind? = nil,
    message: StartOutcome.Message
  ) {
    self.state = state
    self.chatID = chatID
    self.chatTitle = chatTitle
    self.matched = matched
    self.message = message
  }
}
