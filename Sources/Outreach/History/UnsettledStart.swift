package import BeeperDesktop
package import Foundation

/// A request of which nobody knows whether it had its effect.
package struct UnsettledStart: Sendable {
  /// Its key in the ledger.
  package let id: Int64
  /// The run it belongs to.
  package let runID: String
  /// The account that was asked.
  package let accountID: String
  /// What it was asked for.
  package let user: UserPayload
  /// The text that was on board.
  package let messageText: String?
  /// When it was sent.
  package let startedAt: Date

  /// A request with the given members.
  package init(
    id: Int64, runID: String, accountID: String, user: UserPayload, messageText: String?, startedAt: Date
  ) {
    self.id = id
    self.runID = runID
    self.accountID = accountID
    self.user = user
    self.messageText = messageText
    self.startedAt = startedAt
  }
}
