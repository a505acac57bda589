package import JSON

/// An account of a chat network that is connected to Beeper.
package struct Account: Hashable, Sendable {
  /// The key that every other call takes.
  package var accountID: String
  /// The bridge that carries the account's messages.
  package var bridge: Bridge
  /// The person the account belongs to.
  package var user: User
  /// How the account is, or nil from servers that do not say.
  package var status: AccountStatus?
  /// What the server says about the status, for people.
  package var statusText: String?
  /// The network's name, for display; `bridge.type` is the key to decide by.
  package var network: String?

  /// An account with the given members.
  package init(
    accountID: String, bridge: Bridge, user: User, status: AccountStatus? = nil, statusText: String? = nil,
    network: String? = nil
  ) {
    self.accountID = accountID
    self.bridge = bridge
    self.user = user
    self.status = status
    self.statusText = statusText
    self.network = network
  }

  /// Whether a chat can be started on the account now: connected, backfilling, or of a server that does not say.
  package var isConnected: Bool {
    status == nil || status == .connected || status == .backfilling
  }
}

extension Account: AnswerValue {
  /// Reads an account; `accountID` and `user` are required.
  package init?(json: JSONValue) {
    guard let accountID = json["accountID"]?.string, let user = json["user"].flatMap(User.init(json:)) else {
      return nil
    }
    self.init(
      accountID: accountID, bridge: json["bridge"].map(Bridge.init(json:)) ?? Bridge(), user: user,
      status: json["status"]?.string.map(AccountStatus.init), statusText: json["statusText"]?.string,
      network: json["network"]?.string)
  }
}
