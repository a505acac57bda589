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
  /// - Throws: what `show` throws.
  func page<Shown, Failure: Error>(
    _ request: PageRequest, where matches: (Item) -> Bool = { _ in true }, show: (Item) throws(Failure) -> Shown
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
      items: try chosen.map { (entry) throws(Failure) in try show(entry.item) }, hasMore: hasMore,
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
