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
  /// The members of a user, and what the object of one who is a member of a chat has besides.
  enum CodingKeys: CodingKey {
    case id, username, phoneNumber, email, fullName, cannotMessage, isSelf, isNetworkBot
  }

  /// Decodes a user; `id` is required.
  package init(from decoder: any Decoder) throws {
    try self.init(decoder.container(keyedBy: CodingKeys.self))
  }

  /// Decodes the user of an object; `id` is required.
  init(_ container: KeyedDecodingContainer<CodingKeys>) throws {
    id = try container.decode(String.self, forKey: .id)
    username = container.filled(.username)
    phoneNumber = container.filled(.phoneNumber)
    email = container.filled(.email)
    fullName = container.filled(.fullName)
    cannotMessage = container.lenient(.cannotMessage)
    isSelf = container.lenient(.isSelf)
  }
}
