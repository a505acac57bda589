package import JSON

/// A member of a chat.
package struct Participant: Hashable, Sendable {
  /// Who it is.
  package var user: User
  /// Whether the member is the network's own bot and not a person.
  package var isNetworkBot: Bool?

  /// A participant with the given members.
  package init(user: User, isNetworkBot: Bool? = nil) {
    self.user = user
    self.isNetworkBot = isNetworkBot
  }

  /// The network's key of the person.
  package var id: String { user.id }
  /// The handle on the network.
  package var username: String? { user.username }
  /// The phone number, in E.164.
  package var phoneNumber: String? { user.phoneNumber }
  /// The e-mail address.
  package var email: String? { user.email }
  /// The display name.
  package var fullName: String? { user.fullName }
  /// Whether this is the account's owner.
  package var isSelf: Bool? { user.isSelf }
}

extension Participant: AnswerValue {
  /// Reads a participant; `id` is required.
  package init?(json: JSONValue) {
    guard let user = User(json: json) else { return nil }
    self.init(user: user, isNetworkBot: json["isNetworkBot"]?.bool)
  }
}
