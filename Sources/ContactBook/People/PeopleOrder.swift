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
        values.swapAt(place, source)
        sources[place] = Int32(place)
        place = source
      }
      sources[place] = Int32(place)
    }
  }
}
