package import ContactBook

/// How well a clustering of records agrees with who the records are of.
package struct ClusterFigures: Hashable, Sendable {
  /// How many records there are.
  package let recordCount: Int
  /// How many people they are of.
  package let personCount: Int
  /// How many clusters they were put into.
  package let clusterCount: Int
  /// The share of the pairs put together that are of one person; 1 when no pair was.
  package let pairPrecision: Double
  /// The share of the pairs of one person that were put together; 1 when there is none.
  package let pairRecall: Double
  /// B-cubed precision (Bagga and Baldwin 1998): the mean, over records, of the share of the record's cluster that is of
  /// its person.
  package let bCubedPrecision: Double
  /// B-cubed recall: the mean, over records, of the share of the person's records that is in the record's cluster.
  package let bCubedRecall: Double
  /// People who are nowhere the most frequent of a cluster: their messages would go to others. Of two that are equally
  /// frequent in a cluster it is one's.
  package let peopleSwallowed: Int
  /// Clusters beyond the first whose most frequent person is the same: each would start one more chat with that person.
  package let duplicateChats: Int
  /// How many records the largest cluster has.
  package let largestCluster: Int

  /// Compares the `clusters` of records, by their places, with the people in `truth`. Both have a number for each record.
  package init(truth: [Int], clusters: [Int]) {
    var cells: [Int: [Int: Int]] = [:]
    for (person, cluster) in zip(truth, clusters) { cells[cluster, default: [:]][person, default: 0] += 1 }
    var personSizes: [Int: Int] = [:]
    for person in truth { personSizes[person, default: 0] += 1 }

    var pairsTogether = 0
    var truePairsTogether = 0
    var precisionSum = 0.0
    var recallSum = 0.0
    var largest = 0
    var clustersLed: [Int: Int] = [:]
    for people in cells.values {
      let size = people.values.reduce(0, +)
      largest = max(largest, size)
      pairsTogether += Self.pairs(size)
      for (person, count) in people {
        truePairsTogether += Self.pairs(count)
        precisionSum += Double(count * count) / Double(size)
        recallSum += Double(count * count) / Double(personSizes[person, default: count])
      }
      let leader = people.min { ($1.value, $0.key) < ($0.value, $1.key) }
      if let leader { clustersLed[leader.key, default: 0] += 1 }
    }
    let truePairs = personSizes.values.reduce(0) { $0 + Self.pairs($1) }

    recordCount = truth.count
    personCount = personSizes.count
    clusterCount = cells.count
    pairPrecision = Self.share(Double(truePairsTogether), of: Double(pairsTogether))
    pairRecall = Self.share(Double(truePairsTogether), of: Double(truePairs))
    bCubedPrecision = Self.share(precisionSum, of: Double(truth.count))
    bCubedRecall = Self.share(recallSum, of: Double(truth.count))
    peopleSwallowed = personSizes.count - clustersLed.count
    duplicateChats = clustersLed.values.reduce(0) { $0 + $1 - 1 }
    largestCluster = largest
  }

  /// The harmonic mean of pair precision and recall.
  package var pairF1: Double { Self.harmonicMean(pairPrecision, pairRecall) }
  /// The harmonic mean of B-cubed precision and recall.
  package var bCubedF1: Double { Self.harmonicMean(bCubedPrecision, bCubedRecall) }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  private static func share(_ part: Double, of whole: Double) -> Double { whole == 0 ? 1 : part / whole }

  private static func harmonicMean(_ first: Double, _ second: Double) -> Double {
    first + second == 0 ? 0 : 2 * first * second / (first + second)
  }
}

/// How many pairs of records that are of one person and share an identifier were put together.
package struct TruePairFigures: Hashable, Sendable {
  /// Pairs with an identifier that no other person carries and with names that are beyond doubt one: these must merge.
  package private(set) var plain = 0
  /// How many of `plain` were put together.
  package private(set) var plainMerged = 0
  /// The other pairs: a shared identifier only, or names that do not agree. Those that merge or are to be reviewed.
  package private(set) var doubtful = 0
  /// How many of `doubtful` were put together.
  package private(set) var doubtfulMerged = 0

  /// Counts the pairs among `records`, whose `contacts` were normalised and put into `clusters`; all by their places.
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

/// The plain rule that most importers follow: whoever shares an e-mail address or a phone number is one person, and so
/// is whoever shares one with those.
package enum TransitiveRule {
  /// The cluster of each of `contacts`, whose numbers are normalised.
  package static func clusters(of contacts: [Contact]) -> [Int] {
    let identifiers = contacts.map { $0.identifiers.filter(\.isAddressOrNumber) }
    var carriers: [Identifier: [Int]] = [:]
    for (index, own) in identifiers.enumerated() {
      for identifier in own { carriers[identifier, default: []].append(index) }
    }
    var clusters = Array(repeating: -1, count: contacts.count)
    for start in contacts.indices where clusters[start] < 0 {
      var reached = [start]
      clusters[start] = start
      while let index = reached.popLast() {
        for neighbour in identifiers[index].flatMap({ carriers.removeValue(forKey: $0) ?? [] })
        where clusters[neighbour] < 0 {
          clusters[neighbour] = start
          reached.append(neighbour)
        }
      }
    }
    return clusters
  }
}

extension Identifier {
  fileprivate var isAddressOrNumber: Bool {
    switch self {
    case .email, .phone: true
    case .username, .platformID: false
    }
  }
}
