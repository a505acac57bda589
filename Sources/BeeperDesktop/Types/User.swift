package import JSON

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

extension User: AnswerValue {
  /// Reads a user; `id` is required.
  package init?(json: JSONValue) {
    guard let id = json["id"]?.string else { return nil }
    self.init(
      id: id, username: json.filled("username"), phoneNumber: json.filled("phoneNumber"), email: json.filled("email"),
      fullName: json.filled("fullName"), cannotMessage: json["cannotMessage"]?.bool, isSelf: json["isSelf"]?.bool)
  }
}
