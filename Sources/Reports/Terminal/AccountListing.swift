package import BeeperDesktop
import Outreach

/// The accounts of a server, their state, and what each can find people by.
package struct AccountListing {
  private let accounts: [Account]

  /// A listing of `accounts`, in the server's order.
  package init(accounts: [Account]) { self.accounts = accounts }

  /// A table for people.
  package func text(_ style: TextStyle) -> String {
    guard !accounts.isEmpty else { return "No accounts: connect one in Beeper's settings.\n" }
    let table = Table(
      header: ["ACCOUNT", "NETWORK", "BRIDGE", "STATUS", "FINDS PEOPLE BY"],
      rows: accounts.map { account in
        [
          account.accountID, account.networkName, account.bridge.type, account.status?.rawValue ?? "unknown",
          account.bridgeType.resolvableKinds.map(\.columnName).joined(separator: ", "),
        ]
      })
    return table.lines(width: style.width).joined(separator: "\n") + "\n"
  }

  /// An account a line.
  package var jsonLines: String {
    accounts.map { account in
      let value: JSONValue = [
        "type": "account", "accountID": .string(account.accountID), "network": .string(account.networkName),
        "bridgeType": .string(account.bridge.type), "status": .string(account.status?.rawValue),
        "isConnected": .bool(account.isConnected),
        "resolves": .array(account.bridgeType.resolvableKinds.map { .string($0.rawValue) }),
      ]
      return value.text + "\n"
    }.joined()
  }
}
