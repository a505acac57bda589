package import JSON

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

extension ParticipantList: AnswerValue {
  /// Reads a list; `items` is required.
  package init?(json: JSONValue) {
    guard let items = json["items"].flatMap([Participant].init(json:)) else { return nil }
    self.init(items: items, hasMore: json["hasMore"]?.bool ?? false)
  }
}
