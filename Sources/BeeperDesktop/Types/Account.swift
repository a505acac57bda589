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

extension Account: Decodable {
  private enum CodingKeys: CodingKey {
    case accountID, bridge, user, status, statusText, network
  }

  /// Decodes an account; `accountID` and `user` are required.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    accountID = try container.decode(String.self, forKey: .accountID)
    user = try container.decode(User.self, forKey: .user)
    bridge = container.lenient(.bridge) ?? Bridge()
    status = container.lenient(.status)
    statusText = container.lenient(.statusText)
    network = container.lenient(.network)
  }
}
