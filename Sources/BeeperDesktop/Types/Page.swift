package import JSON

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

extension Page: AnswerValue where Item: AnswerValue {
  /// Reads a page; `items` is required, and a list that has no cursor to go on with has ended.
  package init?(json: JSONValue) {
    guard let items = json["items"].flatMap([Item].init(json:)) else { return nil }
    let cursor = json["oldestCursor"]?.string.map(Cursor.init)
    let hasMore = cursor != nil && json["hasMore"]?.bool == true
    self.init(items: items, hasMore: hasMore, nextCursor: hasMore ? cursor : nil)
  }
}
