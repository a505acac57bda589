/// The people that `contacts` describe.
///
/// - *Merge*: records that share an identifier of their own and whose names can be one person's, as long as every two
///   names of the resulting cluster can be.
/// - *Review*: records that share an identifier, but whose names differ, or whose identifier several people use; and
///   records of one whole name in one organization.
/// - *Apart*: everybody else. A name alone merges nobody.
///
/// `overrides` are obeyed first. The result does not depend on the order of `contacts`: records are taken in the order of
/// their places, identifiers in that of their text; people stand in the order of their first record.
package func mergePeople(_ contacts: [Contact], overrides: MergeOverrides = MergeOverrides()) -> [Person] {
  var merge = PeopleMerge(contacts.sorted { $0.source < $1.source }, overrides: overrides)
  merge.run()
  return merge.people()
}

/// One pass of merging, from records to people.
private struct PeopleMerge {
  private let contacts: [Contact]
  private let overrides: MergeOverrides
  private let shared: [IdentifierCarriers.Carried]
  private var clusters: Clusters
  private var evidence: [(identifier: Identifier, records: [Int])] = []
  private var reviews: [(reason: ReviewCase.Reason, records: [Int])] = []

  init(_ contacts: [Contact], overrides: MergeOverrides) {
    self.contacts = contacts
    self.overrides = overrides
    shared = IdentifierCarriers(contacts).shared
    var names: [Int: ComparableName] = [:]
    for record in Set(shared.flatMap(\.records)) { names[record] = ComparableName(contacts[record].name) }
    clusters = Clusters(count: contacts.count, names: names)
  }

  mutating func run() {
    obeyOverrides()
    // What joins goes first, so that what is looked at after it sees people and not records.
    let kinds = shared.map {
      SharedIdentifier($0.identifier, carriedBy: $0.records.lazy.map { [contacts] in contacts[$0] })
    }
    for (carried, kind) in zip(shared, kinds) where kind == nil { join(carried) }
    for (carried, kind) in zip(shared, kinds) { review(carried, kind) }
    reviewNamesakes()
  }

  private mutating func obeyOverrides() {
    for (first, second) in overrides.apart(in: contacts) { clusters.keepApart(first, second) }
    for link in overrides.linked(in: contacts) {
      for record in link.dropFirst() { clusters.unite(link[0], record) }
    }
  }

  /// Joins the clusters that carry an identifier, as far as names leave no doubt about who belongs to whom.
  private mutating func join(_ carried: IdentifierCarriers.Carried) {
    let namesakes = Namesakes(distinctClusters(carried.records), carrying: carried.identifier, in: &clusters)
    guard namesakes.people < SharedIdentifier.manyNames else { return }
    for (first, second) in namesakes.certainPairs
    where clusters.namesAreCompatible(first, second) && !clusters.areKeptApart(first, second) {
      clusters.unite(first, second)
    }
    note(carried)
  }

  /// Keeps the identifier as evidence of those records that it joined, or that it confirms.
  private mutating func note(_ carried: IdentifierCarriers.Carried) {
    for group in Dictionary(grouping: carried.records, by: { clusters.cluster(of: $0) }).values where group.count > 1 {
      evidence.append((carried.identifier, group.sorted()))
    }
  }

  // MARK: Review

  /// Puts in front of a person what an identifier joins and the rules did not.
  private mutating func review(_ carried: IdentifierCarriers.Carried, _ kind: SharedIdentifier?) {
    let groups = distinctClusters(carried.records)
    guard groups.count > 1 else { return }
    let namesakes = Namesakes(groups, carrying: carried.identifier, in: &clusters)
    let isCrowd = namesakes.people >= SharedIdentifier.manyNames
    if let shared = kind ?? (isCrowd ? .incompatibleNames(namesakes.people) : nil) {
      let alike = namesakes.alike(in: &clusters)
      if !alike.isEmpty { reviews.append((.sharedIdentifier(carried.identifier, shared), alike)) }
    } else {
      reviews.append((reason(for: groups, carried.identifier), groups))
    }
  }

  private mutating func reason(for groups: [Int], _ identifier: Identifier) -> ReviewCase.Reason {
    for (index, first) in groups.enumerated() {
      for second in groups[(index + 1)...] {
        if clusters.areKeptApart(first, second) { return .keptApart(identifier) }
        if clusters.namesAreCompatible(first, second) {
          return clusters.namesAreComparable(first, second) ? .ambiguous(identifier) : .incomparableNames(identifier)
        }
      }
    }
    return .incompatibleNames(identifier)
  }

  /// One whole name in one organization, and nothing else in common.
  private mutating func reviewNamesakes() {
    struct Key: Hashable {
      let name: [String]
      let organization: String
    }
    let colleagues = Dictionary(grouping: contacts.indices) { contacts[$0].organization?.lowercased() }
    var records: [Key: [Int]] = [:]
    for case (let organization?, let members) in colleagues where members.count > 1 {
      for record in members {
        let contact = contacts[record]
        guard let display = contact.name.display, display != contact.organization else { continue }
        let name = ComparableName(contact.name).tokens.map(\.text).sorted()
        if name.count > 1 { records[Key(name: name, organization: organization), default: []].append(record) }
      }
    }
    for carriers in records.values where carriers.count > 1 {
      let groups = distinctClusters(carriers)
      guard groups.count > 1, let name = contacts[groups[0]].name.display,
        let organization = contacts[groups[0]].organization
      else { continue }
      reviews.append((.sameNameInOrganization(name: name, organization: organization), groups))
    }
  }

  /// The first record of each cluster that holds some of `records`, in the order of records.
  private mutating func distinctClusters(_ records: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return records.filter { seen.insert(clusters.cluster(of: $0)).inserted }
  }

  // MARK: People

  mutating func people() -> [Person] {
    let evidence = Dictionary(grouping: evidence) { clusters.cluster(of: $0.records[0]) }
    var reviewed: [Int: [ReviewCase]] = [:]
    for (reason, records) in reviews {
      let review = ReviewCase(reason: reason, sources: records.map { contacts[$0].source }.sorted())
      for cluster in Set(records.map { clusters.cluster(of: $0) }) { reviewed[cluster, default: []].append(review) }
    }
    var people: [Person] = []
    for record in contacts.indices {
      let cluster = clusters.cluster(of: record)
      let members = clusters.members(with: record).sorted()
      guard members.first == record else { continue }
      people.append(
        Person(
          contacts: members.map { contacts[$0] },
          evidence: evidence[cluster, default: []]
            .map { item in Evidence(identifier: item.identifier, sources: item.records.map { contacts[$0].source }) }
            .sorted { $0.identifier < $1.identifier },
          review: reviewed[cluster, default: []].sorted { $0.sortKey < $1.sortKey }))
    }
    return people
  }
}

extension ReviewCase {
  fileprivate var sortKey: (String, String, String) {
    (reason.code, reason.identifier?.value ?? "", sources.first?.description ?? "")
  }
}
