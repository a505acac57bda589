/// The body of `POST /v1/chats/start`. Keys that the API does not have, and empty texts, are refused.
struct StartRequest: Decodable, Sendable {
  struct Candidates: Decodable, Sendable {
    let id: String?
    let email: String?
    let fullName: String?
    let phoneNumber: String?
    let username: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case id, email, fullName, phoneNumber, username }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      id = try values.decodeNonemptyIfPresent(.id)
      email = try values.decodeNonemptyIfPresent(.email)
      fullName = try values.decodeNonemptyIfPresent(.fullName)
      phoneNumber = try values.decodeNonemptyIfPresent(.phoneNumber)
      username = try values.decodeNonemptyIfPresent(.username)
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

  enum CodingKeys: String, CodingKey, CaseIterable { case accountID, user, allowInvite, messageText }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    accountID = try values.decode(String.self, forKey: .accountID)
    user = try values.decode(Candidates.self, forKey: .user)
    allowInvite = try values.decode(.allowInvite, default: false)
    messageText = try values.decodeNonemptyIfPresent(.messageText)
  }
}

extension KeyedDecodingContainer {
  fileprivate func decodeNonemptyIfPresent(_ key: Key) throws -> String? {
    guard contains(key) else { return nil }
    let text = try decode(String.self, forKey: key)
    guard !text.isEmpty else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "must not be empty")
    }
    return text
  }
}
