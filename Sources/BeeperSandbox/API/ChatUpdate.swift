/// The body of `PATCH /v1/chats/{chatID}`, as far as the sandbox serves it: a draft to set, or null to clear.
struct ChatUpdate: Decodable, Sendable {
  struct Draft: Decodable, Sendable {
    let text: String
  }

  /// A missing `draft` changes nothing, a null one clears.
  let draft: Draft??

  enum CodingKeys: String, CodingKey, CaseIterable { case draft }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    draft = values.contains(.draft) ? .some(try values.decodeIfPresent(Draft.self, forKey: .draft)) : .none
  }
}

/// The body of `POST /v1/chats/{chatID}/messages`, as far as the sandbox serves it.
struct MessageRequest: Decodable, Sendable {
  let text: String

  enum CodingKeys: String, CodingKey, CaseIterable { case text }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    text = try values.decode(String.self, forKey: .text)
    guard !text.isEmpty else {
      throw DecodingError.dataCorruptedError(forKey: .text, in: values, debugDescription: "must not be empty")
    }
  }
}
