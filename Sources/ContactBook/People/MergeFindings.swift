/// What a merge finds of records: who is whom, why, and who else they may be.
struct MergeFindings {
  /// The records on their way to people.
  var clusters: Clusters
  /// Identifiers with the records that they joined.
  private var evidence: [(identifier: Identifier, records: [Int32])] = []
  private var reviews: [(reason: ReviewCase.Reason, records: [Int])] = []

  /// Nothing yet of the records of `clusters`.
  init(clusters: Clusters) { self.clusters = clusters }

  /// Keeps the identifier as evidence of those of its records that it joined, or that it confirms.
  mutating func note(_ carried: IdentifierCarriers.Carried) {
    let cluster = clusters.cluster(of: Int(carried.records[0]))
    if carried.records.allSatisfy({ clusters.cluster(of: Int($0)) == cluster }) {
      evidence.append((carried.identifier, carried.records))
    } else {
      let groups = Dictionary(grouping: carried.records) { clusters.cluster(of: Int($0)) }
      for group in groups.values where group.count > 1 { evidence.append((carried.identifier, group)) }
    }
  }

  /// Puts the records, one of each cluster, in front of a person.
  mutating func review(_ records: [Int], _ reason: ReviewCase.Reason) { reviews.append((reason, records)) }

  /// The people of `contacts`, in the order of their first records.
  func people(of contacts: consuming [Contact]) -> [Person] {
    let order = PeopleOrder(clusters)
    let evidence = evidenceByPerson(order, contacts)
    let reviews = reviewsByPerson(order, contacts)
    order.sort(&contacts)
    return order.people.enumerated().map { person, records in
      Person(
        contacts: contacts[records], evidence: evidence[person, default: []], review: reviews[person, default: []])
    }
  }

  private func evidenceByPerson(_ order: PeopleOrder, _ contacts: [Contact]) -> [Int: [Evidence]] {
    var byPerson: [Int: [Evidence]] = [:]
    for (identifier, records) in evidence {
      byPerson[order.person(of: Int(records[0])), default: []]
        .append(Evidence(identifier: identifier, sources: records.map { contacts[Int($0)].source }))
    }
    return byPerson.mapValues { $0.sorted { $0.identifier < $1.identifier } }
  }

  private func reviewsByPerson(_ order: PeopleOrder, _ contacts: [Contact]) -> [Int: [ReviewCase]] {
    var byPerson: [Int: [ReviewCase]] = [:]
    for (reason, records) in reviews {
      let review = ReviewCase(reason: reason, sources: records.map { contacts[$0].source }.sorted())
      for person in Set(records.map(order.person)) { byPerson[person, default: []].append(review) }
    }
    return byPerson.mapValues { $0.sorted { $0.sortKey < $1.sortKey } }
  }
}

extension ReviewCase {
  fileprivate var sortKey: (String, String, String) {
    (reason.code, reason.identifier?.value ?? "", sources.first?.description ?? "")
  }
}
