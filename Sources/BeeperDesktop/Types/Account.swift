/// An account of a chat network that is connected to Beeper.
package struct Account: Hashable, Sendable {
  /// The key of the account in every call.
  package var accountID: String
  /// The bridge that carries the account's messages.
  package var bridge: Bridge
  /// The person the account belongs to.
  package var user: User
  /// The account's state, or nil from servers that do not say.
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

  /// Reads an account; `accountID` and `user` are required.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      accountID: try members.decode(String.self, forKey: .accountID), bridge: members.lenient(.bridge) ?? Bridge(),
      user: try members.decode(User.self, forKey: .user), status: members.lenient(.status),
      statusText: members.lenient(.statusText), network: members.lenient(.network))
  }
}

/// The state of an account; a word this version does not know is kept as it came.
package struct AccountStatus: RawRepresentable, Hashable, Sendable, Decodable {
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

/// What connects an account to its network.
package struct Bridge: Hashable, Sendable {
  /// The bridge's own key.
  package var id: String
  /// Where the bridge runs: `cloud`, `self-hosted`, `local` or `platform-sdk`.
  package var provider: String
  /// The machine-readable kind of network, such as `whatsapp`; empty when the server does not say.
  package var type: String

  /// A bridge with the given members.
  package init(id: String = "", provider: String = "", type: String = "") {
    self.id = id
    self.provider = provider
    self.type = type
  }
}

extension Bridge: Decodable {
  private enum CodingKeys: CodingKey {
    case id, provider, type
  }

  /// Reads a bridge; a member that is missing is empty.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: members.lenient(.id) ?? "", provider: members.lenient(.provider) ?? "", type: members.lenient(.type) ?? "")
  }
}
