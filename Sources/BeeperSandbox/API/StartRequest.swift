/// The body of `POST /v1/chats/start`. Keys that the API does not have, and empty texts, are refused.
struct StartRequest: Sendable {
  struct Candidates: Sendable {
    let id: String?
    let email: String?
    let fullName: String?
    let phoneNumber: String?
    let username: String?

    /// - Throws: 422.
    init(_ object: RequestObject) throws(APIFailure) {
      try object.refuseMembers(otherThan: ["id", "email", "fullName", "phoneNumber", "username"])
      id = try object.nonemptyTextIfPresent("id")
      email = try object.nonemptyTextIfPresent("email")
      fullName = try object.nonemptyTextIfPresent("fullName")
      phoneNumber = try object.nonemptyTextIfPresent("phoneNumber")
      username = try object.nonemptyTextIfPresent("username")
    }

    /// What the request gives of a kind.
    func value(of kind: IdentifierKind) -> String? {
      switch kind {
      case .id: id
      case .phoneNumber: phoneNumber
      case .email: email
      case .username: username
      }
    }
  }

  let accountID: String
  let user: Candidates
  let allowInvite: Bool
  let messageText: String?

  /// - Throws: 422.
  init(_ object: RequestObject) throws(APIFailure) {
    try object.refuseMembers(otherThan: ["accountID", "user", "allowInvite", "messageText"])
    accountID = try object.text("accountID")
    user = try Candidates(object.object("user"))
    allowInvite = try object.bool("allowInvite", default: false)
    messageText = try object.nonemptyTextIfPresent("messageText")
  }
}
