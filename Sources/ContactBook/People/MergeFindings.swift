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
      for group in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
        evidence.append((carried.identifier, group))
      }
    }
  }

  /// Puts the records, one of each cluster, in front of a person.
  mutating func review(_ records: [Int], _ reason: ReviewCase.Reason) { reviews.append((reason, records)) }

  /// The people of `contacts`, in the order of their first records.
  func people(of contacts: consuming [Contact]) -> [Person] {
    let order = PeopleOrder(clusters)
    var evidence = evidenceByPerson(order, contacts)[...]
    let reviews = reviewsByPerson(order, contacts)
    order.sort(&contacts)
    return order.people.enumerated().map { person, records in
      let own = evidence.prefix { $0.person == person }
      evidence = evidence.dropFirst(own.count)
      return Person(contacts: contacts[records], evidence: own.map(\.evidence), review: reviews[person, default: []])
    }
  }

  /// The evidence in the order of people, that of each in the order of identifiers, in which it was found.
  private func evidenceByPerson(_ order: PeopleOrder, _ contacts: [Contact]) -> [(person: Int, evidence: Evidence)] {
    evidence.enumerated().map { (person: order.person(of: Int($1.records[0])), index: $0) }.sorted(by: <)
      .map { person, index in
        let sources = evidence[index].records.map { contacts[Int($0)].source }
        return (person, Evidence(identifier: evidence[index].identifier, sources: sources))
      }
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
