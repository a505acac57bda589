/// A page of a list.
struct Page<Item: Encodable & Sendable>: Sendable {
  let items: [Item]
  let hasMore: Bool
  let oldestCursor: Cursor?
  let newestCursor: Cursor?
}

extension Page: Encodable {
  private enum CodingKeys: CodingKey {
    case items, hasMore, oldestCursor, newestCursor
  }

  /// The cursors of an empty page are null, not absent.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(items, forKey: .items)
    try values.encode(hasMore, forKey: .hasMore)
    try values.encode(oldestCursor, forKey: .oldestCursor)
    try values.encode(newestCursor, forKey: .newestCursor)
  }
}

/// All items of a lookup that has no pages.
struct Items<Item: Encodable & Sendable>: Encodable, Sendable {
  let items: [Item]
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
}

extension Cursor: Encodable {
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode("s." + String(position ^ Self.mask, radix: 36))
  }
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

/// Items in the order of their positions, which only grow: found by bisection, read in pages.
struct Timeline<Item: Sendable>: Sendable {
  private(set) var entries: [(position: Int, item: Item)] = []

  /// Adds the newest item. `position` must be greater than all before.
  mutating func append(_ item: Item, at position: Int) {
    entries.append((position, item))
  }

  /// Removes the item at a position, if there is one.
  mutating func remove(at position: Int) {
    let index = firstIndex(from: position)
    guard index < entries.count, entries[index].position == position else { return }
    entries.remove(at: index)
  }

  /// The index of the first item at a position or after it.
  private func firstIndex(from position: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A page of the items that match, newest first, as the API shows them.
  ///
  /// - Throws: what `transform` throws.
  func page<Shown, Failure: Error>(
    _ request: PageRequest, where matches: (Item) -> Bool = { _ in true }, transform: (Item) throws(Failure) -> Shown
  ) throws(Failure) -> Page<Shown> {
    var chosen: [(position: Int, item: Item)] = []
    switch request.direction {
    case .before:
      let end = request.cursor.map { firstIndex(from: $0.position) } ?? entries.count
      collect(entries[..<end].reversed(), upTo: request.limit + 1, where: matches, into: &chosen)
    case .after:
      let start = request.cursor.map { firstIndex(from: $0.position + 1) } ?? 0
      collect(entries[start...], upTo: request.limit + 1, where: matches, into: &chosen)
    }
    let hasMore = chosen.count > request.limit
    if hasMore { chosen.removeLast() }
    if request.direction == .after { chosen.reverse() }
    return Page(
      items: try chosen.map { (entry) throws(Failure) in try transform(entry.item) }, hasMore: hasMore,
      oldestCursor: chosen.last.map { Cursor(position: $0.position) },
      newestCursor: chosen.first.map { Cursor(position: $0.position) })
  }

  private func collect(
    _ source: some Sequence<(position: Int, item: Item)>, upTo count: Int, where matches: (Item) -> Bool,
    into chosen: inout [(position: Int, item: Item)]
  ) {
    for entry in source where matches(entry.item) {
      chosen.append(entry)
      if chosen.count == count { return }
    }
  }
}
