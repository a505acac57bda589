/// The people that `contacts` describe.
///
/// - *Merge*: records that share an identifier of their own and whose names can be one person's, as long as every two
///   names of the resulting cluster can be.
/// - *Review*: records that share an identifier, but whose names differ, or whose identifier several people use; and
///   records of one whole name in one organization.
/// - *Keep apart*: everybody else. A name alone merges nobody.
///
/// `overrides` are obeyed first. Who is one person does not depend on the order of `contacts`, nor on the places of their
/// records: identifiers are taken in the order of their text, and those who share one in the order of what they say. People
/// stand in the order of their first record.
///
/// People share the storage of `contacts`, which is sorted by people in its place: who gives it up saves a copy.
package func mergePeople(_ contacts: consuming [Contact], overrides: MergeOverrides = MergeOverrides()) -> [Person] {
  if !areInOrder(contacts) { contacts.sort { $0.source < $1.source } }
  return PeopleMerger.merge(contacts, overrides: overrides).people(of: contacts)
}

private func areInOrder(_ contacts: [Contact]) -> Bool {
  contacts.indices.dropFirst().allSatisfy { contacts[$0 - 1].source <= contacts[$0].source }
}

/// Merges records into people, in three steps: overrides, shared identifiers, equal names in one organization.
struct PeopleMerger {
  private let contacts: [Contact]
  private let overrides: MergeOverrides
  private let shared: [IdentifierIndex.Entry]
  private var clusters: Clusters
  private var joins: [MergeResult.Join] = []
  private var doubts: [MergeResult.Doubt] = []

  /// Merges `contacts`, which are in the order of their places.
  static func merge(_ contacts: [Contact], overrides: MergeOverrides) -> MergeResult {
    var merger = PeopleMerger(contacts, overrides: overrides)
    merger.applyOverrides()
    merger.applyIdentifiers()
    merger.reviewEqualNames()
    return MergeResult(PeopleOrder(merger.clusters), joins: merger.joins, doubts: merger.doubts)
  }

  private init(_ contacts: [Contact], overrides: MergeOverrides) {
    self.contacts = contacts
    self.overrides = overrides
    shared = IdentifierIndex(contacts).shared
    clusters = Clusters(of: contacts, sharing: shared)
  }

  private mutating func applyOverrides() {
    for (first, second) in overrides.apart(in: contacts) { clusters.keepApart(first, second) }
    let links = overrides.linked(in: contacts)
    for link in links {
      for record in link.dropFirst() { clusters.unite(link[0], record) }
    }
    recordEvidence(Set(links.joined()).sorted().map { Int32($0) }, by: .overrides)
  }

  // MARK: Shared identifiers

  /// Merges first, so that the review compares people and not records.
  private mutating func applyIdentifiers() {
    for carried in shared where carried.kind == nil { join(carried) }
    for carried in shared { review(carried) }
  }

  /// Merges the clusters that share an identifier, where their names leave no doubt that they are one person.
  private mutating func join(_ carried: IdentifierIndex.Entry) {
    let groups = clusters.firsts(of: carried.records)
    if groups.count > 1 {
      let nameGroups = NameGroups(groups, carrying: carried.identifier, in: clusters)
      guard nameGroups.people < SharedIdentifier.manyNames else { return }
      for (first, second) in nameGroups.certainPairs
      where clusters.canBeOne(first, second, sharing: carried.identifier) && !clusters.areKeptApart(first, second) {
        clusters.unite(first, second)
      }
    }
    recordEvidence(carried.records, by: .identifier(carried.identifier))
  }

  /// Records `reason` as the evidence for those of `records` that are one person now.
  private mutating func recordEvidence(_ records: [Int32], by reason: Evidence.Reason) {
    guard let first = records.first else { return }
    let cluster = clusters.cluster(of: Int(first))
    if records.allSatisfy({ clusters.cluster(of: Int($0)) == cluster }) {
      joins.append((reason, records))
    } else {
      let groups = Dictionary(grouping: records) { clusters.cluster(of: Int($0)) }.values
      for group in groups.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
        joins.append((reason, group))
      }
    }
  }

  /// Adds a case for review where an identifier is shared by clusters that were not merged.
  private mutating func review(_ carried: IdentifierIndex.Entry) {
    let groups = clusters.firsts(of: carried.records)
    guard groups.count > 1 else { return }
    let nameGroups = NameGroups(groups, carrying: carried.identifier, in: clusters)
    let isCrowd = nameGroups.people >= SharedIdentifier.manyNames
    if let shared = carried.kind ?? (isCrowd ? .incompatibleNames(nameGroups.people) : nil) {
      let alike = nameGroups.alike(in: clusters)
      if !alike.isEmpty { doubts.append((.sharedIdentifier(carried.identifier, shared), alike)) }
    } else {
      doubts.append((nameGroups.reason(for: carried.identifier, in: clusters), groups))
    }
  }

  // MARK: Equal names

  /// Adds a case for review for everybody with one whole name in one organization and no identifier in common.
  private mutating func reviewEqualNames() {
    for colleagues in RecordGroups(namedRecordsByOrganization()) {
      var equalNames: [NamedColleague: [Int32]] = [:]
      for (_, record, _) in colleagues {
        let contact = contacts[Int(record)]
        guard let organization = contact.organization, let display = contact.name.display, display != organization,
          let colleague = NamedColleague(clusters.ownName(of: Int(record)), of: organization)
        else { continue }
        equalNames[colleague, default: []].append(record)
      }
      for records in equalNames.values where records.count > 1 { reviewEqualNames(records) }
    }
  }

  private func namedRecordsByOrganization() -> [RecordGroups.Occurrence] {
    var occurrences: [RecordGroups.Occurrence] = []
    for record in contacts.indices {
      guard let organization = contacts[record].organization else { continue }
      occurrences.append((UInt(bitPattern: organization.lowercased().hashValue), Int32(record), 0))
    }
    return occurrences
  }

  private mutating func reviewEqualNames(_ records: [Int32]) {
    let groups = clusters.firsts(of: records)
    guard groups.count > 1, let name = contacts[groups[0]].name.display,
      let organization = contacts[groups[0]].organization
    else { return }
    doubts.append((.sameNameInOrganization(name: name, organization: organization), groups))
  }
}

/// A whole name in an organization, in the form to compare by.
private struct NamedColleague: Hashable {
  let name: [String]
  let organization: String

  /// Nil where the name is a single word.
  init?(_ name: ComparableName, of organization: String) {
    self.name = name.tokens.map(\.text).sorted()
    self.organization = organization.lowercased()
    if self.name.count < 2 { return nil }
  }
}
