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

  /// Decodes a page; `items` is required, and a list that has no cursor to go on with has ended.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    items = try container.decode([Item].self, forKey: .items)
    let cursor = container.lenient(.oldestCursor, as: Cursor.self)
    hasMore = cursor != nil && container.lenient(.hasMore) == true
    nextCursor = hasMore ? cursor : nil
  }
}
