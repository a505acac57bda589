/// An account of the app, as `GET /v1/accounts` shows one.
struct Account: Encodable, Sendable {
  let accountID: String
  let bridge: World.Account.Bridge
  let network: String?
  let user: User
  /// Absent from older servers.
  let status: World.AccountStatus?
  let statusText: String?
}

/// A user of a network, on its own or as a participant of a chat.
struct User: Encodable, Sendable {
  let id: String
  let fullName: String?
  let phoneNumber: String?
  let email: String?
  let username: String?
  let cannotMessage: Bool?
  let isSelf: Bool?
  /// Only of a participant who was invited and has not joined.
  var isPending: Bool?
}

extension User {
  /// A user of a network, without what the network hides.
  init(_ person: World.Person, isSelf: Bool? = nil) {
    func shown(_ kind: IdentifierKind) -> String? {
      person.hidden.contains(kind) ? nil : person.value(of: kind)
    }
    self.init(
      id: person.id, fullName: person.fullName, phoneNumber: shown(.phoneNumber), email: shown(.email),
      username: shown(.username), cannotMessage: person.reach == .closed, isSelf: isSelf)
  }

  /// The app's user.
  init(_ owner: World.Owner) {
    self.init(
      id: owner.id, fullName: owner.fullName, phoneNumber: owner.phoneNumber, email: owner.email,
      username: owner.username, cannotMessage: nil, isSelf: true)
  }
}
