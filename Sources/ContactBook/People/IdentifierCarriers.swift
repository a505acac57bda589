/// The identifiers that several records carry, each with its records.
///
/// Found by sorting 64-bit hashes, not by a dictionary: a million records need sixteen bytes for each identifier.
struct IdentifierCarriers {
  /// An identifier and the numbers of the records that carry it, in their order.
  struct Carried {
    let identifier: Identifier
    let records: [Int]
  }

  /// Identifiers that at least two records carry, in the order of identifiers.
  let shared: [Carried]

  /// Finds what the records of `contacts` share.
  init(_ contacts: [Contact]) {
    var occurrences: [(hash: Int, record: Int32)] = []
    occurrences.reserveCapacity(contacts.count * 2)
    for (record, contact) in contacts.enumerated() {
      for identifier in contact.identifiers { occurrences.append((identifier.hashValue, Int32(record))) }
    }
    occurrences.sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
    var shared: [Carried] = []
    var start = 0
    while start < occurrences.count {
      var end = start + 1
      while end < occurrences.count, occurrences[end].hash == occurrences[start].hash { end += 1 }
      if end - start > 1 {
        shared += Self.carried(
          by: occurrences[start..<end].map { Int($0.record) }, hash: occurrences[start].hash, contacts)
      }
      start = end
    }
    self.shared = shared.sorted { $0.identifier < $1.identifier }
  }

  /// Different identifiers may have one hash: those of `records` with `hash` are told apart here.
  private static func carried(by records: [Int], hash: Int, _ contacts: [Contact]) -> [Carried] {
    var carriers: [Identifier: [Int]] = [:]
    for record in Set(records) {
      for identifier in contacts[record].identifiers where identifier.hashValue == hash {
        carriers[identifier, default: []].append(record)
      }
    }
    return carriers.filter { $0.value.count > 1 }.map { Carried(identifier: $0.key, records: $0.value.sorted()) }
  }
}
