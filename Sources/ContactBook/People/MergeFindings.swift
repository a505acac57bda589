/// What a merge finds of records: who is whom, why, and who else they may be.
struct MergeFindings {
  /// What joined records, or confirms that they are one person's, and the records, in their order.
  typealias Join = (reason: Evidence.Reason, records: [Int32])
  /// Records, one of each person, and why somebody should look at them.
  typealias Doubt = (reason: ReviewCase.Reason, records: [Int])

  private let order: PeopleOrder
  private let joins: [Join]
  private let doubts: [Doubt]

  /// Findings of the people of `order`; `joins` are in the order of what joined, overrides first.
  init(_ order: PeopleOrder, joins: [Join], doubts: [Doubt]) {
    self.order = order
    self.joins = joins
    self.doubts = doubts
  }

  /// The people of `contacts`, in the order of their first records.
  func people(of contacts: consuming [Contact]) -> [Person] {
    let reviews = reviewsByPerson(contacts)
    order.sort(&contacts)
    var joins = joinsByPerson[...]
    return order.people.enumerated().map { person, places in
      let own = joins.prefix { $0.person == person }
      joins = joins.dropFirst(own.count)
      return Person(
        contacts: contacts[places], evidence: own.map { evidence(of: $0.join, contacts) },
        review: reviews[person, default: []])
    }
  }

  /// The joins in the order of people, those of each in their own order.
  private var joinsByPerson: [(person: Int, join: Int)] {
    joins.indices.map { (order.person(of: Int(joins[$0].records[0])), $0) }.sorted(by: <)
  }

  /// `contacts` are in the order of people.
  private func evidence(of join: Int, _ contacts: [Contact]) -> Evidence {
    let sources = joins[join].records.map { contacts[order.place(of: Int($0))].source }
    return Evidence(reason: joins[join].reason, sources: sources)
  }

  /// `contacts` are in the order of records.
  private func reviewsByPerson(_ contacts: [Contact]) -> [Int: [ReviewCase]] {
    var byPerson: [Int: [ReviewCase]] = [:]
    for (reason, records) in doubts {
      let review = ReviewCase(reason: reason, sources: records.map { contacts[$0].source })
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
