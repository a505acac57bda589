/// The body of `POST /v1/chats/start`. Keys that the API does not have, and empty texts, are refused.
struct StartRequest: Decodable, Sendable {
  struct Candidates: Decodable, Sendable {
    let id: String?
    let email: String?
    let fullName: String?
    let phoneNumber: String?
    let username: String?

    private enum CodingKeys: CodingKey {
      case id, email, fullName, phoneNumber, username
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      id = try values.decodeNonemptyTextIfPresent(.id)
      email = try values.decodeNonemptyTextIfPresent(.email)
      fullName = try values.decodeNonemptyTextIfPresent(.fullName)
      phoneNumber = try values.decodeNonemptyTextIfPresent(.phoneNumber)
      username = try values.decodeNonemptyTextIfPresent(.username)
    }

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

  private enum CodingKeys: CodingKey {
    case accountID, user, allowInvite, messageText
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    accountID = try values.decode(String.self, forKey: .accountID)
    user = try values.decode(Candidates.self, forKey: .user)
    allowInvite = try values.decode(.allowInvite, default: false)
    messageText = try values.decodeNonemptyTextIfPresent(.messageText)
  }
}

/// The body of `PATCH /v1/chats/{chatID}`, as far as the sandbox serves it.
struct ChatUpdate: Decodable, Sendable {
  enum DraftChange: Sendable {
    case keep, clear
    case set(String)
  }

  private struct Draft: Decodable {
    let text: String
  }

  private enum CodingKeys: CodingKey {
    case draft
  }

  /// A missing `draft` changes nothing; null and an empty text clear.
  let draft: DraftChange

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    guard values.contains(.draft) else {
      draft = .keep
      return
    }
    let text = try values.decodeIfPresent(Draft.self, forKey: .draft)?.text ?? ""
    draft = text.isEmpty ? .clear : .set(text)
  }
}

/// The body of `POST /v1/chats/{chatID}/messages`, as far as the sandbox serves it.
struct MessageRequest: Decodable, Sendable {
  let text: String

  private enum CodingKeys: CodingKey {
    case text
  }

  init(from decoder: any Decoder) throws {
    text = try decoder.strictContainer(keyedBy: CodingKeys.self).decodeNonemptyText(.text)
  }
}
