/// The members of a chat that the server lists, which may be fewer than the chat has.
package struct ParticipantList: Hashable, Sendable {
  /// The listed members.
  package var items: [Participant]
  /// Whether the chat has more members than are listed.
  package var hasMore: Bool

  /// A list of `items`, complete unless said otherwise.
  package init(items: [Participant], hasMore: Bool = false) {
    self.items = items
    self.hasMore = hasMore
  }
}

extension ParticipantList: Decodable {
  private enum CodingKeys: CodingKey {
    case items, hasMore
  }

  /// Decodes a list; `items` is required.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let items = try container.decode([Participant].self, forKey: .items)
    self.init(items: items, hasMore: container.lenient(.hasMore) ?? false)
  }
}
