/// A person as a network knows them.
package struct User: Hashable, Sendable {
  /// The network's key of the person.
  package var id: String
  /// The handle on the network.
  package var username: String?
  /// The phone number, in E.164.
  package var phoneNumber: String?
  /// The e-mail address.
  package var email: String?
  /// The display name.
  package var fullName: String?
  /// Whether the network refuses messages to this person.
  package var cannotMessage: Bool?
  /// Whether this is the account's owner.
  package var isSelf: Bool?

  /// A user with the given members.
  package init(
    id: String, username: String? = nil, phoneNumber: String? = nil, email: String? = nil, fullName: String? = nil,
    cannotMessage: Bool? = nil, isSelf: Bool? = nil
  ) {
    self.id = id
    self.username = username
    self.phoneNumber = phoneNumber
    self.email = email
    self.fullName = fullName
    self.cannotMessage = cannotMessage
    self.isSelf = isSelf
  }
}

extension User: Decodable {
  private enum CodingKeys: CodingKey {
    case id, username, phoneNumber, email, fullName, cannotMessage, isSelf
  }

  /// Reads a user; `id` is required, and an empty text counts as none.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try members.decode(String.self, forKey: .id), username: members.lenient(.username).nonEmpty,
      phoneNumber: members.lenient(.phoneNumber).nonEmpty, email: members.lenient(.email).nonEmpty,
      fullName: members.lenient(.fullName).nonEmpty, cannotMessage: members.lenient(.cannotMessage),
      isSelf: members.lenient(.isSelf))
  }
}
