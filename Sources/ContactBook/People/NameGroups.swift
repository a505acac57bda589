/// The clusters that share one identifier, grouped by name, with which groups can be the same person.
struct NameGroups {
  /// More different names than this on one identifier are a crowd: nobody compares them pair by pair.
  static let mostNames = 64

  /// Clusters of the very same names together, in an order that does not depend on that of records.
  private let groups: [Group]
  /// For each group, those others that can be the same person; empty for a crowd.
  private let compatible: [Set<Int>]

  /// The least number of people that they can be.
  let people: Int

  private struct Group {
    let likeness: Likeness
    var clusters: [Int]
  }

  /// What clusters of one group have in common.
  private struct Likeness: Hashable {
    let names: [Int32]
    /// Of clusters without names that share a number.
    let hints: OwnershipHints?
    /// A cluster that a person keeps apart from another one is a group of its own.
    let apart: Int?
  }

  /// Sorts the clusters that `records` stand for, which all carry `identifier`.
  init(_ records: [Int], carrying identifier: Identifier, in clusters: Clusters) {
    var groups = Self.groups(of: records, carrying: identifier, in: clusters)
    guard groups.count <= Self.mostNames else {
      self.groups = groups
      compatible = []
      people = groups.count
      return
    }
    if groups.count > 2 { Self.sort(&groups, in: clusters) }
    self.groups = groups
    let compatible = Self.compatible(groups, carrying: identifier, in: clusters)
    people = Self.people(groups, compatible)
    self.compatible = compatible
  }

  private static func groups(of records: [Int], carrying identifier: Identifier, in clusters: Clusters) -> [Group] {
    var numbers: [Likeness: Int] = [:]
    var groups: [Group] = []
    let apart = clusters.keptApart(among: records)
    for record in records {
      let names = clusters.distinctNames(with: record)
      let hints = names.isEmpty && identifier.isReassigned ? clusters.hints(of: record) : nil
      let likeness = Likeness(names: names, hints: hints, apart: apart.contains(record) ? record : nil)
      if let number = numbers[likeness] {
        groups[number].clusters.append(record)
      } else {
        numbers[likeness] = groups.count
        groups.append(Group(likeness: likeness, clusters: [record]))
      }
    }
    return groups
  }

  private static func sort(_ groups: inout [Group], in clusters: Clusters) {
    let keyed = groups.map { group in
      (key: clusters.sortKey(ofNames: group.likeness.names) + (group.likeness.hints?.sortKey ?? []), group: group)
    }
    groups = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.group)
  }

  private static func compatible(_ groups: [Group], carrying identifier: Identifier, in clusters: Clusters) -> [Set<
    Int
  >] {
    var compatible: [Set<Int>] = Array(repeating: [], count: groups.count)
    // Hints are asked only where a name is missing: all that the clusters of a group have, whichever stands first.
    let isAskingHints = identifier.isReassigned && groups.contains { $0.likeness.names.isEmpty }
    let hints = isAskingHints ? groups.map { clusters.hints(of: $0.clusters) } : []
    for first in groups.indices {
      for second in groups.indices.dropFirst(first + 1) {
        let one = groups[first].clusters[0]
        let other = groups[second].clusters[0]
        guard clusters.namesCanBeOne(one, other, sharing: identifier), !clusters.areKeptApart(one, other),
          !isAskingHints || !clusters.areStrangers(one, hints[first], other, hints[second])
        else { continue }
        compatible[first].insert(second)
        compatible[second].insert(first)
      }
    }
    return compatible
  }

  /// Chosen greedily: at least so many. Names come first, and of them those that fit the fewest, for a missing name or an
  /// initial fits people who do not fit each other.
  private static func people(_ groups: [Group], _ compatible: [Set<Int>]) -> Int {
    let order = groups.indices.sorted { left, right in
      let keys = [left, right].map { (groups[$0].likeness.names.isEmpty ? 1 : 0, compatible[$0].count, $0) }
      return keys[0] < keys[1]
    }
    var chosen: [Int] = []
    for group in order where chosen.allSatisfy({ !compatible[group].contains($0) }) { chosen.append(group) }
    return chosen.count
  }

  /// The pairs that are one person for certain: a group that fits two which do not fit each other belongs to neither.
  var certainPairs: [(Int, Int)] {
    let certain = compatible.indices.filter { candidate in
      compatible[candidate].allSatisfy { one in
        compatible[candidate].allSatisfy { $0 == one || compatible[one].contains($0) }
      }
    }
    let same = certain.flatMap { group in
      groups[group].clusters.dropFirst().map { (groups[group].clusters[0], $0) }
    }
    let alike = certain.flatMap { first in
      certain.filter { $0 > first && compatible[first].contains($0) }.map {
        (groups[first].clusters[0], groups[$0].clusters[0])
      }
    }
    return same + alike
  }

  /// Why the clusters are not one person, when neither a crowd nor the identifier itself says so.
  func reason(for identifier: Identifier, in clusters: Clusters) -> ReviewCase.Reason {
    if groups.contains(where: { $0.likeness.apart != nil }) { return .keptApart(identifier) }
    if groups.contains(where: { $0.clusters.count > 1 }) || compatible.contains(where: { !$0.isEmpty }) {
      return .ambiguous(identifier)
    }
    var hasIncomparable = false
    for (number, group) in groups.enumerated() {
      for other in groups[(number + 1)...]
      where clusters.namesAreCompatible(group.clusters[0], other.clusters[0]) {
        if clusters.namesAreComparable(group.clusters[0], other.clusters[0]) { return .missingNames(identifier) }
        hasIncomparable = true
      }
    }
    return hasIncomparable ? .incomparableNames(identifier) : .incompatibleNames(identifier)
  }

  /// Those that a person would want to compare: whose names have something in common. Of a crowd, those of the very same
  /// name.
  func alike(in clusters: Clusters) -> [Int] {
    guard groups.count <= Self.mostNames else {
      return groups.filter { $0.clusters.count > 1 }.flatMap(\.clusters).sorted()
    }
    var alike: [Int] = []
    for (number, group) in groups.enumerated() {
      let hasOther = groups.indices.contains { other in
        other != number && clusters.namesAreSimilar(group.clusters[0], groups[other].clusters[0])
      }
      if group.clusters.count > 1 || hasOther { alike += group.clusters }
    }
    return alike.sorted()
  }
}

extension Clusters {
  /// Whether the two, who share `identifier`, can be one person, as far as names tell, or on a number what stands instead.
  func canBeOne(_ first: Int, _ second: Int, sharing identifier: Identifier) -> Bool {
    namesCanBeOne(first, second, sharing: identifier) && (!identifier.isReassigned || !areStrangers(first, second))
  }

  /// Whether the names of the two, who share `identifier`, can be one person's.
  ///
  /// Names of two scripts cannot be compared, but one may be the other as it sounds. An address stays with its owner, so
  /// that is enough; a number is given to somebody else one day.
  fileprivate func namesCanBeOne(_ first: Int, _ second: Int, sharing identifier: Identifier) -> Bool {
    guard namesAreCompatible(first, second) else { return false }
    return identifier.isReassigned
      ? namesAreComparable(first, second) : namesAreComparableOrTransliterated(first, second)
  }
}

extension Identifier {
  /// Whether it goes to somebody else some time after its owner gave it up.
  fileprivate var isReassigned: Bool {
    if case .phone = self { true } else { false }
  }
}
