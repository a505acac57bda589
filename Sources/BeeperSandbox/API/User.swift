/// A user of a network, as the API shows one.
struct User: Encodable, Sendable {
  let id: String
  var fullName: String?
  var phoneNumber: String?
  var email: String?
  var username: String?
  var cannotMessage: Bool?
  var isSelf: Bool?
}

/// A user as a member of a chat: the keys of a `User`, and what only membership has.
struct Participant: Encodable, Sendable {
  let user: User
  var isPending: Bool?

  enum CodingKeys: String, CodingKey { case isPending }

  func encode(to encoder: any Encoder) throws {
    try user.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(isPending, forKey: .isPending)
  }
}
