/// A part of a list.
package struct Page<Item: Sendable>: Sendable {
  /// The items, in the server's order.
  package var items: [Item]
  /// Whether the list goes on.
  package var hasMore: Bool
  /// Where the list goes on, which is the next call's `cursor`; nil at the end.
  package var nextCursor: Cursor?

  /// A page with the given members.
  package init(items: [Item], hasMore: Bool = false, nextCursor: Cursor? = nil) {
    self.items = items
    self.hasMore = hasMore
    self.nextCursor = nextCursor
  }
}

extension Page: Equatable where Item: Equatable {}
extension Page: Hashable where Item: Hashable {}

extension Page: Decodable where Item: Decodable {
  private enum CodingKeys: CodingKey {
    case items, hasMore, oldestCursor
  }

  /// Reads a page; `items` is required, and a list that has no cursor to go on with has ended.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    let cursor = members.lenient(.oldestCursor, as: Cursor.self)
    let hasMore = cursor != nil && members.lenient(.hasMore) == true
    self.init(
      items: try members.decode([Item].self, forKey: .items), hasMore: hasMore, nextCursor: hasMore ? cursor : nil)
  }
}

/// The server's opaque mark of a place in a list.
package struct Cursor: RawRepresentable, Hashable, Sendable, Decodable {
  /// The server's text.
  package var rawValue: String

  /// The cursor of the given text.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}
