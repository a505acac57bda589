import DequeModule

/// The starts that wait for their turn, in a line for each account.
struct StartQueue {
  /// A start that waits.
  struct Item {
    /// The start's place in the plan.
    let index: Int
    /// The candidate to ask for next.
    var candidate = 0
    /// How many requests were sent for it.
    var attempts = 0
    /// How often the present candidate was put back after a request that did nothing.
    var retries = 0
  }

  private var lines: [String: Deque<Item>] = [:]
  private var order: [String] = []

  /// Puts `item` at the end of the account's line.
  mutating func append(_ item: Item, accountID: String) {
    if lines[accountID] == nil { order.append(accountID) }
    lines[accountID, default: []].append(item)
  }

  /// Puts `item` back at the front of the account's line.
  mutating func putBack(_ item: Item, accountID: String) {
    if lines[accountID] == nil { order.append(accountID) }
    lines[accountID, default: []].prepend(item)
  }

  /// The accounts in whose line somebody waits, in the order in which they were first seen.
  var waitingAccounts: [String] { order.filter { lines[$0]?.isEmpty == false } }

  /// Whether nobody waits.
  var isEmpty: Bool { lines.values.allSatisfy(\.isEmpty) }

  /// Takes the first of the account's line.
  mutating func popFirst(accountID: String) -> Item? { lines[accountID]?.popFirst() }

  /// Takes everybody out of the account's line.
  mutating func removeAll(accountID: String) -> [Item] {
    let items = lines[accountID].map(Array.init) ?? []
    lines[accountID] = []
    return items
  }

  /// Takes everybody out.
  mutating func removeAll() -> [Item] { order.flatMap { removeAll(accountID: $0) } }
}
