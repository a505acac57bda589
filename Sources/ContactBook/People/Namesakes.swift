/// The clusters that carry one identifier, sorted by name: who can be the same person, and who cannot.
struct Namesakes {
  /// More different names than this on one identifier are a crowd: nobody compares them pair by pair.
  static let mostNames = 64

  /// The clusters, those with the very same names together.
  private let groups: [[Int]]
  /// For each group, those others that can be the same person; empty for a crowd.
  private let compatible: [Set<Int>]

  /// How many people they are at the least: no two of them can be one.
  let people: Int

  /// What clusters of one group have in common.
  private struct Likeness: Hashable {
    let names: [Int32]
    /// Of clusters without names that share a number.
    let hints: OwnershipHints?
  }

  /// Sorts the clusters that `records` stand for, which all carry `identifier`.
  ///
  init(_ records: [Int], carrying identifier: Identifier, in clusters: Clusters) {
    var numbers: [Likeness: Int] = [:]
    var groups: [[Int]] = []
    for record in records {
      let names = clusters.distinctNames(with: record)
      let hints = names.isEmpty && identifier.isReassigned ? clusters.hints(of: record) : nil
      let likeness = Likeness(names: names, hints: hints)
      if let number = numbers[likeness] {
        groups[number].append(record)
      } else {
        numbers[likeness] = groups.count
        groups.append([record])
      }
    }
    self.groups = groups
    guard groups.count <= Self.mostNames else {
      compatible = []
      people = groups.count
      return
    }
    let compatible = groups.indices.map { first in
      Set(
        groups.indices.filter { second in
          first != second && clusters.canBeOne(groups[first][0], groups[second][0], sharing: identifier)
        })
    }
    // Chosen greedily in their order: at least so many, which is all that is asked.
    var chosen: [Int] = []
    for group in groups.indices where chosen.allSatisfy({ !compatible[group].contains($0) }) { chosen.append(group) }
    people = chosen.count
    self.compatible = compatible
  }

  /// The pairs that are one person for certain: a group that fits two which do not fit each other belongs to neither.
  var certainPairs: [(Int, Int)] {
    let certain = compatible.indices.filter { candidate in
      compatible[candidate].allSatisfy { one in
        compatible[candidate].allSatisfy { $0 == one || compatible[one].contains($0) }
      }
    }
    let same = certain.flatMap { group in groups[group].dropFirst().map { (groups[group][0], $0) } }
    let alike = certain.flatMap { first in
      certain.filter { $0 > first && compatible[first].contains($0) }.map { (groups[first][0], groups[$0][0]) }
    }
    return same + alike
  }

  /// Those that a person would want to compare: whose names have something in common. Of a crowd, those of the very same
  /// name.
  func alike(in clusters: Clusters) -> [Int] {
    guard groups.count <= Self.mostNames else { return groups.filter { $0.count > 1 }.flatMap { $0 }.sorted() }
    var alike: [Int] = []
    for (number, group) in groups.enumerated() {
      let hasOther = groups.indices.contains { other in
        other != number && clusters.namesAreSimilar(group[0], groups[other][0])
      }
      if group.count > 1 || hasOther { alike += group }
    }
    return alike.sorted()
  }
}

extension Clusters {
  /// Whether the two, who share `identifier`, can be one person, as far as names tell, or on a number what stands instead.
  ///
  /// Names of two scripts cannot be compared, but one may be the other as it sounds. An address stays with its owner, so
  /// that is enough; a number is given to somebody else one day.
  func canBeOne(_ first: Int, _ second: Int, sharing identifier: Identifier) -> Bool {
    guard namesAreCompatible(first, second) else { return false }
    return identifier.isReassigned
      ? namesAreComparable(first, second) && !areStrangers(first, second)
      : namesAreComparableOrTransliterated(first, second)
  }
}

extension Identifier {
  /// Whether it goes to somebody else some time after its owner gave it up.
  fileprivate var isReassigned: Bool {
    if case .phone = self { true } else { false }
  }
}
