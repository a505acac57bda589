/// One pass of merging, from records to what is found of them.
struct PeopleMerge {
  private let contacts: [Contact]
  private let overrides: MergeOverrides
  private let shared: [IdentifierCarriers.Carried]
  private var clusters: Clusters
  private var joins: [MergeFindings.Join] = []
  private var doubts: [MergeFindings.Doubt] = []

  /// Who is whom in `contacts`, which are in the order of their places, and why.
  static func findings(in contacts: [Contact], overrides: MergeOverrides) -> MergeFindings {
    var merge = PeopleMerge(contacts, overrides: overrides)
    merge.obeyOverrides()
    merge.joinCarriers()
    merge.reviewNamesakes()
    return MergeFindings(PeopleOrder(merge.clusters), joins: merge.joins, doubts: merge.doubts)
  }

  private init(_ contacts: [Contact], overrides: MergeOverrides) {
    self.contacts = contacts
    self.overrides = overrides
    shared = IdentifierCarriers(contacts).shared
    clusters = Clusters(of: contacts, sharing: shared)
  }

  private mutating func obeyOverrides() {
    for (first, second) in overrides.apart(in: contacts) { clusters.keepApart(first, second) }
    let links = overrides.linked(in: contacts)
    for link in links {
      for record in link.dropFirst() { clusters.unite(link[0], record) }
    }
    noteJoined(Set(links.joined()).sorted().map { Int32($0) }, by: .overrides)
  }

  // MARK: Shared identifiers

  /// What joins goes first, so that what is looked at after it sees people and not records.
  private mutating func joinCarriers() {
    for carried in shared where carried.kind == nil { join(carried) }
    for carried in shared { review(carried) }
  }

  /// Joins the clusters that carry an identifier, as far as names leave no doubt about who belongs to whom.
  private mutating func join(_ carried: IdentifierCarriers.Carried) {
    let groups = clusters.firsts(of: carried.records)
    if groups.count > 1 {
      let namesakes = Namesakes(groups, carrying: carried.identifier, in: clusters)
      guard namesakes.people < SharedIdentifier.manyNames else { return }
      for (first, second) in namesakes.certainPairs
      where clusters.canBeOne(first, second, sharing: carried.identifier) && !clusters.areKeptApart(first, second) {
        clusters.unite(first, second)
      }
    }
    noteJoined(carried.records, by: .identifier(carried.identifier))
  }

  /// Keeps `reason` as evidence of those of the records, in their order, that it joined, or that it confirms.
  private mutating func noteJoined(_ records: [Int32], by reason: Evidence.Reason) {
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

  /// Puts in front of a person what an identifier joins and the rules did not.
  private mutating func review(_ carried: IdentifierCarriers.Carried) {
    let groups = clusters.firsts(of: carried.records)
    guard groups.count > 1 else { return }
    let namesakes = Namesakes(groups, carrying: carried.identifier, in: clusters)
    let isCrowd = namesakes.people >= SharedIdentifier.manyNames
    if let shared = carried.kind ?? (isCrowd ? .incompatibleNames(namesakes.people) : nil) {
      let alike = namesakes.alike(in: clusters)
      if !alike.isEmpty { doubts.append((.sharedIdentifier(carried.identifier, shared), alike)) }
    } else {
      doubts.append((namesakes.reason(for: carried.identifier, in: clusters), groups))
    }
  }

  // MARK: Namesakes

  /// Puts in front of a person who has one whole name in one organization, and nothing else in common.
  private mutating func reviewNamesakes() {
    for colleagues in RecordGroups(namedRecordsByOrganization()) {
      var namesakes: [NamedColleague: [Int32]] = [:]
      for (_, record, _) in colleagues {
        guard let colleague = NamedColleague(contacts[Int(record)]) else { continue }
        namesakes[colleague, default: []].append(record)
      }
      for records in namesakes.values where records.count > 1 { reviewNamesakes(records) }
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

  private mutating func reviewNamesakes(_ records: [Int32]) {
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

  /// Nil where the name is a single word, or the organization's.
  init?(_ contact: Contact) {
    guard let organization = contact.organization, let display = contact.name.display, display != organization else {
      return nil
    }
    name = ComparableName(contact.name).tokens.map(\.text).sorted()
    self.organization = organization.lowercased()
    if name.count < 2 { return nil }
  }
}
