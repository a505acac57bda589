import JSON

/// The candidates by which a network finds a person, as `POST /v1/chats/start` takes them.
///
/// A member is left out rather than sent empty: an omitted candidate is better than a wrong one.
package struct UserPayload: Hashable, Sendable, Codable {
  /// The network's key of the person, when it is known.
  package let id: String?
  /// An e-mail address.
  package let email: String?
  /// The display name; the server uses it for ranking only.
  package let fullName: String?
  /// A phone number, preferably in E.164.
  package let phoneNumber: String?
  /// A handle.
  package let username: String?

  /// A payload of the given candidates; an empty text counts as none.
  package init(
    id: String? = nil, email: String? = nil, fullName: String? = nil, phoneNumber: String? = nil,
    username: String? = nil
  ) {
    self.id = id.nonEmpty
    self.email = email.nonEmpty
    self.fullName = fullName.nonEmpty
    self.phoneNumber = phoneNumber.nonEmpty
    self.username = username.nonEmpty
  }
}

extension UserPayload {
  /// The member `user` of a request.
  var json: JSONValue {
    JSONValue(present: [
      ("id", id.map(JSONValue.string)), ("email", email.map(JSONValue.string)),
      ("fullName", fullName.map(JSONValue.string)), ("phoneNumber", phoneNumber.map(JSONValue.string)),
      ("username", username.map(JSONValue.string)),
    ])
  }
}

extension String? {
  /// The text, or nil when it is empty.
  var nonEmpty: String? {
    self?.isEmpty == true ? nil : self
  }
}
