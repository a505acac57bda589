package import ContactBook

/// What became of the pairs of records that are of one person and share an identifier.
package struct TruePairFigures: Hashable, Sendable {
  /// Pairs whose identifier nobody else carries and whose names nobody would doubt: those that must merge.
  package private(set) var plain = 0
  /// How many of `plain` were put together.
  package private(set) var plainMerged = 0
  /// The other pairs: a shared identifier only, or names that do not agree. Those that merge or are to be reviewed.
  package private(set) var doubtful = 0
  /// How many of `doubtful` were put together.
  package private(set) var doubtfulMerged = 0

  /// Looks at the pairs among `records`, whose `contacts` were normalised and put into `clusters`; all by their places.
  package init(_ records: [InventedRecord], contacts: [Contact], clusters: [Int]) {
    let identifiers = contacts.map(\.identifiers)
    var carriers: [Identifier: Set<Int>] = [:]
    var members: [Int: [Int]] = [:]
    for (index, record) in records.enumerated() {
      members[record.person, default: []].append(index)
      for identifier in identifiers[index] { carriers[identifier, default: []].insert(record.person) }
    }
    for indices in members.values {
      for (place, first) in indices.enumerated() {
        for second in indices.dropFirst(place + 1) {
          let common = identifiers[first].intersection(identifiers[second])
          guard !common.isEmpty else { continue }
          let isOwn = common.contains { carriers[$0]?.count == 1 }
          let isPlain = isOwn && records[first].nameForm.isPlainlyCompatible(with: records[second].nameForm)
          count(isPlain: isPlain, isMerged: clusters[first] == clusters[second])
        }
      }
    }
  }

  private mutating func count(isPlain: Bool, isMerged: Bool) {
    if isPlain {
      plain += 1
      plainMerged += isMerged ? 1 : 0
    } else {
      doubtful += 1
      doubtfulMerged += isMerged ? 1 : 0
    }
  }
}
