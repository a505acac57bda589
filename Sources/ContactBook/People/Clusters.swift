/// Sets of records that are one person so far, with their names, so that no two names of a set contradict each other.
struct Clusters {
  private var sets: DisjointSet
  /// For each record the next one of its cluster, and after the last the first again.
  private var following: [Int32]
  /// For the record that stands for a cluster the number of its name; of several, one. Records that share nothing are not
  /// asked for theirs, which is missing.
  private var names: [Int32]
  /// The numbers of the different names of clusters with several, in order.
  private var severalNames: [Int: [Int32]] = [:]
  private let nameTable: NameTable
  /// The number of each record's own name.
  private let ownNames: [Int32]
  private let contacts: [Contact]
  /// For the record that stands for a cluster the records that are kept apart from it.
  private var apart: [Int: Set<Int>] = [:]
  /// What the records of large clusters say of whose they are.
  private var hints: [Int: OwnershipHints] = [:]
  /// A cluster of more records is not gone through again for each that it takes.
  private static let fewRecords = 8

  /// A cluster for each of `contacts`, of which those that carry something of `shared` are asked for their names.
  init(of contacts: [Contact], sharing shared: [IdentifierIndex.Entry]) {
    var isAsked = Array(repeating: false, count: contacts.count)
    for carried in shared {
      for record in carried.records { isAsked[Int(record)] = true }
    }
    var nameTable = NameTable()
    names = contacts.indices.map { isAsked[$0] ? nameTable.number(of: contacts[$0].name) : NameTable.missing }
    ownNames = names
    self.nameTable = nameTable
    self.contacts = contacts
    sets = DisjointSet(count: contacts.count)
    following = contacts.indices.map { Int32($0) }
  }

  /// How many records there are.
  var count: Int { names.count }

  /// Keeps the two records apart for good.
  mutating func keepApart(_ first: Int, _ second: Int) {
    apart[first, default: []].insert(second)
    apart[second, default: []].insert(first)
  }

  /// The number that stands for the cluster of `record`.
  mutating func cluster(of record: Int) -> Int { sets.representative(of: record) }

  /// The records in the cluster of `record`, which comes first.
  func members(with record: Int) -> [Int] {
    var members = [record]
    var member = Int(following[record])
    while member != record {
      members.append(member)
      member = Int(following[member])
    }
    return members
  }

  /// The first of `records`, one or more, of each cluster that holds some of them, in their order.
  mutating func firsts(of records: [Int32]) -> [Int] {
    let cluster = cluster(of: Int(records[0]))
    if records.allSatisfy({ self.cluster(of: Int($0)) == cluster }) { return [Int(records[0])] }
    var seen: Set<Int> = []
    return records.lazy.map { Int($0) }.filter { seen.insert(self.cluster(of: $0)).inserted }
  }

  /// Makes the clusters of the two records one.
  mutating func unite(_ first: Int, _ second: Int) {
    let clusters = (sets.representative(of: first), sets.representative(of: second))
    guard clusters.0 != clusters.1 else { return }
    sets.unite(first, second)
    let whole = sets.representative(of: first)
    let part = whole == clusters.0 ? clusters.1 : clusters.0
    addNames(of: part, to: whole)
    if let others = apart.removeValue(forKey: part) { apart[whole, default: []].formUnion(others) }
    addHints(of: part, to: whole)
    // Two rings become one where each goes on with the other.
    following.swapAt(first, second)
  }

  private mutating func addNames(of part: Int, to whole: Int) {
    let added = numbers(of: part)
    let known = numbers(of: whole)
    if added.isEmpty || added == known { return }
    let all = Set(known).union(added).sorted()
    names[whole] = all[0]
    severalNames[part] = nil
    severalNames[whole] = all.count > 1 ? all : nil
  }

  private mutating func addHints(of part: Int, to whole: Int) {
    guard sets.count(of: whole) > Self.fewRecords else { return }
    let added = hints.removeValue(forKey: part) ?? gatheredHints(of: part)
    if hints[whole] == nil { hints[whole] = gatheredHints(of: whole) }
    hints[whole]?.formUnion(added)
  }

  /// Whether a person said that somebody of the one cluster is not somebody of the other.
  func areKeptApart(_ first: Int, _ second: Int) -> Bool {
    guard !apart.isEmpty, let others = apart[sets.root(of: first)] else { return false }
    let cluster = sets.root(of: second)
    return others.contains { sets.root(of: $0) == cluster }
  }
}

extension Clusters {
  /// Those of `records`, one of each cluster, that a person keeps apart from another one of them.
  func keptApart(among records: [Int]) -> Set<Int> {
    guard !apart.isEmpty, records.count > 1 else { return [] }
    let clusters = Set(records.map { sets.root(of: $0) })
    return Set(
      records.filter { apart[sets.root(of: $0), default: []].contains { clusters.contains(sets.root(of: $0)) } })
  }
}

// MARK: Names

extension Clusters {
  /// The numbers of the different names in the cluster of `record`, missing ones left out, in order.
  func distinctNames(with record: Int) -> [Int32] { numbers(of: sets.root(of: record)) }

  private func numbers(of cluster: Int) -> [Int32] {
    severalNames[cluster] ?? (names[cluster] == NameTable.missing ? [] : [names[cluster]])
  }

  /// Whether every name of the one cluster is compatible with every name of the other.
  func namesAreCompatible(_ first: Int, _ second: Int) -> Bool {
    !anyNames(of: second, and: first) { !$0.isCompatible(with: $1) }
  }

  /// Whether every name of the one cluster can be compared with every name of the other.
  func namesAreComparable(_ first: Int, _ second: Int) -> Bool {
    !anyNames(of: second, and: first) { $0.isIncomparable(with: $1) }
  }

  /// Whether every name of the one cluster can be compared with every name of the other, or is the same in another script.
  func namesAreComparableOrTransliterated(_ first: Int, _ second: Int) -> Bool {
    !anyNames(of: second, and: first) { $0.isIncomparable(with: $1) && !$0.isTransliteration(of: $1) }
  }

  /// Whether some name of the one cluster resembles some name of the other.
  func namesAreSimilar(_ first: Int, _ second: Int) -> Bool {
    let left = distinctNames(with: first)
    let right = distinctNames(with: second)
    if left.isEmpty || right.isEmpty || right.contains(where: left.contains) { return true }
    return anyNames(of: second, and: first) { $0.isSimilar(to: $1) }
  }

  /// Whether `relation` holds for some name of the one cluster and a different one of the other.
  private func anyNames(of first: Int, and second: Int, _ relation: (ComparableName, ComparableName) -> Bool) -> Bool {
    let others = distinctNames(with: second)
    return distinctNames(with: first).contains { name in
      others.contains { $0 != name && relation(nameTable[name], nameTable[$0]) }
    }
  }

  /// The name of `record` itself, whatever others its cluster has.
  func ownName(of record: Int) -> ComparableName {
    let number = ownNames[record]
    return number == NameTable.missing ? ComparableName(contacts[record].name) : nameTable[number]
  }

  /// The words of the names of the numbers, as they sound.
  func soundsOfNames(_ numbers: [Int32]) -> Set<String> {
    Set(numbers.flatMap { nameTable[$0].tokens.map { $0.latinSounds ?? $0.text } })
  }

  /// What the records of the cluster of `record` say about whose they are, beside names.
  func hints(of record: Int) -> OwnershipHints { hints[sets.root(of: record)] ?? gatheredHints(of: record) }

  private func gatheredHints(of record: Int) -> OwnershipHints {
    OwnershipHints(members(with: record).lazy.map { contacts[$0] })
  }

  /// What the records of all the clusters, of one record each, say together.
  func hints(of records: [Int]) -> OwnershipHints {
    records.dropFirst().reduce(into: hints(of: records[0])) { $0.formUnion(hints(of: $1)) }
  }

  /// Texts to put clusters in an order by, whatever records they are of.
  func sortKey(ofNames numbers: [Int32]) -> [String] {
    numbers.map { nameTable[$0].sortKey }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [""] }
  }
}

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
