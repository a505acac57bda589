package import BeeperDesktop

/// What tells accounts apart between servers and logins: account IDs such as "whatsapp" do not.
package struct AccountKey: Hashable, Sendable {
  /// The account's ID on its server.
  package let accountID: String
  /// Whom it belongs to, by the network's ID.
  package let userID: String

  /// A key of the given parts.
  package init(accountID: String, userID: String) {
    self.accountID = accountID
    self.userID = userID
  }

  /// The key of `account`.
  package init(_ account: Account) { self.init(accountID: account.accountID, userID: account.user.id) }
}
