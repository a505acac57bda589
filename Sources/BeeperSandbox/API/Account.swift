/// An account of the app, as `GET /v1/accounts` shows one.
struct Account: Encodable, Sendable {
  let accountID: String
  let bridge: World.Account.Bridge
  var network: String?
  let user: User
  /// Absent from older servers.
  var status: World.AccountStatus?
  var statusText: String?
}
