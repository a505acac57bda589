/// Records on their way to people: disjoint sets whose members are known, so that a cluster can be held together.
struct Clusters {
  private var sets: DisjointSet
  private var members: [Int: [Int]] = [:]
  private let names: [Int: ComparableName]
  private var apart: [Int: Set<Int>] = [:]

  /// `count` records apart; `names` are those of the records that share anything.
  init(count: Int, names: [Int: ComparableName]) {
    sets = DisjointSet(count: count)
    self.names = names
  }

  /// Keeps the two records apart for good.
  mutating func keepApart(_ first: Int, _ second: Int) {
    apart[first, default: []].insert(second)
    apart[second, default: []].insert(first)
  }

  /// The number that stands for the cluster of `record`.
  mutating func cluster(of record: Int) -> Int { sets.representative(of: record) }

  /// The records in the cluster of `record`.
  mutating func members(with record: Int) -> [Int] {
    let representative = sets.representative(of: record)
    return members[representative] ?? [representative]
  }

  /// Makes the clusters of the two records one.
  mutating func unite(_ first: Int, _ second: Int) {
    let left = sets.representative(of: first)
    let right = sets.representative(of: second)
    guard left != right else { return }
    let all = (members.removeValue(forKey: left) ?? [left]) + (members.removeValue(forKey: right) ?? [right])
    sets.unite(left, right)
    members[sets.representative(of: left)] = all
  }

  /// Whether a person said that somebody of the one cluster is not somebody of the other.
  mutating func areKeptApart(_ first: Int, _ second: Int) -> Bool {
    guard !apart.isEmpty else { return false }
    let others = Set(members(with: second))
    return members(with: first).contains { apart[$0].map { !$0.isDisjoint(with: others) } ?? false }
  }

  /// Whether every name of the one cluster is compatible with every name of the other.
  mutating func namesAreCompatible(_ first: Int, _ second: Int) -> Bool {
    let left = distinctNames(with: first)
    return distinctNames(with: second).allSatisfy { name in left.allSatisfy(name.isCompatible) }
  }

  /// Whether every name of the one cluster can be compared with every name of the other.
  mutating func namesAreComparable(_ first: Int, _ second: Int) -> Bool {
    let left = distinctNames(with: first)
    return distinctNames(with: second).allSatisfy { name in !left.contains(where: name.isIncomparable) }
  }

  /// Whether some name of the one cluster resembles some name of the other.
  mutating func namesAreSimilar(_ first: Int, _ second: Int) -> Bool {
    let left = distinctNames(with: first)
    let right = distinctNames(with: second)
    return left.isEmpty || right.isEmpty || right.contains { name in left.contains(where: name.isSimilar) }
  }

  /// The different names in the cluster of `record`, missing ones left out.
  mutating func distinctNames(with record: Int) -> Set<ComparableName> {
    Set(members(with: record).compactMap { names[$0] }.filter { !$0.isMissing })
  }
}
