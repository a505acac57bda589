import JSON

/// A user of a network, as the API shows one.
struct User: Sendable {
  let id: String
  var fullName: String?
  var phoneNumber: String?
  var email: String?
  var username: String?
  var cannotMessage: Bool?
  var isSelf: Bool?
}

extension User: JSONRepresentable {
  var json: JSONValue { JSONValue(present: members) }

  fileprivate var members: [(name: String, value: JSONValue?)] {
    [
      ("id", id.json), ("fullName", fullName?.json), ("phoneNumber", phoneNumber?.json), ("email", email?.json),
      ("username", username?.json), ("cannotMessage", cannotMessage?.json), ("isSelf", isSelf?.json),
    ]
  }
}

/// A user as a member of a chat: the keys of a `User`, and what only membership has.
struct Participant: Sendable {
  let user: User
  var isPending: Bool?
}

extension Participant: JSONRepresentable {
  var json: JSONValue { JSONValue(present: user.members + [("isPending", isPending?.json)]) }
}
