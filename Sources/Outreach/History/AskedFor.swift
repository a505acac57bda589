package import BeeperDesktop
package import ContactBook

/// Whom an account was asked for.
package struct AskedFor: Hashable, Sendable {
  /// The account.
  package let accountID: String
  /// By what.
  package let identifiers: Set<Identifier>

  /// The payload `user`, on `account`.
  package init(_ user: UserPayload, of account: Account) {
    accountID = account.accountID
    identifiers = user.bookIdentifiers(on: account.bridgeType)
  }
}
