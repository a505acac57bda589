import JSON

/// A page of a list.
struct Page<Item: JSONRepresentable & Sendable>: JSONRepresentable, Sendable {
  let items: [Item]
  let hasMore: Bool
  let oldestCursor: Cursor?
  let newestCursor: Cursor?

  /// The cursors of an empty page are null, not absent.
  var json: JSONValue {
    [
      "items": items.json, "hasMore": hasMore.json, "oldestCursor": .string(oldestCursor?.text),
      "newestCursor": .string(newestCursor?.text),
    ]
  }
}

/// All items of a lookup that has no pages.
struct Items<Item: JSONRepresentable & Sendable>: JSONRepresentable, Sendable {
  let items: [Item]

  var json: JSONValue { ["items": items.json] }
}

/// A place in a list: the position of an item, larger for newer ones, in a form that clients must not read.
struct Cursor: Hashable, Sendable {
  let position: Int

  private static var mask: Int { 0x5DEE_CE66D }

  init(position: Int) {
    self.position = position
  }

  /// Nil for a text that is no cursor of ours.
  init?(_ text: String) {
    guard text.hasPrefix("s."), let number = Int(text.dropFirst(2), radix: 36), number >= 0 else { return nil }
    position = number ^ Self.mask
  }

  var text: String { "s." + String(position ^ Self.mask, radix: 36) }
}

/// Which part of a list a request asks for.
struct PageRequest: Sendable {
  enum Direction: String, Sendable {
    case before, after
  }

  let cursor: Cursor?
  let direction: Direction
  let limit: Int
}
