import JSON

/// An account of the app, as `GET /v1/accounts` shows one.
struct Account: Sendable {
  let accountID: String
  let bridge: World.Account.Bridge
  var network: String?
  let user: User
  /// Absent from older servers.
  var status: World.AccountStatus?
  var statusText: String?
}

extension Account: JSONRepresentable {
  var json: JSONValue {
    JSONValue(present: [
      ("accountID", accountID.json), ("bridge", bridge.json), ("network", network?.json), ("user", user.json),
      ("status", status?.rawValue.json), ("statusText", statusText?.json),
    ])
  }
}

extension World.Account.Bridge: JSONRepresentable {
  var json: JSONValue { ["id": id.json, "provider": provider.rawValue.json, "type": type.json] }
}
