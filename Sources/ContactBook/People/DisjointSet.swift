/// Disjoint sets of the numbers below a count, with union by size and path halving (Tarjan 1975).
struct DisjointSet {
  private var parent: [Int32]
  private var size: [Int32]

  /// Every number below `count` in a set of its own.
  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    size = Array(repeating: 1, count: count)
  }

  /// The number that stands for the set of `element`.
  mutating func representative(of element: Int) -> Int {
    var current = Int32(element)
    while parent[Int(current)] != current {
      parent[Int(current)] = parent[Int(parent[Int(current)])]
      current = parent[Int(current)]
    }
    return Int(current)
  }

  /// The same without shortening the way there.
  func root(of element: Int) -> Int {
    var current = element
    while Int(parent[current]) != current { current = Int(parent[current]) }
    return current
  }

  /// How many elements are in the set that `representative` stands for.
  func count(of representative: Int) -> Int { Int(size[representative]) }

  /// Makes the sets of the two one.
  mutating func unite(_ first: Int, _ second: Int) {
    var large = representative(of: first)
    var small = representative(of: second)
    guard large != small else { return }
    if size[large] < size[small] { swap(&large, &small) }
    parent[small] = Int32(large)
    size[large] += size[small]
  }
}
