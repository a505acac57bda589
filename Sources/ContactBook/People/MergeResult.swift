/// The result of a merge: which records are one person, why, and which others may be.
struct MergeResult {
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

/// The order of records in which everybody's stand together: people by their first records, theirs in their own order.
struct PeopleOrder {
  /// Where the records of each person stand.
  private(set) var people: [Range<Int>] = []

  /// The record for each place, and the place of each record.
  private var records: [Int32] = []
  private var places: [Int32]
  /// The person of each record.
  private var persons: [Int32]

  /// The order of the people that `clusters` are.
  init(_ clusters: Clusters) {
    persons = Array(repeating: -1, count: clusters.count)
    places = persons
    records.reserveCapacity(clusters.count)
    for record in persons.indices where persons[record] < 0 {
      let start = records.count
      for member in clusters.members(with: record).sorted() {
        persons[member] = Int32(people.count)
        places[member] = Int32(records.count)
        records.append(Int32(member))
      }
      people.append(start..<records.count)
    }
  }

  /// The number of the person that `record` is of.
  func person(of record: Int) -> Int { Int(persons[record]) }

  /// Where `record` stands.
  func place(of record: Int) -> Int { Int(places[record]) }

  /// Puts `values`, one of each record, in this order, where they are.
  func sort<Value>(_ values: inout [Value]) {
    var sources = records
    for start in sources.indices {
      // Along one cycle: every place takes what belongs there, and hands on what it had.
      var place = start
      while Int(sources[place]) != start {
        let source = Int(sources[place])
        unsafe values.withUnsafeMutableBufferPointer { unsafe $0.swapAt(place, source) }
        sources[place] = Int32(place)
        place = source
      }
      sources[place] = Int32(place)
    }
  }
}
